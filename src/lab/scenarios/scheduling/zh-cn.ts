import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '纸上的调度：先来先服务、短作业优先、时间片轮转、多级反馈队列',
  summary: '模拟：同样的作业在一个 CPU 上按四种经典策略运行，等待时间由得到的调度结果算出。',
  explanation: {
    see: '这里没有任何东西真的在本机运行：一个模型报告谁从哪个时刻到哪个时刻占用 CPU。长度为 24、3、3 的三个作业，长作业先来时平均等待 17，短作业先运行时为 3，时间片为 4 的轮转为 5.67。短作业接连不断地到来，长作业就一直轮不到。在多级反馈队列中，不停计算的作业沉到最低队列，交互式作业留在最高队列。',
    why: '先来先服务让大家都等在长作业后面（护航效应）。对同时到达的作业，短作业优先的平均等待时间最短，但总是较长的那个可能永远轮不到。时间片轮转使首次运行的等待有上限，代价是切换多、完成晚。多级反馈队列根据过去的表现判断谁是交互式的：用完时间片的降一级，没用完就去等设备的留在原级。定期提升让所有作业回到最高级，所以谁也不会饿死。',
    avoid: '防止饥饿的办法是老化：等得越久就越优先。高响应比优先是在短作业优先中加入老化，多级反馈队列则靠定期提升。',
    os: '真实的调度程序不知道作业还要计算多久；短作业优先需要预测，通常用以往各次 CPU 执行期的加权平均。它的抢占形式是最短剩余时间优先。时间片是固定的若干毫秒：比切换的开销（几微秒，加上之后缓存变冷）长得多，又短得让人察觉不到停顿。这里的模型切换不花时间，切换本应花去的时间另外计算。',
    mistakes: [
      {
        claim: '时间片轮转就是把一秒除以程序个数。',
        truth: '时间片是系统设定的常数，若干毫秒。程序多了，时间片并不变短，只是隔更久才轮到。',
      },
      {
        claim: '时间片轮转比先来先服务好。',
        truth: '就首次响应而言是的。对长度相等的作业，平均周转时间更差：大家都很晚、差不多同时完成。',
      },
      { claim: '短作业优先只对晚来的长作业不公平。', truth: '只要更短的作业不断到来，长作业来得再早也一样轮不到。' },
      {
        claim: '调度程序挑最短的就行了。',
        truth: '没有人告诉它长度，只能根据过去预测；多级反馈队列正是用自己的方式这样做的。',
      },
      {
        claim: '多级反馈队列就是分几个优先级。',
        truth: '没有降级规则，那只是普通的优先级调度；没有定期提升，最低级会饿死。各级的时间片长度也不同。',
      },
    ],
    platforms: {
      everywhere: '模型在哪里都一样。场景“一个核心上的真实进程”让这样的作业真正运行。',
      python: 'Python 线程每 5 毫秒轮换解释器锁。',
      node: 'Node 事件循环的回调先来先服务。',
      posix:
        'macOS 接近多级反馈队列：有优先级，同级轮转，并有临时提升。Linux 从 2.6.23 起使用公平调度（CFS，6.6 起为 EEVDF）；POSIX 规定的 SCHED_FIFO 和 SCHED_RR 供实时任务使用。',
      windows: 'Windows 也接近多级反馈队列：有优先级，同级轮转，并有临时提升。',
    },
    reading: [
      'OSTEP 第 7 章“进程调度：介绍”',
      'OSTEP 第 8 章“调度：多级反馈队列”',
      'Silberschatz、Galvin、Gagne《操作系统概念》“CPU 调度”一章',
      '汤小丹《计算机操作系统》第三章“处理机调度与死锁”',
      '手册页 sched(7)',
    ],
  },
  params: {
    long: { label: '长作业', help: '也是各个等长作业的长度' },
    short: { label: '短作业' },
    shorts: { label: '短作业个数', help: '长作业之外' },
    stream: { label: '接连到来', help: '先后到来的短作业个数' },
    quantum: { label: '时间片', help: '用于轮转' },
    switchPercent: { label: '切换开销', help: '占一个时间单位的比例' },
    boost: { label: '提升间隔', help: '用于多级反馈队列；各级时间片为 2、4、8' },
  },
  variants: {
    fcfs: { title: '先来先服务', note: '长作业先到。' },
    sjf: { title: '短作业优先', note: '同样的作业。' },
    'sjf-stream': { title: '短作业优先：饥饿', note: '一个长作业对接连到来的短作业。' },
    'hrrn-stream': { title: '高响应比优先', note: '同样的作业；等得越久越优先。' },
    rr: { title: '时间片轮转', note: '同样的作业；与先来先服务对比。' },
    'rr-equal': { title: '时间片轮转：等长作业', note: '都很晚、差不多同时完成。' },
    mlfq: { title: '多级反馈队列，有提升', note: '一个计算密集作业、一个交互式作业和接连到来的短作业。' },
    'mlfq-no-boost': { title: '多级反馈队列，无提升', note: '短作业不断到来期间，计算密集作业饥饿。' },
  },
  roles: { main: '模型' },
  metrics: {
    wait: '等待时间',
    turnaround: '周转时间',
    meanWait: '平均等待时间',
    meanTurnaround: '平均周转时间',
    switches: '上下文切换',
  },
  questions: {
    'mean-wait': {
      ask: '先来一个 {{long}} 拍的作业，再来 {{shorts}} 个各 {{short}} 拍的作业，都在时刻 0。平均等待时间是多少？',
    },
    'long-start': {
      ask: '一个长作业遇上 {{stream}} 个陆续到来的短作业。它何时开始？',
      before: '在最后一个短作业之前',
      after: '在全部短作业之后',
    },
    'end-times': {
      ask: '{{shorts}} 个作业再加一个，长度相同，轮流运行。它们何时结束？',
      together: '都很晚，相差一轮左右',
      spread: '一个接一个，均匀分布',
    },
    'hog-wait': {
      ask: '一个只计算的作业与陆续到来的短作业共用 CPU。它一次要等多久？',
      boost: '不超过两次提升之间的 {{boost}} 拍',
      stream: '直到短作业不再到来',
    },
  },
  checks: {
    'waits-by-arrival': { title: '每个作业等待它前面的所有作业' },
    'waits-by-length': { title: '每个作业等待所有比它短的作业' },
    'shorter-than-fcfs': { title: '平均等待时间比按到达次序短', expected: '平均等待少于 {{mean}}' },
    'long-starves': {
      title: '长作业在所有短作业之后才开始',
      expected: '它虽在第一个短作业之后就到达，却比全部 {{stream}} 个短作业开始得晚',
    },
    'ageing-helps': { title: '短作业还没完，长作业就轮到了', expected: '它在最后一个短作业之前开始' },
    'waits-by-turns': { title: '每个作业的等待时间与依次轮转算出的一致' },
    'everybody-starts-soon': {
      title: '一轮之内人人都能首次运行',
      expected: '首次运行的等待都不超过 {{limit}} 个时间单位',
      observed: '其中最长 {{latest}} 个时间单位',
    },
    'switching-costs': {
      title: '切换越多，损失的时间越多',
      expected: '每次切换花 {{percent}} % 个时间单位，损失比先来先服务多',
      observed: '{{rr}} 次切换损失 {{rrCost}}；{{fcfs}} 次损失 {{fcfsCost}}',
    },
    'end-together': {
      title: '等长作业在一轮之内先后完成',
      expected: '最早与最晚完成相差不超过 {{limit}} 个时间单位',
      observed: '相差 {{spread}} 个时间单位',
    },
    'turnaround-worse': {
      title: '等长作业平均完成得更晚',
      expected: '平均周转时间大于先来先服务',
      observed: '{{rr}}，先来先服务为 {{fcfs}}',
    },
    'hog-sinks': {
      title: '计算密集作业沉到最低队列',
      expected: '每用完一个时间片降一级，结束时在队列 0',
      observed: '结束时在队列 {{queue}}；{{ticks}} 个时间单位中有 {{wrong}} 个所在队列与 CPU 使用量不符',
    },
    'typing-stays': {
      title: '交互式作业留在最高队列',
      expected: '每次运行都在队列 {{top}}',
      observed: '{{turns}} 次运行所在队列：{{queues}}',
    },
    'nobody-starves': { title: '谁的等待都不超过一个提升间隔', expected: '就绪等待都不超过 {{boost}} 个时间单位' },
    'hog-starves': {
      title: '没有提升，短作业来多久，计算密集作业就等多久',
      expected: '至少等待短作业到来的 {{span}} 个时间单位',
    },
  },
  notes: {
    'done.fcfs': '先来先服务（模拟）：{{jobs}} 个作业，{{ticks}} 个时间单位，平均等待 {{wait}}。',
    'done.sjf': '短作业优先（模拟）：{{jobs}} 个作业，{{ticks}} 个时间单位，平均等待 {{wait}}。',
    'done.hrrn': '高响应比优先（模拟）：{{jobs}} 个作业，{{ticks}} 个时间单位，平均等待 {{wait}}。',
    'done.rr': '时间片轮转（模拟）：{{jobs}} 个作业，{{ticks}} 个时间单位，平均等待 {{wait}}。',
    'done.mlfq': '多级反馈队列（模拟）：{{jobs}} 个作业，{{ticks}} 个时间单位，平均等待 {{wait}}。',
  },
  shared: {
    'waits.expected': '手算的等待时间 {{waits}}，平均 {{mean}}',
    'waits.observed': '调度结果中的等待时间 {{waits}}，平均 {{mean}}',
    'mean-wait': '平均等待 {{mean}}',
    'long-start': '它在时刻 {{start}} 开始，最后一个短作业在 {{last}} 开始',
    'longest-wait': '最长等待 {{ticks}} 个时间单位',
  },
};
