/** Texts of the details of one process, and of what it is waiting for. */
export const uiDetails = {
  inspect: {
    waits: '等待', files: '文件与套接字', memory: '内存', scheduling: '调度', signals: '信号', isolation: '隔离',
    tabs: '详情的各部分', more: '另有 {{number}} 项，可用搜索查找', noMatch: '列表中没有符合的项。', refresh: '打开期间每两秒重新读取一次。',
    thenGone: '此进程在读取详情之前就已结束。',
    cpu: 'CPU', threads: '线程数', io: '输入与输出', read: '读取', written: '写入', noCourse: '从第二次读取起绘制曲线。',
    courseOf: '{{name}}，最近两分钟：现在 {{now}}，最高 {{most}}', ioCourse: '输入与输出，最近两分钟：现在每秒读取 {{read}}，每秒写入 {{written}}',
    perSecond: '{{bytes}}/秒', noIo: '无法得知其读写量。',
    ancestors: '祖先进程', ancestorsHelp: '从机器的第一个进程到其父进程', adoptedFrom: '于 {{time}} 被收养：其父进程 {{from}} 已结束，此后归属于 {{to}}。',
    kind: '种类', endpoint: '连接到', peers: '另一端', kinds: { file: '文件', directory: '目录', device: '设备', pipe: '管道', socket: '套接字', other: '其他' },
    processor: '处理器', regions: '映射区域数', rss: '驻留内存 (RSS)', pss: '分摊内存 (PSS)', private: '独占', shared: '与他人共享', swap: '已换出',
    pssHelp: '由 n 个进程共享的页，每个进程计 1/n。', largest: '最大的映射', mapping: '映射', size: '映射大小',
    policy: '策略', policies: { other: '普通 (SCHED_OTHER)', fifo: '实时，先进先出 (SCHED_FIFO)', rr: '实时，轮转 (SCHED_RR)', batch: '批处理 (SCHED_BATCH)', idle: '仅在无其他任务时运行 (SCHED_IDLE)', deadline: '按截止期限 (SCHED_DEADLINE)', unknown: '未知' },
    realtimePriority: '实时优先级', nice: 'nice 值', affinity: '可在哪些处理器上运行', voluntary: '主动让出处理器的次数', involuntary: '被抢占的次数',
    switchesHelp: '主动切换多：它经常等待。被动切换多：它在计算，而别的进程也想用处理器。',
    signal: '信号', meaning: '含义', pending: '待处理', blocked: '已阻塞', ignored: '已忽略', caught: '已捕获', yes: '是',
    realtimeSignal: '实时信号，含义由程序决定', signalsHelp: '待处理：已发出、尚未递送。已阻塞：被暂时扣留。已忽略：被丢弃。已捕获：程序设有处理函数。', noSignals: '没有待处理、被阻塞、被忽略或被捕获的信号。',
    cgroup: '控制组', container: '容器', noContainer: '路径中未指明', namespaces: '命名空间', ours: '与 Procession 相同', own: '另一个', namespace: '命名空间', number: '编号', whose: '归属',
    capabilities: '权能', capability: '权能名', effective: '有效', permitted: '允许', inheritable: '可继承', bounding: '边界', noCapabilities: '它没有任何权能：一个无特权的普通进程。',
  },
  waits: {
    verdict: { running: '它没有在等待：正在运行或已就绪。', waiting: '它在等待某个事件，没有进程挡在前面。', blocked: '它被另一个进程阻塞。', deadlock: '死锁：这些进程互相等待，谁也无法自行继续。' },
    blame: '症结所在', blameHelp: '它继续运行或结束，其余进程即可解脱。', cycle: '环', chain: '等待链', inCircle: '在环中',
    breakIt: '结束其中任何一个，其余的就能继续；被结束者会丢失未保存的内容。', resource: '等待 {{resource}}', in: '内核函数 {{channel}}：{{words}}', inUnknown: '内核函数 {{channel}}',
    blockers: '持有者', step: '第 {{number}} 个等待的进程', nobody: '在本机上找不到可指明的进程。',
    reason: {
      none: '正在运行或就绪，未等待任何事物', 'file-lock': '等待文件锁', 'pipe-read': '等待管道中的数据', 'pipe-write': '等待已满的管道腾出空间', socket: '等待套接字', 'lab-lock': '等待实验室中的锁',
      child: '等待子进程结束', futex: '等待程序内部的锁或条件', timer: '睡眠到某一时刻', poll: '等待若干事件之一', terminal: '等待有人输入', disk: '等待磁盘或文件系统',
      stopped: '已挂起，等待 SIGCONT', zombie: '已结束，等待父进程收取', other: '等待内核中的某事',
    },
    channel: {
      futex: '程序的锁或条件变量', child: '子进程结束', poll: '若干描述符中最先就绪的一个', sleep: '某一时刻', pipeRead: '管道中的数据', pipeWrite: '管道中的空间', terminal: '终端输入',
      accept: '新的连接', receive: '套接字上的数据', send: '套接字缓冲区的空间', signal: '信号', stop: '被继续或被跟踪', fileLock: '文件上的锁', diskIo: '磁盘应答', journal: '文件系统日志',
      kernelLock: '内核中的锁', worker: '内核线程的工作', message: '队列中的消息', event: '所监视的变化', completion: '内核中某事完成', exit: '父进程收取', network: '服务器应答文件请求',
    },
  },
};
