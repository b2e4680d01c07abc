/** Texts of the `sim` namespace: the deterministic simulators, in the terminal and on screen. */
export const sim = {
  simulated: '模拟',
  policy: {
    fcfs: '先来先服务（FCFS）', sjf: '短作业优先（SJF）', srtf: '最短剩余时间优先（SRTF）',
    hrrn: '高响应比优先（HRRN）', priority: '优先级', 'priority-rr': '优先级加时间片轮转', rr: '时间片轮转（RR）',
    mlfq: '多级反馈队列（MLFQ）', lottery: '彩票调度', stride: '步长调度', multicore: '多个 CPU',
  },
  preemptive: '{{policy}}，抢占式',
  column: {
    job: '作业', arrival: '到达', length: '服务时间', firstRun: '首次运行', completion: '完成', response: '响应时间', turnaround: '周转时间', wait: '等待时间',
    policy: '策略', switches: '切换次数', utilisation: 'CPU 利用率', makespan: '总时间', average: '平均',
    tick: '时刻', io: 'I/O', step: '步', thread: '线程', instruction: '指令', process: '进程', free: '可用', holds: '已分配', max: '最大需求', need: '尚需', asks: '请求',
    outcome: '结果', schedules: '交错数', example: '示例', model: '模型', work: '工作类型', cores: '核数', processes: '多进程', threads: '多线程', time: '时间', event: '事件',
  },
  gantt: {
    legend: '█ 运行   ░ 就绪   · I/O', scale: '每个字符 = {{ticks}} 个时间单位', cpus: '数字：所在的 CPU', lanes: '█ 忙',
  },
  schedule: {
    title: '{{policy}}（{{simulated}}）：{{jobs}} 个作业，{{ticks}} 个时间单位', facts: '上下文切换 {{switches}} 次。CPU 利用率 {{percent}} %。',
    compared: '所有策略用于同样的 {{jobs}} 个作业（{{simulated}}）',
  },
  states: {
    title: '进程状态（{{simulated}}）：{{processes}} 个进程，{{ticks}} 个时间单位', facts: '{{ticks}} 个时间单位中 CPU 忙 {{cpu}} 个，有 I/O 进行的 {{io}} 个。',
    ready: '就绪', running: '运行', blocked: '阻塞', done: '终止', instruction: { cpu: '运行：计算', io: '运行：发起 I/O', io_done: '运行：处理 I/O 结果' },
  },
  interleave: {
    title: '指令交错（{{simulated}}）：{{threads}} 个线程，{{steps}} 步', unfinished: '{{steps}} 步后停止：仍有线程没有结束。',
    final: '结束时的内存：{{memory}}', explored: '所有交错（{{simulated}}）：{{outcomes}} 种结果，{{states}} 个状态', total: '共 {{schedules}} 种交错。',
    unlimited: '无上限', endless: '有的交错永不结束（线程可能一直自旋），因此无法计数。', stuck: '从某些状态出发无法到达结束：线程永远互相等待。',
    incomplete: '不完整：{{states}} 个状态后停止，可能还有别的结果。', fair: '在真实硬件上，各种交错出现的可能性并不相等。',
  },
  bankers: {
    title: '银行家算法（{{simulated}}）', safe: '状态安全：{{sequence}}。', unsafe: '状态不安全：无法保证每个进程都能得到其最大需求。',
    step: {
      finishes: '{{process}} 尚需 {{need}}；可用 {{work}}，因此能够完成，之后可用 {{after}}。',
      waits: '{{process}} 尚需 {{need}}，但只有 {{work}} 可用。',
    },
    request: '{{process}} 请求 {{amounts}}：{{verdict}}。{{reason}}',
    verdict: { granted: '同意', 'must-wait': '必须等待', 'exceeds-claim': '拒绝' },
    reason: {
      safe: '状态仍然安全。', unavailable: '可用的没有这么多。', unsafe: '虽然有这么多可用，但状态会变得不安全（这还不是死锁）。',
      'exceeds-claim': '请求超过了它声明的最大需求。',
    },
  },
  detection: {
    title: '死锁检测（{{simulated}}）', none: '没有死锁：可按 {{order}} 的顺序全部完成。', found: '处于死锁的进程：{{processes}}。', behind: '不占有资源但也无法推进的进程：{{processes}}。',
    step: {
      finishes: '{{process}} 请求 {{request}}；可用 {{work}}，因此能够完成，之后可用 {{after}}。',
      waits: '{{process}} 请求 {{request}}，但只有 {{work}} 可用。',
    },
  },
  batch: {
    title: '{{model}}（{{simulated}}）：{{ticks}} 个时间单位，CPU 利用率 {{percent}} %',
    model: { 'punch-card': '穿孔卡片，用户独占', 'batch-online': '联机批处理', 'batch-offline': '脱机批处理', multiprogramming: '多道程序' },
    lane: { operator: '操作员', reader: '读卡机', cpu: 'CPU', printer: '打印机', device: '{{job}} 的 I/O' },
  },
  tasks: {
    title: '{{tasks}} 个各需 {{seconds}} s 的任务（计算得出）', kind: { 'cpu-bound': '计算密集', 'io-bound': 'I/O 密集' }, seconds: '{{seconds}} s',
  },
  gil: {
    title: '全局解释器锁下的线程（{{simulated}}）：{{ms}} ms，切换 {{switches}} 次', legend: '█ 运行   ░ 等待锁   · 阻塞',
    acquire: '取得锁', release: { interval: '让出锁：另一线程已等待 {{ms}} ms', blocking: '让出锁：阻塞调用', finished: '让出锁：已完成' },
  },
};
