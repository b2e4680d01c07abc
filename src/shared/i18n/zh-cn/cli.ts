/** Texts of the `cli` namespace: everything the terminal host says. */
export const cli = {
  column: {
    user: '用户', state: '状态', cpu: 'CPU%（单核）', memory: '内存', threads: '线程', name: '名称', command: '命令', waitChannel: '等待于',
    id: '标识', group: '分组', variants: '变体', title: '标题',
  },
  detail: {
    threads: '线程', children: '子进程', openFiles: '打开的文件', locks: '文件锁', blockedBy: '被谁阻塞', io: '存储读写', limits: '限制（软 / 硬）',
    environment: '环境变量', held: '持有', waitingFor: '等待', read: '读', written: '写', none: '无',
    failed: { 'permission-denied': '没有权限', gone: '已结束', unsupported: '此平台不提供' },
  },
  watch: { summary: '{{time}}  {{processes}} 个进程，{{threads}} 个线程  [{{states}}]  整机 CPU {{cpu}} %，已用内存 {{memory}}' },
  kill: {
    signalled: '已向进程 {{pid}} 发送 {{signal}}。',
    refused: {
      gone: '进程 {{pid}} 已不存在；没有发送信号。', reused: '进程号 {{pid}} 现在属于另一个进程；没有发送信号。',
      forbidden: '您无权向进程 {{pid}} 发送信号：它属于另一个用户。', protected: '进程 {{pid}} 受保护，从不向它发送信号。',
      self: '进程 {{pid}} 就是本程序自己。', unsupported: '此平台没有 {{signal}}。',
    },
  },
  run: {
    outcome: { passed: '通过', failed: '未通过', stopped: '已停止', 'timed-out': '超时', error: '出错' },
    facts: '{{ms}} ms，{{actors}} 个角色，{{events}} 个事件（丢弃 {{dropped}} 个）',
    place: '[{{number}}/{{total}}]', 'place-seconds': '[{{number}}/{{total}}，约剩 {{seconds}} 秒]', 'place-minutes': '[{{number}}/{{total}}，约剩 {{minutes}} 分钟]',
    'not-run': { card: '{{id}}：概念卡片，供阅读，不运行', platform: '{{id}}：此平台不支持' },
    progress: '{{title}}：{{seconds}} s，{{actors}} 个角色，{{events}} 个事件',
    expected: '预期：', observed: '观察到：', published: '已发表：{{figure}}。{{note}}', leftovers: '运行之后仍然存活：{{pids}}',
    summary: '通过 {{passed}}，未通过 {{failed}}，跳过 {{skipped}}',
  },
  export: { done: '{{path}}：{{size}}，{{runs}} 次运行，{{events}} 个事件，{{samples}} 个样本' },
  serve: {
    listening: 'Procession 位于 {{url}}（按 Ctrl-C 结束）',
    'not-opened': {
      'no-display': '没有显示器，因此没有打开浏览器：请自行打开上述地址。',
      root: '浏览器拒绝以 root 运行，因此没有打开：请自行打开上述地址，或以其他用户启动 Procession。',
      failed: '无法打开浏览器：请自行打开上述地址，或在 PROCESSION_BROWSER 中指定一个 Chromium。',
    },
  },
  usage: {
    'unknown-option': '没有选项“{{name}}”。', 'missing-argument': '缺少参数“{{name}}”。',
    'missing-value': '选项“{{name}}”需要一个值。', 'missing-option': '必须给出选项“{{name}}”。',
    'excess-argument': '多了一个参数“{{name}}”。', 'run-what': '请写出要运行的场景，或使用 --all，但不能两者都用。',
    'no-command': '请写出一个命令。', nearest: '是不是“{{nearest}}”？', 'see-help': '请看 --help。',
  },
  help: {
    program: '监视进程，并运行并发实验。',
    titles: { usage: '用法：', options: '选项：', commands: '命令：', arguments: '参数：' },
    default: '默认 {{value}}',
    json: '输出一个 JSON 值，或每条消息一行 JSON', version: '显示版本', lang: 'en 或 zh-CN', help: '显示本帮助',
    filter: '词语、/模式/，或如 cpu>20 rss>100M age<1m state:Z user:root,jane name~/^node/ 的条件，可用 not、or 和括号',
    sampler: 'native 或 portable', group: '只要该分组的场景', session: '记录到此文件',
    ps: {
      about: '列出进程，或一个进程的全部信息', sort: '排序字段，如 cpuPercent', tree: '子进程列在父进程之下',
      limit: '最多多少行', interval: '两次采样相隔的毫秒数', pid: '此进程的全部信息',
    },
    watch: { about: '监视进程直到停止', interval: '采样间隔的毫秒数', count: '采样多少次后停止' },
    kill: { about: '向进程发送信号', signal: 'TERM、KILL、INT、HUP、QUIT、STOP、CONT、USR1 或 USR2', tree: '连同所有后代，先子后父', 'start-time': '若它不是此时启动则拒绝' },
    scenarios: { about: '列出场景' },
    run: {
      about: '运行场景并检验所发生的事', all: '此平台能运行的所有场景', variant: '哪个变体；“scenarios” 可列出',
      param: '一个参数；可重复给出，“scenarios --json” 可列出', timeout: '每次运行的时限（毫秒）', repeat: '每个运行多少次',
    },
    export: { about: '把会话写到文件', format: 'jsonl、csv 或 sqlite', output: '要写的文件；csv 写入新文件夹，或 .zip', run: '只要这次运行', force: '覆盖已有文件' },
    serve: { about: '在浏览器中显示界面', port: '端口，0 表示任意空闲端口', host: '监听的地址', open: '在浏览器中打开' },
    schedule: {
      about: '在模拟的 CPU 上调度作业', policy: 'fcfs、sjf、srtf、hrrn、priority、priority-rr、rr、mlfq、lottery、stride 或 multicore',
      jobs: '作业的 JSON 列表，或 @文件；只有“length”必须给出', compare: '把所有单 CPU 策略用于同样的作业', ticks: '在 JSON 中加上每个时刻的队列',
      quantum: '时间片长度；mlfq 每个队列一个，从最高的开始', tie: 'arrival-first、expired-first 或 new-first：时间片结束时恰有作业到达，谁先入队',
      order: 'low-first 或 high-first：哪种优先数更紧急', preemptive: '更紧急的作业到达时抢占 CPU', 'preempted-to': 'head 或 tail：被抢占的作业在队列中的位置',
      allotment: '在一个队列中用完多少个时间片后降级，从最高的开始', boost: '每隔多少时间单位把所有作业提升到最高队列，0 表示从不', stay: 'I/O 会恢复时间片和配额（可被钻空子）',
      'io-bump': 'I/O 完成后作业排到队首', seed: '使用 Python random.seed(N) 的随机数', randoms: '直接给出随机数，用逗号分隔',
      cpus: 'CPU 个数', 'per-cpu-queues': '每个 CPU 一个队列，而不是共用一个', 'warm-up': '缓存对一个作业变热所需的时间单位', 'warm-rate': '缓存热时每个时间单位完成的工作量',
      'cache-size': '缓存能容纳的工作集大小',
    },
    simulate: { about: '运行一个模拟：process-states、interleave、bankers、deadlock-detection、batch、four-tasks 或 gil', input: 'JSON，或 @文件；docs/simulators.md 中各有一例' },
    doctor: { about: '检查这台机器上哪些功能可用' },
  },
};
