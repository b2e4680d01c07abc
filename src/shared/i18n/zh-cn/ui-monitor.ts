/** Texts of the monitor. */
export const uiMonitor = {
  field: {
    pid: 'PID', ppid: '父 PID', pgid: '进程组', sid: '会话', uid: '用户 ID', user: '用户', state: '状态', name: '名称', command: '命令',
    executable: '可执行文件', startTime: '启动时间', cpuPercent: 'CPU %', cpuTimeMs: 'CPU 时间', rssBytes: '内存', virtualBytes: '虚拟内存',
    threads: '线程', nice: 'nice 值', tty: '终端', runId: '实验运行',
    userTimeMs: '用户态时间', systemTimeMs: '内核态时间', totalTimeMs: '含子进程时间', minorFaults: '次缺页', majorFaults: '主缺页', readBytes: '已读', writtenBytes: '已写',
    readBytesPerSecond: '读取/秒', writtenBytesPerSecond: '写入/秒', pssBytes: 'PSS', voluntarySwitches: '主动切换', involuntarySwitches: '被动切换', cgroup: 'cgroup',
    container: '容器', descriptors: '描述符', age: '存活时间', history: 'CPU 历史',
  },
  state: {
    R: '运行或就绪', S: '睡眠（可中断阻塞）', D: '不可中断阻塞', Z: '僵尸进程', T: '挂起（已停止）', t: '被跟踪', I: '空闲内核线程', X: '已消亡', '?': '未知',
  },
  stateShort: { R: '运行', S: '睡眠', D: '阻塞', Z: '僵尸', T: '挂起', t: '跟踪', I: '空闲', X: '消亡', '?': '未知' },
  mark: { fresh: '新', gone: '已结束', ours: '实验', freshHelp: '刚刚启动', goneHelp: '此进程已结束', oursHelp: '由实验运行 {{run}} 启动' },
  monitor: {
    table: '进程', tree: '树', treeHelp: '将子进程显示在父进程之下', filter: '筛选进程',
    filterHint: '按名称、pid、用户、命令筛选…', clearFilter: '清除筛选', pause: '暂停', resume: '继续', paused: '已暂停：画面静止，记录仍在继续。',
    columns: '列', columnsReset: '恢复默认列', basisCore: '占单核', basisMachine: '占整机', basis: 'CPU 基准',
    basisHelp: '100 % 指什么：一个满载的核，还是整台机器', sortBy: '按{{field}}排序',
    expand: '展开 {{name}}', collapse: '折叠 {{name}}', held: '顺序保持',
    heldHelp: '指针停留在行上、焦点在行内或对话框打开时，行的位置不变，数值继续更新。按 Esc 可解除。',
    waiting: '正在等待第一次采样…', none: '没有进程符合“{{filter}}”。', noneHelp: '请修改或清除筛选。',
    actions: '{{name}} 的操作',
  },
  summary: {
    most: '最近采样的 CPU，最高 {{value}} %', cpu: 'CPU', memory: '内存', processes: '进程', threads: '线程：{{number}}', ofMachine: '共 {{cores}} 核', ofTotal: '共 {{total}}',
    cpuChart: '最近两分钟整机 CPU 使用率：现在 {{now}} %，最高 {{most}} %', memoryChart: '最近两分钟内存用量：现在 {{now}}，最高 {{most}}，共 {{total}}', byState: '按状态统计的进程',
  },
  status: {
    shown: '{{shown}} / {{total}} 个进程', sample: '采样 {{time}}', interval: '间隔',
    stale: '已过时', seconds: '{{seconds}} 秒',
  },
  menu: {
    details: '详情', terminate: '终止 (TERM)…', kill: '强制终止 (KILL)…', stop: '挂起 (STOP)', continue: '继续 (CONT)', endTree: '结束进程树…',
    copyPid: '复制 PID', copyCommand: '复制命令', copyRow: '复制整行', noSignals: '此主机不能发送信号',
  },
  confirm: {
    manyTitle: '结束 {{number}} 个进程？', manyBody: '信号将发给这 {{number}} 个进程：', terminateTitle: '终止此进程？', killTitle: '强制终止此进程？', killHelp: 'KILL 信号无法被捕获：进程立即结束，来不及保存任何数据。', started: '启动于 {{time}}', treeTitle: '结束此进程树？', treeBody: '信号将发给这 {{number}} 个进程，先子后父：', oneBody: '信号将发给：',
    pinned: '每个进程都以启动时间锁定：若其中之一已结束，不会误伤占用同一进程号的其他进程。', signal: '信号', more: '另有 {{number}} 个', doTree: '结束 {{number}} 个进程', doOne: '终止', doKill: '强制终止',
  },
  signal: {
    none: '{{signal}} 未发给任何进程', one: '已向进程 {{pid}} 发送 {{signal}}', many: '已向 {{number}} 个进程发送 {{signal}}', more: '另有 {{number}} 个未收到信号',
    failed: '信号未发送',
    refused: {
      gone: '进程 {{pid}} 已经结束。', reused: '进程号 {{pid}} 现在属于另一个进程。', forbidden: '进程 {{pid}} 属于另一个用户，您无权发送信号。',
      protected: '进程 {{pid}} 受保护，从不对其发送信号。', self: '进程 {{pid}} 是 Procession 自身。', unsupported: '此系统没有这个信号（进程 {{pid}}）。',
    },
  },
  details: {
    title: '{{name}} 的详情', overview: '概览', threads: '线程', files: '文件', environment: '环境变量', limits: '限制', ended: '此进程已结束，以下是最后看到的数值。',
    cpuChart: 'CPU，最近两分钟', memoryChart: '内存，最近两分钟', locksHeld: '持有的文件锁', waitingFor: '等待的文件锁', blockedBy: '被谁阻塞', children: '子进程',
    nothing: '无', read: '读取', written: '写入', unreadable: '无法读取：{{detail}}', reveal: '显示值', hide: '隐藏值', masked: '值已隐藏：其中可能有机密。',
    search: '在列表中查找', tid: 'TID', wait: '等待于', fd: '描述符', target: '目标', variable: '变量', value: '值', limit: '限制', soft: '软', hard: '硬', unit: '单位', openProcess: '显示进程 {{pid}}', io: '输入输出',
  },
  partError: {
    forbidden: '您无权读取其他用户进程的这部分信息。', unsupported: '此系统不提供。', gone: '进程已结束。',
  },
};
