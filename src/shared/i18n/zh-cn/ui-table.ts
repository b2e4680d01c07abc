/** Texts of the process table: columns, groups, filters, actions. */
export const uiTable = {
  column: {
    chooser: '选择列', search: '查找列', shown: '已显示的列（从左到右）', none: '没有匹配的列。', costly: '开销大',
    costlyHelp: '读取 PSS 需要遍历每个进程的页表，可能拖慢这些进程。',
    extraHelp: '只在显示、排序或筛选用到时才读取。',
    left: '左移{{field}}', right: '右移{{field}}', remove: '移除{{field}}', drag: '拖动可移动。在表头中：Ctrl+Shift+方向键移动列，Shift+方向键调整列宽。',
    heading: '按{{field}}排序。拖动或 Ctrl+Shift+方向键移动列，Shift+方向键调整列宽。',
    plainHeading: '拖动或 Ctrl+Shift+方向键移动列，Shift+方向键调整列宽。',
    group: { identity: '身份', status: '状况', cpu: 'CPU', memory: '内存', io: '磁盘', container: '容器' },
    help: {
      rssBytes: '常驻内存 (RSS)：在物理内存中的页。共享页对每个进程都全额计入。',
      pssBytes: '按比例分摊的内存 (PSS)：n 个进程共享的页，每个计 1/n。',
      virtualBytes: '地址空间大小，无论是否使用。', cpuTimeMs: '启动以来的 CPU 时间（用户态与内核态）。',
      totalTimeMs: '含已回收子进程在内的 CPU 时间。', minorFaults: '启动以来不需读磁盘的缺页次数。',
      majorFaults: '启动以来需要读磁盘的缺页次数。', voluntarySwitches: '启动以来全部线程主动让出 CPU 的次数。',
      involuntarySwitches: '启动以来全部线程被抢占 CPU 的次数。', readBytesPerSecond: '上一间隔内每秒从磁盘读入的字节数。',
      writtenBytesPerSecond: '上一间隔内每秒写往磁盘的字节数。', history: '最近 60 次采样的 CPU；顶端为一个核或其自身最大值，取较大者。',
      descriptors: '打开的文件描述符数。', state: '内核的状态字母及其名称。',
    },
  },
  group: {
    by: '分组', none: '不分组', application: '按应用程序', user: '按用户', session: '按会话', container: '按容器或 cgroup', unknown: '未知', sessionTitle: '会话 {{id}}',
    count: '{{number}} 个进程', sum: '{{number}} 个进程之和', sumShared: '{{number}} 个进程之和；共享页被重复计入。', mark: 'Σ',
    expand: '显示 {{name}} 的进程', collapse: '隐藏 {{name}} 的进程',
  },
  scope: { gone: '此进程及其后代都已结束。', goneHelp: '请重新显示全部进程。', only: '只显示 {{name}} 及其后代', all: '显示全部进程', show: '只显示此子树' },
  filterUi: {
    options: '可接着输入', word: '关键词', help: '如何筛选', saved: '已保存的筛选', save: '保存此筛选', name: '筛选名称', apply: '应用筛选 {{name}}', remove: '删除筛选 {{name}}',
    noneSaved: '还没有。先输入筛选条件，再在此命名保存。', nothing: '请先输入筛选条件。', at: '此处：',
    examples: {
      words: '名称、命令或用户同时包含这两个词', term: '占单核 20 % 以上且内存 100 MiB 以上', state: '不可中断阻塞或僵尸', list: '属于其中一个用户',
      exact: '名称与此完全相同', age: '启动不到一分钟', not: '不含这些', or: '二者之一', pattern: '正则表达式', quotes: '含空格的文字',
    },
    intro: '并列的词和条件必须同时成立。', fields: '字段',
  },
  interval: { manual: '手动', refresh: '立即刷新', refreshing: '正在采样…', hint: '在您要求之前不采样 (F5)。', slowed: '隐藏期间 {{from}}–{{to}} 已减慢采样', slowedHelp: '没有人能看到此页面，所以每 {{seconds}} 秒才采样一次。', own: '每次采样 {{ms}} 毫秒 · 占单核 {{cpu}} % · {{memory}}', ownHelp: 'Procession 自身的开销：采样器本次所用的 CPU 时间（占单核 {{percent}} %），以及其整个主机进程的 CPU 和内存。' },
  choice: { number: '已选 {{number}} 个', bar: '对所选进程的操作', clear: '取消选择', all: '全选' },
  act: {
    end: '结束…', endTree: '连同后代结束…', stop: '挂起', continue: '继续运行', stopTree: '连同后代挂起', continueTree: '连同后代继续运行', signal: '发送信号…', nice: '优先级 (nice)…', affinity: '处理器…',
    copy: '复制', copyPids: '复制 PID', copyCommands: '复制命令', copyRows: '复制行', targets: '进程',
  },
  signalDialog: { title: '发送信号', search: '查找信号', none: '没有匹配的信号。', list: '信号', send: '发送 {{signal}}', to_one: '发给一个进程：', to_other: '发给这 {{count}} 个进程：' },
  niceDialog: {
    title: '优先级', value: 'nice 值', help: '从 −20（得到最多 CPU）到 19（让所有其他进程先行）。低于当前值需要特权。', set: '设为 nice {{nice}}', now: '当前：{{values}}', what: 'nice {{nice}}',
    high: '最先', usual: '通常', low: '最后',
  },
  affinityDialog: {
    title: '处理器', help: '每个进程及其全部线程可以在哪些处理器上运行。', core: '处理器 {{number}}', all: '全选', none: '全不选', set: '设置处理器', unknown: '无法读取当前的选择。',
    several: '对多个进程，起初不勾选任何处理器：您勾选的将对全部进程生效。', what: '处理器 {{list}}',
  },
  action: {
    none: '没有为任何进程设置{{what}}', one: '已为进程 {{pid}} 设置{{what}}', many: '已为 {{number}} 个进程设置{{what}}', more: '另有 {{number}} 个保持不变', failed: '没有任何更改', undo: '继续运行', suspended: '已挂起',
    refused: {
      gone: '进程 {{pid}} 已经结束。', reused: '进程号 {{pid}} 现在属于另一个进程。', forbidden: '进程 {{pid}}：您无权更改。',
      protected: '进程 {{pid}} 受保护，从不更改。', self: '进程 {{pid}} 是 Procession 自身。', unsupported: '此系统做不到（进程 {{pid}}）。',
    },
  },
  signalHelp: {
    SIGTERM: '请求结束，进程可先清理', SIGKILL: '立即结束，无法捕获', SIGINT: '中断，相当于 Ctrl+C', SIGHUP: '终端已断开；许多服务据此重读配置', SIGQUIT: '退出，相当于 Ctrl+\\；可能留下核心转储',
    SIGSTOP: '挂起直到 CONT，无法捕获', SIGCONT: '挂起后继续运行', SIGUSR1: '含义由程序决定', SIGUSR2: '含义由程序决定', SIGTSTP: '由终端挂起，相当于 Ctrl+Z',
    SIGTTIN: '挂起：在后台读终端', SIGTTOU: '挂起：在后台写终端', SIGWINCH: '终端大小已改变', SIGALRM: '定时器到期', SIGVTALRM: '自身 CPU 时间的定时器到期', SIGPROF: '性能分析定时器到期',
    SIGPIPE: '写入无人读取的管道', SIGCHLD: '子进程结束或挂起', SIGIO: '可以输入或输出', SIGURG: '套接字有紧急数据', SIGPWR: '电源故障',
    SIGABRT: '异常中止；可能留下核心转储', SIGILL: '非法指令', SIGTRAP: '断点', SIGBUS: '访问不存在的内存', SIGFPE: '算术错误', SIGSEGV: '访问无权使用的内存', SIGSYS: '被禁止的系统调用',
    SIGXCPU: '超出 CPU 时间限制', SIGXFSZ: '超出文件大小限制', SIGSTKFLT: '协处理器栈错误；已不使用',
  },
};
