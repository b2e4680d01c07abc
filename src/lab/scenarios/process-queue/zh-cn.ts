import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程间的队列',
  summary: '先进先出，有上限：等待、时限、先问后取、能传什么、两个取者、父与子、兄弟之间。',
  explanation: {
    see: '一个小小的代理保管队列，各进程以请求和应答来放和取。往满的队列里放，要等有人取走才返回。给了时限，到时放弃；声明不等待，立刻失败，各有各的错误。两个进程都看到“非空”，却只有一件可取。',
    why: '队列在传递的同时也在同步：取者等放者，有上限时放者也等取者。片刻之前的样子不是现在的样子：先问再做就是竞态。',
    avoid: '不要先问：直接取，带时限或不等待，并处理错误。先取，再 join 放的一方。',
    os: 'Python 的进程队列是一条管道，读方一把锁、写方一把锁；每个放的进程里有一个馈送线程，把元素序列化进管道。这里则是一个代理，每个进程一条套接字。',
    mistakes: [
      { claim: '次序就是放入的次序。', truth: '对一个放者是；多个放者之间是到达的次序。' },
      {
        claim: '什么都能放。',
        truth:
          '只有能序列化的才行：Python 中 lambda 在馈送线程里失败，取者只是干等；模块里的函数传的是名字而不是代码。Node 的普通通道悄悄丢掉函数，结构化克隆则会拒绝。',
      },
      { claim: '超时与队列已满是同一个错误。', truth: 'Full 与 Empty 是两个。' },
      { claim: '进程队列是两个克隆的队列。', truth: '是同一条管道的两端。' },
      { claim: 'qsize、full、empty 说的是实情。', truth: '只在一瞬间；macOS 上 qsize 没有实现。' },
      { claim: '取走之前就 join 放的子进程。', truth: '它的元素没被取走，可能就不会结束。' },
    ],
    platforms: {
      python: 'multiprocessing.Queue、JoinableQueue、SimpleQueue。',
      node: '没有共享队列，靠代理或消息。',
      posix: '消息队列（mq_open）。',
      windows: '窗口消息队列、命名管道、MSMQ。',
    },
    reading: [
      'Python 文档：multiprocessing 的“管道和队列”',
      'Node.js 文档：v8.serialize',
      '手册页 mq_overview(7)',
      'MDN Web 文档：结构化克隆算法',
    ],
  },
  params: {
    capacity: { label: '容量' },
    timeoutMs: { label: '时限' },
    items: { label: '元素数', help: '用于两个取者' },
  },
  variants: {
    bounded: { title: '先进先出，有上限', note: '比容量多放一个。' },
    timeouts: { title: '时限与不等待', note: '两种错误。' },
    'check-then-act': { title: '先问后取', note: '两个看见最后一件，一个得到。' },
    objects: { title: '能传什么', note: '从数字到字节，还有函数。' },
    'two-consumers': { title: '两个取者', note: '一千件，每件一次。' },
    'child-to-parent': { title: '子到父', note: '先取，后 join。' },
    siblings: { title: '兄弟之间', note: '父进程只保管代理，不参与。' },
  },
  roles: { main: '父进程兼代理', putter: '放者', getter: '取者' },
  questions: {
    'one-more': {
      ask: '队列能放 {{capacity}} 项，已经放了 {{capacity}} 项。再放一项会怎样？',
      waits: '等到有空位',
      fails: '立刻失败',
      drops: '丢掉一项',
    },
    empty: { ask: '队列一直为空。一次取出的时限是 {{timeoutMs}} 毫秒。它要多久？' },
    takers: { ask: '只剩一项。两个进程都看到队列不空，并各自不等待地取一项。有几个能取到？' },
    function: {
      ask: '把一个函数放进队列。会怎样？',
      refused: '被拒绝：函数不能发送',
      arrives: '会送达，并且可以调用',
      null: '送达的是空值',
    },
    distinct: { ask: '放入 {{items}} 项，由两个进程取出。两者一共取到几个不同的项？' },
    unchanged: {
      ask: '一个进程放入列表或文本，另一个取出。取到的是什么？',
      equal: '相等的副本',
      same: '同一个对象：之后的修改也能看到',
      changed: '别的东西',
    },
  },
  checks: {
    'first-in-first-out': { title: '先进先出', expected: '依次为 0、1、2……{{last}}', observed: '取得 {{list}}' },
    'put-waits': {
      title: '往满的队列里放会等待',
      expected: '看到已满，此后至少 {{ms}} 毫秒放入才返回，最后看到为空',
      observed: '放入用了 {{ms}} 毫秒；首次取走在 {{get}} 毫秒之后',
    },
    'time-limits': { title: '遵守了时限', expected: '两者都在至少 {{ms}} 毫秒后放弃' },
    'no-wait': { title: '不等待则立即失败，错误各异', expected: 'QueueEmptyError 与 QueueFullError，早于任何时限' },
    'one-gets-it': {
      title: '两个看见，一个得到',
      expected: '两个都看到“非空”；一个取到，一个得到 QueueEmptyError',
      observed: '{{saw}} 个看到“非空”；结果：{{outcomes}}',
    },
    equal: {
      title: '到达的与放入的相等',
      expected: '6 种元素与放入的相等，没有剩余',
      observed: '{{kinds}} 中相等的 {{right}} 种；剩余 {{left}} 件',
    },
    'function-refused': {
      title: '函数被拒绝，且没有丢失',
      expected: '函数得到 DataCloneError；JSON 只保留它认识的',
      observed: '函数：{{outcome}}；含函数的对象变成 JSON：{{json}}',
    },
    'each-once': {
      title: '每件恰被取走一次',
      expected: '共 {{items}} 件，没有重复',
      observed: '{{counts}} 件，其中不同的 {{distinct}} 件',
    },
    payload: {
      title: '父进程得到的正是子进程放的',
      expected: '[42,null,"hello"]，随后子进程以 0 退出',
      observed: '得到 {{got}}，退出码 {{code}}',
    },
    'text-unchanged': {
      title: '文字原样到达兄弟进程',
      expected: '同样的文字，从一个子进程到另一个',
      observed: '发出“{{sent}}”，收到“{{got}}”',
    },
  },
  notes: { took: '取走 {{count}} 件。' },
  shared: { 'attempts.observed': '取：{{get}}；放：{{put}}' },
};
