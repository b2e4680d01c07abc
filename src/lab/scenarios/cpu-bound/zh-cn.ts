import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '计算密集：单线程、多线程、多进程',
  summary: '同样的计数循环：在一个线程上依次做完，每个循环一个线程，或每个循环一个进程。',
  explanation: {
    see: 'CPU 时间除以所经时间，就是平均有几个核心在工作。单线程是 1。多进程接近核心数。多线程：在 Node 中与多进程相当；在带全局锁的 CPython 中无论多少线程都是 1，与单线程相同。各时间旁边列出已发表的数据。',
    why: '计数只需要核心。把工作分给多个流程，只有它们同时在多个核心上运行才会更快完成。进程可以，操作系统的线程也可以；但 CPython 的线程要轮流取得一把锁，计算不会比单线程快，还要为切换付一点代价。',
    avoid:
      '在 CPython 中用多进程，或用会释放锁的 C 代码来计算；在 Node 中用工作线程或进程，不要放在事件循环的线程里。流程数超过核心数不会更快。',
    os: '在还有其他程序的机器上，所经时间说明不了多少：同样四个循环，某一轮用了六倍时间。CPU 时间由内核按线程统计；线程排在别人后面等核心损失的时间，Linux 也会给出（schedstat）。如果比值偏低可由此解释，检查就说明无法判定。',
    mistakes: [
      {
        claim: '做计算，线程比进程慢。',
        truth: '这只适用于带锁的 CPython。在 C、Java、Go 或 Node 中，线程可以并行计算。',
      },
      { claim: '线程越多算得越快。', truth: '不会超过核心数；在 CPython 中不会超过一个。' },
      {
        claim: '把循环写在文件顶层来计时。',
        truth: '在 CPython 和 V8 中，顶层变量的访问都更慢。先把循环放进函数再作比较。',
      },
    ],
    platforms: {
      python:
        'Python 计数约慢五十倍，因此默认计得少一些，再把时间折算。这里的 Python 进程在各个系统上都是全新启动（spawn）。在自由线程构建中，线程可以并行计数。',
      node: '运行环境“node”的计数与已发表的测试相同。',
    },
    reading: [
      'Python 文档 multiprocessing',
      'Python 文档 threading（关于全局锁的 CPython 实现说明）',
      'Node.js 文档 worker_threads',
      'OSTEP 第 10 章“多处理器调度”',
      '汤小丹《计算机操作系统》第二章“进程的描述与控制”',
    ],
  },
  params: {
    runtime: { label: '运行环境' },
    tasks: { label: '任务数' },
    millions: { label: '计数（Node）', help: '每个任务加一多少百万次' },
    pythonMillions: { label: '计数（Python）', help: '每个任务加一多少百万次；Python 较慢' },
    rounds: { label: '轮数', help: '取最好的一轮；若其他程序占着核心，会多试几轮' },
  },
  variants: {
    four: { title: '四个任务', note: '与已发表数据的测试相同。' },
    six: { title: '六个任务', note: '多进程用时不到四分之三。' },
  },
  roles: { main: '程序', counter: '计数任务', interpreter: 'CPython' },
  metrics: {
    serialWall: '单线程，最好的一轮',
    threadsWall: '多线程，最好的一轮',
    processesWall: '多进程，最好的一轮',
    processes100m: '多进程，折算为 4 × 1 亿次',
    threads100m: '多线程，折算为 4 × 1 亿次',
  },
  references: {
    processes:
      'CPython 的四个进程各加一 1 亿次，机器不详，含启动时间。要比较请选运行环境“python”：Node 编译后的循环约快五十倍。这里不计启动时间。',
    threads: '带全局锁的 CPython 的四个线程，同样的工作，用时与依次做完差不多；自由线程构建和 Node 没有这种锁。',
  },
  questions: {
    processes: {
      ask: '{{tasks}} 个任务都在计算。与一个线程依次完成相比，多个进程同时做要多久？',
      shorter: '不到四分之三的时间',
      same: '差不多一样久',
      longer: '更久',
    },
  },
  checks: {
    'all-counted': {
      title: '每轮每个任务都数完了',
      expected: '每轮共加一 {{total}} 次',
      observed: '共 {{rounds}} 轮，其中 {{wrong}} 轮数目不符',
    },
    alone: { title: '单线程用了一个核心' },
    processes: { title: '多进程用了多个核心' },
    threads: { title: '多线程用到了该运行环境允许的核心数' },
    shorter: {
      title: '六个进程的用时不到单线程的四分之三',
      expected: '最好的一轮中用时不到 0.75',
      observed: '各轮所占比例：{{shares}}',
    },
  },
  notes: { round: '单线程 {{serial}} 毫秒，多线程 {{threads}} 毫秒，多进程 {{processes}} 毫秒。' },
  shared: {
    ratios: '各轮的 CPU 时间 ÷ 所经时间：{{ratios}}',
    'one-core.expected': '最好的一轮中 CPU 时间 ÷ 所经时间不超过 1.15',
    'two-cores.expected': '最好的一轮中 CPU 时间 ÷ 所经时间至少为 1.5',
  },
};
