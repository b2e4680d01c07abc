import type { doctor as en } from '../en/doctor.ts';
import type { Shape } from '../shape.ts';

/** Texts of the `doctor` namespace: a title per check id, and its details and hint under the id. */
export const doctor = {
  title: {
    sampler: '进程采样器',
    'portable-sampler': '可移植采样器',
    node: 'Node.js',
    sqlite: 'SQLite',
    'data-dir': '数据目录',
    proc: 'PID 命名空间',
    others: '其他用户的进程',
    init: '1 号进程',
    descriptors: '文件描述符',
    pids: '进程号',
    python3: 'Python',
    'python3-free-threaded': '无全局锁的 Python',
    electron: 'Electron 运行时',
    browser: '浏览器',
  },
  sampler: {
    kernel: '直接向内核查询（原生）：{{processes}} 个进程，两遍共用 {{ms}} ms CPU。',
    native: '直接读取 /proc：{{processes}} 个进程，两遍共用 {{ms}} ms CPU。',
    portable: '使用系统自带工具：{{processes}} 个进程，两遍共用 {{ms}} ms CPU。',
    failed: '无法读取进程：{{detail}}',
    'no-proc': '/proc 未挂载。',
    hint: '/proc 是否已挂载，ps 是否已安装？可试 --sampler portable。',
  },
  'portable-sampler': {
    found: '“{{tool}}”可用。',
    missing: '找不到“{{tool}}”或它运行失败。',
    hint: '在 Linux 上请安装 procps 软件包；原生采样器不需要它。',
  },
  node: {
    version: '版本 {{version}}。',
  },
  sqlite: {
    version: '内置 SQLite {{version}}。',
    missing: 'Node.js {{version}} 没有内置 SQLite：不会记录会话。',
    hint: '请通过 npm 启动，它会带来合适的 Node.js。',
  },
  'data-dir': {
    writable: '会话保存在 {{path}}。',
    'read-only': '无法写入 {{path}}：不会记录会话。',
    hint: '请把 PROCESSION_HOME 设为有写权限的文件夹。',
  },
  proc: {
    own: '/proc 显示的是本命名空间的进程。',
    foreign: '/proc 显示的是另一个 PID 命名空间：可以观察进程，但不能发送信号、更改或启动进程。',
    hint: '请挂载本命名空间的 /proc：“unshare --mount-proc”或“mount -t proc proc /proc”。',
  },
  others: {
    root: '全部可读：当前是系统管理员。',
    readable: '可以读取他们的环境变量。',
    nobody: '没有其他用户的进程。',
    hidden: '它们被隐藏：/proc 以 hidepid 选项挂载。',
    unreadable: '无法读取用户 {{user}} 的环境变量和文件。',
    hint: '没有管理员权限时这是正常的；这些字段留空。',
  },
  init: {
    missing: '1 号进程就是 Procession：被它收养的孤儿进程退出后会一直是僵尸进程。',
    hint: '请用带 init 的方式启动容器，例如“docker run --init”。',
  },
  descriptors: {
    limit: '最多可打开 {{limit}} 个文件。',
    hint: '可用“ulimit -n 4096”提高；采样器就能保持更多文件打开。',
  },
  pids: {
    free: '{{max}} 个中还有 {{free}} 个空闲。',
    hint: '请结束不需要的进程，或提高 kernel.pid_max。',
  },
  python3: {
    found: 'Python {{version}}。',
    missing: '未找到。',
    silent: '可能是它的命令在一分钟内没有应答。',
    hint: '请安装 Python 3，才能运行与它比较的场景。',
  },
  'python3-free-threaded': {
    found: 'Python {{version}}，命令为 {{command}}。',
    missing: '未找到。',
    silent: '可能是它的命令在一分钟内没有应答。',
    hint: '请安装 python3.14t 之类的无全局锁版本，以比较有无全局锁的差别。',
  },
  electron: {
    found: '已安装 Electron {{version}}。',
    missing: '未安装。',
    hint: '“npm start”会下载它；没有它时界面在浏览器中打开。',
  },
  browser: {
    found: '找到 {{path}}。',
    missing: '未找到。',
    hint: '请安装 Chromium、Chrome、Edge 或 Firefox，才能用“serve --open”打开界面。',
  },
} satisfies Shape<typeof en>;
