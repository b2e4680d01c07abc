import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程之间的信号',
  summary: '父进程给子进程发信号：被处理、被捕获而不结束、暂停与继续，以及在未决时合并。SIGKILL 和 SIGSTOP 无法捕获。',
  explanation: {
    see: '逐个递送：每个信号都由子进程的处理函数应答，之后才发下一个。终止：子进程捕获 SIGTERM 并继续；为 SIGKILL 和 SIGSTOP 安装处理函数被拒绝，SIGKILL 不经清理就结束它。暂停：SIGSTOP 之后子进程处于 T 状态，到 SIGCONT 为止什么也不做。合并：暂停期间发出的二十个信号只处理一次。',
    why: '信号是内核进程表项里的一个记号，不是队列里的消息。每种普通信号只有一位：未决或不未决。前一个还未决时再来一个，什么也不改变，所以信号不能用来计数。SIGKILL 和 SIGSTOP 在内核里起作用，从不到达程序。',
    avoid:
      '不要用信号传数据或计数。处理函数里做得越少越好：设个标志，写一下管道。收到一个 SIGCHLD 要循环回收，因为可能有多个子进程已结束。',
    os: 'kill(2) 在进程的未决信号集里置位（/proc/PID/status 的 ShdPnd）。某个线程返回用户态时递送。暂停的进程不会返回，SIGKILL 和 SIGCONT 除外。实时信号（SIGRTMIN 及以上）会排队。',
    mistakes: [
      { claim: 'kill 就是结束进程。', truth: '它发送信号。结果由处理函数决定，SIGKILL 和 SIGSTOP 除外。' },
      { claim: '发多少信号，处理函数就运行多少次。', truth: '至少一次，至多那么多次。同号的未决信号只算一个。' },
      { claim: '暂停的进程已经结束。', truth: '它保留内存、文件和锁，收到 SIGCONT 就继续。' },
      { claim: 'SIGTERM 没反应就该立刻 SIGKILL。', truth: '先等一等：程序可能在清理。SIGKILL 会留下锁和临时文件。' },
    ],
    platforms: {
      python: 'signal.signal(signum, handler)、os.kill；处理函数只在主线程运行。',
      node: 'process.on(name, handler)；处理函数作为事件循环的一轮运行。SIGUSR1 用来启动调试器，所以这里用 SIGUSR2。',
      posix: 'sigaction(2)、kill(2)；排队的实时信号用 sigqueue(3)。',
      windows: '进程之间没有信号；TerminateProcess 不经处理函数直接结束。',
    },
    reading: [
      'signal(7)、kill(2)、sigaction(2)',
      'W. R. Stevens、S. A. Rago：《UNIX 环境高级编程》，信号',
      'M. Kerrisk：The Linux Programming Interface，第 20 至 22 章',
    ],
  },
  params: {
    signals: { label: '信号数', help: '发送多少个' },
    stopMs: { label: '暂停时长', help: 'SIGSTOP 与 SIGCONT 之间' },
  },
  variants: {
    delivery: { title: '逐个递送', note: '处理函数应答之后才发下一个。' },
    kill: { title: 'SIGTERM 与 SIGKILL', note: '一个能捕获，一个不能。' },
    stop: { title: 'SIGSTOP 与 SIGCONT', note: 'T 状态，然后继续。' },
    merged: { title: '未决信号合并', note: '暂停期间发许多个，只处理一次。' },
  },
  roles: { main: '父进程', child: '子进程' },
  questions: {
    handled: { ask: '同一个信号向有处理函数的子进程发送 {{signals}} 次。处理函数运行几次？' },
    'ended-by': {
      ask: '子进程处理 SIGTERM。先发送 SIGTERM，再发送 SIGKILL。是什么结束了它？',
      SIGTERM: '第一个，SIGTERM',
      SIGKILL: '第二个，SIGKILL',
      itself: '都不是：它自行结束',
    },
    'while-stopped': { ask: '子进程定期报告。它收到 SIGSTOP。在 SIGCONT 之前会有几次报告？' },
  },
  checks: {
    'each-handled': {
      title: '每个信号发出后，都在子进程里处理了一次',
      expected: '发出 {{count}} 个，处理 {{count}} 个',
      observed: '发出 {{sent}} 个，其后处理 {{handled}} 个',
    },
    'term-caught': {
      title: '子进程捕获 SIGTERM 并继续',
      expected: '处理了 SIGTERM，之后还有应答',
      observed: '处理 {{handled}} 次，应答：{{answered}}',
    },
    'not-catchable': {
      title: '为 SIGKILL 和 SIGSTOP 安装处理函数被拒绝',
      expected: '结果为 SIGKILL EINVAL, SIGSTOP EINVAL',
      observed: '结果为 {{refused}}',
    },
    killed: {
      title: 'SIGKILL 不经清理就结束了它',
      expected: '由 SIGKILL 结束，没有清理',
      observed: '由 {{signal}} 结束，清理 {{times}} 次',
    },
    still: {
      title: '暂停的子进程什么也没做',
      expected: '状态 {{state}}，SIGCONT 之前 0 次滴答',
      observed: '状态 {{state}}，{{ticks}} 次滴答',
    },
    'seen-stopped': {
      title: '采样器看到它暂停',
      expected: 'SIGSTOP 与 SIGCONT 之间状态为 T',
      observed: '状态 {{states}}',
    },
    'goes-on': {
      title: 'SIGCONT 之后它继续运行',
      expected: '其后至少 {{count}} 次滴答，接着之前的数',
      observed: '{{ticks}} 次滴答，从 {{before}} 到 {{after}}',
    },
    'was-pending': {
      title: '子进程暂停期间信号处于未决',
      expected: '未决信号集里有 SIGUSR2，一个也没处理',
      observed: '未决：{{pending}}；处理 {{handled}} 个',
    },
    merged: {
      title: '未决信号被合并',
      expected: '发出 {{sent}} 个，处理的更少，至少一个',
      observed: '发出 {{sent}} 个，处理 {{handled}} 个',
    },
  },
  notes: {
    stopped: '子进程已暂停（状态 {{state}}）。',
    continuing: '发送 SIGCONT。',
    'cleaned-up': '清理完毕。',
  },
};
