/** Texts of the simulators' screens. */
export const uiSimulators = {
  simulators: {
    title: '模拟器', simulated: '模拟', about: '这是模型：同样的输入总是得到同样的结果。这里的一切都不在您的机器上运行；真实的进程和线程在“实验室”中。',
    panes: '模拟器', wrong: '无法模拟这样的输入', add: '添加', remove: '删除 {{name}}', asTable: '以表格显示', result: '结果', input: '输入', preset: '示例', ownInput: '自定义',
    place: '{{list}} {{row}}：{{field}}', none: '无', labelled: '{{label}}：{{value}}', inBrackets: '{{text}}（{{more}}）', settings: '设置',
    pane: {
      scheduling: '调度', 'process-states': '进程状态', interleaving: '指令交错', bankers: '银行家算法', 'deadlock-detection': '死锁检测', batch: '批处理时代',
    },
    summary: {
      scheduling: '下一个由谁使用 CPU？修改作业和策略，逐步查看每次选择。',
      'process-states': '就绪、运行、阻塞：有 I/O 的进程在一个 CPU 上每个时刻处于什么状态。',
      interleaving: '两个线程，一份内存：结果取决于 CPU 何时切换。您可以自己决定何时切换，也可以查看所有可能。',
      bankers: '只有在每个进程仍能得到其声明的最大需求时才同意请求，因此不会发生死锁。',
      'deadlock-detection': '用现有的可用资源，谁还能完成？剩下的进程永远互相等待。',
      batch: '同样的作业，从穿孔卡片到多道程序：CPU 的空闲如何越来越少。',
    },
    list: { jobs: '作业', processes: '进程', requests: '请求', programs: '程序', threads: '线程' },
    field: {
      id: '名称', arrival: '到达', length: '服务时间', priority: '优先数', tickets: '彩票数', ioEvery: 'I/O 间隔', ioTime: 'I/O 时间', workingSet: '工作集', nice: 'nice 值', tickMs: '时间单位',
      quantum: '时间片', allotment: '配额', boost: '提升周期', tie: '时间片结束时的先后', order: '最紧急的是', preemptive: '抢占式', preemptedTo: '被抢占的作业排到', stay: 'I/O 恢复时间片和配额',
      ioBump: 'I/O 完成后排到队首', seed: '种子', cpus: 'CPU 个数', perCpuQueues: '每个 CPU 一个队列', warmUp: '预热时间', warmRate: '缓存热时的速度', cacheSize: '缓存大小', levels: '队列数', program: '程序',
      allocation: '已分配', max: '最大需求', need: '尚需', request: '请求', amounts: '数量', available: '可用', resources: '资源', process: '进程',
      load: '操作员', read: '读卡', run: '计算', unload: '打印', rounds: '轮数', inMemory: '内存中的程序数', ioLength: 'I/O 时间', switchOn: '切换', ioDone: 'I/O 完成的进程', jobs: '作业', processes: '进程', schedule: '调度序列', registers: '寄存器初值', interval: '间隔',
    },
    player: {
      label: '单步', first: '回到开始', back: '后退一步', play: '播放', pause: '暂停', forward: '前进一步', last: '到结束', speed: '速度', perSecond: '每秒 {{number}} 步', position: '{{unit}} {{now}} / {{last}}',
      tick: '时刻', step: '步', hide: '隐藏之后的内容',
    },
    schedule: {
      view: '显示内容', one: '一种策略', all: '所有策略对比', policy: '策略', jobs: '作业', chart: '甘特图', queues: '此刻的队列', running: '运行', cpu: 'CPU {{number}}', ready: '就绪', level: '就绪，队列 {{level}}', cpuQueue: '就绪，CPU {{level}}', priorityQueue: '就绪，优先数 {{level}}', io: '进行 I/O', back: '{{job}}（{{tick}} 时返回）', idle: '空闲', empty: '无',
      next: '最左边的先运行', results: '各项时间', averages: '平均值', comparison: '所有策略用于同样的作业', switches: '上下文切换', utilisation: 'CPU 利用率', total: '总时间', from: '从', to: '到', highest: '最高', queue: '队列', cpuColumn: 'CPU',
      chartSummary: '{{policy}}：{{jobs}} 个作业，{{ticks}} 个时间单位。下面的表格内容相同。', segment: '{{job}}：{{state}}，{{from}} 到 {{to}}', state: { run: '运行', ready: '就绪', io: '进行 I/O', idle: '空闲' },
      maxJobs: '最多 {{number}} 个作业。', comparedWith: '时间片 {{quantum}}，MLFQ 各队列 {{levels}}，每 50 个时间单位提升一次，彩票种子 0。', options: { 'low-first': '数值最小者', 'high-first': '数值最大者', 'arrival-first': '新到达的作业在先', 'expired-first': '时间片用完的作业在先', 'new-first': '从未运行过的作业在先', head: '所在队列的队首', tail: '所在队列的队尾' },
      short: { fcfs: 'FCFS', sjf: 'SJF', srtf: 'SRTF', hrrn: 'HRRN', priority: '优先级', preemptive: '抢占优先级', 'priority-rr': '优先级轮转', rr: 'RR', mlfq: 'MLFQ', lottery: '彩票', stride: '步长' },
      tieHelp: '时间片结束时恰有作业到达，谁先入队？各教材规定不同。', boostHelp: '0 表示从不',
      real: { title: '让同样的作业真正运行', about: '每个作业成为一个进程，全部共用一个核心，各自计算到用完所需的 CPU 时间。由内核按它自己的策略和这里给出的 nice 值调度；运行页面把实测时间与按同样份额模拟的时间并列。', niceOf: '{{job}} 的 nice 值', start: '作为真实进程运行' },
      preset: { silberschatz: '三个作业：24、3、3', convoy: '护航效应', gaming: '钻 MLFQ 的空子', starvation: '饥饿', ties: '轮转的先后规则', interactive: '交互式与计算密集', caches: '两个带缓存的 CPU' },
    },
    states: {
      programHelp: 'c7 表示计算 7 个时间单位，i 表示一次 I/O；用逗号分隔', switchOnIo: '进程发起 I/O 时', switchOnEnd: '仅在进程结束时', later: '排队等待', immediate: '立即占用 CPU', diagram: '此刻的状态图', timeline: '时间线', process: 'P{{number}}', now: '此刻',
      arrow: { dispatched: '被选中', preempted: '被抢占', 'io-started': '发起 I/O', 'io-finished': 'I/O 完成', exited: '结束' }, chart: '{{processes}} 个进程在 {{ticks}} 个时间单位中的状态。下面的表格内容相同。', executes: { cpu: '计算', io: '发起 I/O', io_done: '处理结果' },
      preset: { overlap: 'I/O 与计算重叠', alone: 'I/O 期间不切换', immediate: 'I/O 完成后排队还是抢占？', convoy: '三个进程' },
    },
    interleave: {
      program: '程序 {{number}}', registersHelp: '例如 bx=3, cx=1', scheduleHelp: '每一步由哪个线程执行，例如 0110；留空则按间隔切换', shared: '共享内存', thread: '线程 {{number}}', finished: '已结束', next: '下一条', steps: '步骤', outcomes: '所有可能的结果', end: '结束时的内存', count: '交错数', share: '占比', use: '显示这一种', useLabel: '显示这一种：{{memory}}', noMemory: '没有共享变量', help: 'mov 源, 目的 · add、sub · test a, b 以及 je jne jgt jgte jlt jlte（b 与 a 比较）· j · xchg 和 fetchadd 一步完成 · nop、yield、halt。$5 数值，%ax 寄存器，.var 名称 变量，.标号 跳转目标。', all: '每种交错计一次。在真实硬件上，它们出现的可能性并不相等。',
      preset: { lost: '丢失更新', loop: '循环中的丢失更新', lock: '使用自旋锁', flag: '有缺陷的标志锁', peterson: 'Peterson 算法', deadlock: '两把锁，顺序相反' },
    },
    bankers: {
      table: '最大需求与已分配', state: '状态是否安全？', ask: '提出请求', askFor: '请求数量', who: '进程', requests: '请求', clear: '清除请求', noRequests: '还没有请求。', judged: '{{process}} 请求 ({{amounts}})。{{reason}}', order: '例如 {{sequence}}。', kinds: '资源种类数',
      preset: { book: '教材：五个进程，三类资源', tight: '不安全，但没有死锁', one: '一类资源' },
    },
    detection: {
      graph: '资源分配图', table: '已分配与请求', verdict: '谁能推进？', chart: '{{processes}} 个进程和 {{resources}} 类资源。旁边的表格内容相同。', holds: '已分配给', asks: '请求',
      preset: { book: '教材：没有死锁', deadlock: '教材：多一个请求', ring: '两个进程成环', knot: '有环而无死锁' },
    },
    batch: {
      jobs: '作业', makespan: '总时间', cpuBusy: 'CPU 利用率', chart: '{{model}}：{{ticks}} 个时间单位，CPU 利用率 {{percent}} %。下面的表格内容相同。', wholeBatch: '整批', lane: '设备', phase: { load: '装入', read: '读卡', run: '计算', unload: '打印' }, segment: '{{job}} {{phase}}，{{from}} 到 {{to}}',
      why: {
        'punch-card': '机器每次只归一个用户，包括操作员和外部设备。', 'batch-online': '操作员为整批作业只装入一次。但 CPU 仍要等待自己的读卡机和打印机。',
        'batch-offline': '另一台便宜的机器负责读卡和打印；CPU 从磁带取下一个作业。', multiprogramming: '内存中有多个程序。一个等待设备时，另一个计算。',
      },
      preset: { balanced: '计算与 I/O 相当', ioHeavy: 'I/O 较多', cpuHeavy: '计算较多' },
    },
  },
};
