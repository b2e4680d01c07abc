/** Messages of the scripts; they run before anything is installed, so the catalogue is not available. */
const words = {
  en: {
    installing: 'Installing dependencies (npm ci) …',
    building: 'Building …',
    waiting: 'Another build is going on; waiting for it …',
    failed: (what) => `${what} failed; see above.`,
    downloading: (megabytes) => `Downloading Electron's runtime … ${megabytes} MB`,
    fallback: (reason) => `No desktop window: ${reason}. Showing the same dashboard through the browser host instead.`,
    noDisplay: 'there is no display (DISPLAY is not set)',
    root: 'Electron does not start as root without --no-sandbox (npm start -- --no-sandbox)',
    notDownloadable: (detail) => `Electron's runtime is not installed and could not be downloaded (${detail})`,
    stalled: 'no progress for 60 s',
    offline: 'its server cannot be reached',
    ended: (code) => `Electron ended at once with ${code}`,
    noNode:
      'The pinned Node is missing: install scripts seem to be switched off. Run `npm rebuild node`, or use Node 24.',
    chromium: 'Installing chromium with apt-get for the browser tests …',
    unknownStage: (name, known) => `There is no stage “${name}”. Known: ${known}.`,
    badPort: (value) => `--port needs a number from 0 to 65535, not “${value}”.`,
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
    offline: '无法连接其服务器',
    ended: (code) => `Electron 立即退出，代码 ${code}`,
    noNode: '缺少固定版本的 Node：安装脚本似乎被关闭。请运行 `npm rebuild node`，或使用 Node 24。',
    chromium: '正在用 apt-get 安装 chromium 供浏览器测试使用……',
    unknownStage: (name, known) => `没有阶段“${name}”。可用：${known}。`,
    badPort: (value) => `--port 需要 0 到 65535 的数字，而不是“${value}”。`,
    dev: (url) => `开发服务器（热更新）：${url}`,
  },
};

const locale =
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;

/** The messages in the language of this machine. */
export const say = locale.toLowerCase().startsWith('zh') ? words.zh : words.en;
