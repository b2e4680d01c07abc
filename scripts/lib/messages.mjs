/** Messages of the scripts. They run before anything is installed, so they cannot use the catalogue. */
const messages = {
  en: {
    installing: 'Installing dependencies (npm ci) …',
    building: 'Building …',
    waiting: 'Another build is running; waiting for it …',
    failed: (what) => `${what} failed; see above.`,
    downloading: (megabytes) => `Downloading Electron's runtime … ${megabytes} MB`,
    fallback: (reason) => `No desktop window: ${reason}. Opening the same dashboard in a browser instead.`,
    noDisplay: 'there is no display (DISPLAY is not set)',
    root: 'Electron does not start as root without --no-sandbox (npm start -- --no-sandbox)',
    notDownloadable: (detail) => `Electron's runtime is not installed and could not be downloaded (${detail})`,
    stalled: 'no progress for 60 s',
    offline:
      'the download server cannot be reached; behind a proxy set HTTPS_PROXY, or name a mirror with ELECTRON_MIRROR',
    certificate: (code) =>
      `the certificate of the download server is not trusted: ${code}; name that of your proxy with NODE_EXTRA_CA_CERTS`,
    ended: (how) => `Electron ended at once with ${how}`,
    notStarted: (detail) => `Electron cannot be started (${detail})`,
    noSandbox: (why) =>
      `Chromium's sandbox needs user namespaces, which this system refuses (${why}). Three ways out: ` +
      'sudo chown root:root node_modules/electron/dist/chrome-sandbox && ' +
      'sudo chmod 4755 node_modules/electron/dist/chrome-sandbox; an AppArmor profile that allows it userns; ' +
      'or, without the sandbox, npm start -- --no-sandbox',
    noNode: 'The pinned Node is missing; install scripts may be disabled. Run `npm rebuild node`, or use Node 24.',
    chromium: 'Installing chromium with apt-get for the browser tests …',
    testUsage: (stages) => `Usage: npm test [-- STAGE… | FILE… | --grep TEXT]. Stages: ${stages}.`,
    unknownTest: (name) => `“${name}” is neither a stage nor a test file (*.test.ts).`,
    noTest: (pattern) => `No test ran${pattern ? `: no title contains “${pattern}”` : ''}.`,
    stageSkipped: (name) => `Every test of the stage “${name}” was skipped; with CI set, that is a failure.`,
    unknownScenario: (id, known) =>
      `${id ? `There is no scenario “${id}”.` : 'Usage: npm run scenario ID.'} Known: ${known}.`,
    noSabotage: (id) => `No sabotage yet: test/sabotage/${id}.ts is missing.`,
    unknownArgument: (value, known) => `“${value}” is none of: ${known}.`,
    usage: (text) => `Usage: ${text}`,
    notWhole: (name, value) => `${name} must be a whole number from 1, not “${value}”.`,
    badPort: (value) => `--port must be a number from 0 to 65535, not “${value}”.`,
    needsRoot: 'This needs root.',
    onlyLinux: 'Packages for Linux are made on Linux, x64 or arm64.',
    noPackages: (folder) => `There is no package in ${folder}.`,
    onePackage: (folder, found) => `${folder} must hold one packed app, not: ${found || 'none'}.`,
    dev: (url) => `Development server with hot reload: ${url}`,
  },
  zh: {
    installing: '正在安装依赖（npm ci）……',
    building: '正在构建……',
    waiting: '另一个构建正在进行，等待中……',
    failed: (what) => `${what} 失败；原因见上。`,
    downloading: (megabytes) => `正在下载 Electron 运行时…… ${megabytes} MB`,
    fallback: (reason) => `没有桌面窗口：${reason}。改由浏览器显示同一界面。`,
    noDisplay: '没有显示器（未设置 DISPLAY）',
    root: 'Electron 不能以 root 启动，除非加 --no-sandbox（npm start -- --no-sandbox）',
    notDownloadable: (detail) => `Electron 运行时未安装且无法下载（${detail}）`,
    stalled: '60 秒没有进展',
    offline: '无法连接下载服务器；使用代理时请设置 HTTPS_PROXY，或用 ELECTRON_MIRROR 指定镜像',
    certificate: (code) => `下载服务器的证书不受信任：${code}；请用 NODE_EXTRA_CA_CERTS 指定代理的证书`,
    ended: (how) => `Electron 一启动就结束了（${how}）`,
    notStarted: (detail) => `无法启动 Electron（${detail}）`,
    noSandbox: (why) =>
      `Chromium 的沙箱需要用户命名空间，而本系统不允许（${why}）。三种解决办法：` +
      'sudo chown root:root node_modules/electron/dist/chrome-sandbox && ' +
      'sudo chmod 4755 node_modules/electron/dist/chrome-sandbox；用 AppArmor 配置允许它使用 userns；' +
      '或者不用沙箱：npm start -- --no-sandbox',
    noNode: '缺少固定版本的 Node：安装脚本似乎被关闭。请运行 `npm rebuild node`，或使用 Node 24。',
    chromium: '正在用 apt-get 安装 chromium 供浏览器测试使用……',
    testUsage: (stages) => `用法：npm test [-- 阶段… | 文件… | --grep 文字]。阶段：${stages}。`,
    unknownTest: (name) => `“${name}”既不是阶段，也不是测试文件（*.test.ts）。`,
    noTest: (pattern) => `没有运行任何测试${pattern ? `：没有标题包含“${pattern}”` : ''}。`,
    stageSkipped: (name) => `阶段“${name}”的所有测试都被跳过；设置了 CI 时视为失败。`,
    unknownScenario: (id, known) => `${id ? `没有场景“${id}”。` : '用法：npm run scenario ID。'}可用：${known}。`,
    noSabotage: (id) => `还没有破坏测试：缺少 test/sabotage/${id}.ts。`,
    unknownArgument: (value, known) => `“${value}”不在可选值之中：${known}。`,
    usage: (text) => `用法：${text}`,
    notWhole: (name, value) => `${name} 需要从 1 开始的整数，而不是“${value}”。`,
    badPort: (value) => `--port 需要 0 到 65535 的数字，而不是“${value}”。`,
    needsRoot: '需要 root 权限。',
    onlyLinux: 'Linux 软件包只能在 Linux（x64 或 arm64）上制作。',
    noPackages: (folder) => `${folder} 中没有软件包。`,
    onePackage: (folder, found) => `${folder} 中应当正好有一个打包好的应用，而不是：${found || '没有'}。`,
    dev: (url) => `开发服务器（热更新）：${url}`,
  },
};

const locale =
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;

/** The messages in the language of this machine. */
export const say = locale.toLowerCase().startsWith('zh') ? messages.zh : messages.en;
