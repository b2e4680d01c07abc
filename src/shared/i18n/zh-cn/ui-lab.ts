/** Texts of the lab. */
export const uiLab = {
  lab: {
    title: '实验室', search: '搜索场景', none: '没有场景符合“{{text}}”。', noneHelp: '请换一个词，或清除搜索。', empty: '还没有场景', emptyHelp: '此主机不提供场景。',
    choose: '请选择一个场景', chooseHelp: '每个场景都运行真实的进程或线程，并展示发生了什么。请在左侧选择。',
    unavailable: '此系统不可用：需要 {{needs}}', variant: '变体', parameters: '参数', noParameters: '此场景没有参数。',
    reset: '恢复默认', start: '开始', limits: '限制', limitActors: '进程和线程最多 {{number}} 个', limitTime: '最长 {{time}}', limitEvents: '事件最多 {{number}} 条',
    endsByLimit: '不会自行结束：由时间限制或由您结束。', recent: '最近的运行',
    kind: { process: '进程', thread: '线程', simulation: '模拟', card: '参考' },
    field: { range: '请选择 {{min}} 到 {{max}} 之间的整数。', whole: '请输入 {{min}} 到 {{max}} 之间的整数。', tooLong: '最多 {{max}} 个字符。', boolean: '请选择开或关。', choice: '请选择其一：{{choices}}。', between: '{{min}} 到 {{max}}' },
    group: {
      os: '操作系统', process: '进程', lifecycle: '进程生命周期', mutex: '互斥', ipc: '进程通信', prodcon: '生产者与消费者', thread: '线程', race: '竞态条件', gil: '全局解释器锁', locks: '锁、死锁与信号量', deadlock: '死锁', scheduling: '处理机调度', sync: '同步', signals: '信号', pool: '进程池与线程池', perf: '计算密集与 I/O 密集', coro: '协程', tcp: 'TCP 服务器',
    },
  },
  explain: { title: '说明', see: '您会看到什么', why: '为什么会这样', avoid: '如何避免', os: '操作系统做了什么', mistakes: '常见误解', platforms: 'Python、Node、POSIX 与 Windows', reading: '延伸阅读' },
  run: {
    title: '运行 {{id}}', back: '所有场景', stop: '停止', again: '再次运行', export: '导出', elapsed: '已用时间', loading: '正在加载运行…', stopped: '已请求停止运行',
    outcome: { running: '运行中', passed: '通过', failed: '未通过', stopped: '已停止', 'timed-out': '超时', error: '错误' },
    outcomeHelp: { running: '正在进行', passed: '所有检查均通过', failed: '至少一项检查未通过', stopped: '由用户结束', 'timed-out': '因时间限制结束', error: '无法执行' },
    timeline: '时间线', log: '事件', checks: '检查', findings: '发现', metrics: '指标', actors: '执行者', graph: '谁在等谁', leftovers: '清理后仍存活：{{pids}}',
    dropped: '事件过多，丢弃了 {{number}} 条。', noFindings: '未发现可疑之处。', noFindingsYet: '目前未发现可疑之处。', noMetrics: '此运行没有其他指标。', noMetricsYet: '目前还没有指标。', noChecksYet: '运行结束后进行检查。', noChecks: '此运行没有检查。',
    noActors: '还没有进程或线程启动。', expected: '预期', observed: '观察到',
    check: { pending: '待检查', passed: '通过', failed: '未通过', inconclusive: '无法判定' },
    finding: { deadlock: '死锁', 'lock-order': '加锁次序', race: '竞态', zombie: '僵尸进程', orphan: '孤儿进程', starvation: '饥饿', leak: '泄漏' },
  },
  lane: {
    running: '运行', lock: '等待锁', signal: '等待信号', queue: '阻塞于队列', sleeping: '睡眠', joining: '等待其他执行者结束', stopped: '挂起', zombie: '僵尸进程', dead: '已结束',
    hold: '持有锁', waitingFor: '{{state}}：{{object}}', segment: '{{state}}，{{from}} 到 {{to}}（{{length}}）', now: '现在',
    summary: '{{actor}}：{{parts}}', part: '{{state}} {{time}}', help: '左右方向键逐段查看。', holds: '持有 {{objects}}', kindProcess: '进程 {{pid}}', kindThread: '{{pid}} 的线程', legend: '图例',
  },
  graph: { wait: '{{from}} 等待 {{to}}', timed: '{{from}} 限时等待 {{to}}', hold: '{{to}} 持有 {{from}}', none: '现在没有执行者在等待锁。', cycle: '环：{{cycle}}。', snapshot: '{{time}} 时的情形。', noCycle: '没有环。' },
  log: { filter: '在事件中查找', actor: '执行者', kind: '类型', all: '全部', count: '{{shown}} / {{total}} 条事件', none: '没有符合的事件。', waiting: '还没有事件。', follow: '跟随',
    kinds: { 'actor-started': '启动', 'actor-ended': '结束', 'actor-exited': '退出', note: '说明', value: '值', metric: '指标', access: '访问', wait: '等待', proceed: '继续', release: '释放', failure: '失败' } },
  event: {
    'started-process': '作为进程 {{pid}} 启动（{{role}}）', 'started-thread': '作为进程 {{pid}} 的线程 {{tid}} 启动（{{role}}）', ended: '以代码 {{code}} 结束',
    exited: '{{subject}} 以代码 {{code}} 退出', killed: '{{subject}} 被 {{signal}} 结束', read: '读到 {{name}} = {{value}}', write: '写入 {{name}} = {{value}}', metric: '{{name}} = {{value}} {{unit}}',
    'wait-lock': '想要 {{object}}', 'wait-signal': '在 {{object}} 处等待（{{op}}）', 'wait-queue': '想在 {{object}} 上 {{op}}', 'wait-timer': '睡眠', 'wait-actor': '等待 {{object}} 结束',
    'proceed-lock': '得到 {{object}}', 'proceed-signal': '通过 {{object}}（{{op}}）', 'proceed-queue': '在 {{object}} 上 {{op}} 完成', 'proceed-timer': '醒来', 'proceed-actor': '看到 {{object}} 结束',
    'release-lock': '释放 {{object}}', 'release-signal': '在 {{object}} 上 {{op}}', 'release-queue': '在 {{object}} 上 {{op}}', 'release-timer': '触发 {{object}}', 'release-actor': '放开 {{object}}',
    'access-read': '读取 {{variable}} {{count}} 次，持有 {{held}}', 'access-write': '写入 {{variable}} {{count}} 次，持有 {{held}}',
    timeout: '放弃 {{object}}：时间到', refused: '被拒绝 {{object}}', failure: '失败 {{name}}：{{detail}}',
  },
  actor: { id: '执行者', role: '角色', kind: '种类', parent: '父级', exit: '结束方式', process: '进程', thread: '线程', alive: '存活', code: '代码 {{code}}' },
};
