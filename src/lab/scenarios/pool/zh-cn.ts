import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '工作者池',
  summary:
    '少数工作者一次建好，完成许多任务：map、apply、apply_async，立即取或稍后取结果，close 与 join，默认大小，空闲工作者的代价。',
  explanation: {
    see: '工作者启动，所有任务经过它们：按默认数目是分两批。每个工作者以同一个进程号完成一个又一个任务。用 apply，或在循环里立即取结果，同一时刻只有一个在工作。close 之后池拒绝新任务，join 等待剩余任务。空闲的工作者保留内存，下一个任务立即开始；自带进程的任务要等进程启动。',
    why: '创建进程或线程要花时间，工作者多过机器能用的数目只会互相妨碍。池只付一次代价，然后把下一个任务交给空闲的工作者。这是以空间换时间：空闲的工作者各占一个进程的内存。找不到空闲工作者的任务在队列中等待：等待的是任务，不是提交它的程序。',
    avoid: '不要每提交一个就立刻取结果：那会让池变成串行。先保存 future 稍后再取，或使用 map。',
    os: '内核不知道什么是池。它看到的是普通的进程或线程，睡在一次读操作上（进程是套接字，线程是端口），直到任务到来。等待任务的队列在池的所有者的内存里。空闲的进程不用处理器时间，只占内存：它的常驻集（RSS），与其他进程共享的页在每个进程里都计算。',
    mistakes: [
      { claim: '没有空闲工作者时程序会等待。', truth: '等待的只是任务；异步提交立即返回。' },
      { claim: 'map 不能返回结果，还会关闭池。', truth: '它按参数次序返回列表，之后池照样接收任务。' },
      { claim: '线程池默认有 5 × 核心数个工作者。', truth: 'Python 3.8 起是 min(32, 核心数 + 4)。' },
      { claim: 'close 和 join 总是必需的。', truth: '若已取回全部结果则不必；但 close 之前 join 是错误。' },
      { claim: '模块叫 current.future。', truth: '应为 concurrent.futures。' },
    ],
    platforms: {
      python:
        'Python 有 multiprocessing.Pool（apply、map、apply_async，工作者是守护进程）和 concurrent.futures（submit、map、shutdown）。它的进程池默认与核心数相同，Windows 上最多 61 个。',
      node: 'Node 没有供用户代码使用的池，由 tinypool、piscina 等库提供（libuv 的四个线程用于文件和域名解析）。',
      posix: 'POSIX 没有。',
      windows: 'Windows 的系统接口里有线程池（CreateThreadpoolWork）。',
    },
    reading: [
      'Python 文档：multiprocessing.pool、concurrent.futures',
      'Node.js 文档：worker_threads、child_process',
      'Goetz 等《Java 并发编程实战》第 8 章“线程池的使用”',
    ],
  },
  params: {
    workers: { label: '工作者数' },
    tasks: { label: '任务数' },
    taskMs: { label: '任务时长' },
    kind: { label: '工作者是', help: 'process 为进程，thread 为线程' },
  },
  variants: {
    map: { title: 'map', note: '一次交出全部任务，结果按次序。' },
    apply: { title: 'apply', note: '逐个等待结果：串行。' },
    'apply-async': { title: 'apply_async，稍后取结果', note: '先全部提交。' },
    'get-in-loop': { title: 'apply_async，立即取结果', note: '常见的错误：又成了串行。' },
    'close-join': { title: 'close 与 join', note: '次序有讲究。' },
    defaults: { title: '默认大小', note: '两种池各建一个，都不指定大小。' },
    'idle-workers': { title: '空闲工作者的代价', note: '以空间换时间：保留内存，省去启动。' },
  },
  roles: { main: '池的所有者', worker: '工作者' },
  metrics: {
    makespan: '全部任务及关闭池',
    freshStart: '自带进程的任务开始之前用时',
    keptStart: '交给空闲工作者的任务开始之前用时',
  },
  questions: {
    peak: { ask: '池里有 {{workers}} 个工作者，收到 {{tasks}} 个任务。最多同时运行几个任务？' },
    idle: {
      ask: '有 {{workers}} 个进程的池一秒钟没有任务。其间它的工作者需要什么？',
      memory: '内存，不需要处理器时间',
      processor: '内存和处理器时间：它们反复询问有没有任务',
      nothing: '什么也不需要：有第一个任务才启动工作者',
    },
    'default-size': { ask: '创建进程池时没有给出大小。它有几个工作者？' },
  },
  checks: {
    limited: {
      title: '工作者数与同时工作数都不超过池的大小',
      expected: '全部任务由至多 {{size}} 个工作者完成，同时至多 {{size}} 个，工作者被重复使用',
      observed: '{{tasks}} 个任务，{{workers}} 个工作者，同时至多 {{peak}} 个',
    },
    overlapped: { title: '任务并排进行', expected: '从第一个开始到最后一个结束，少于任务时间总和的四分之三' },
    waves: {
      title: '花费的批次与工作者数相符',
      expected: '至少 {{ms}} 毫秒：任务数 ÷ 工作者数向上取整，再乘以时长',
      observed: '{{ms}} 毫秒',
    },
    serial: {
      title: '一次一个任务',
      expected: '从不同时进行，至少 {{ms}} 毫秒：总和',
      observed: '同时至多 {{peak}} 个，{{ms}} 毫秒',
    },
    'in-order': { title: '结果按提交次序', expected: '次序应为 {{list}}', observed: '取得：{{list}}' },
    'still-open': {
      title: 'map 之后池仍接收任务',
      expected: 'map 之后提交的任务得到 1100',
      observed: '得到 {{result}}',
    },
    'submit-returns': {
      title: '提交在第一个结果之前返回',
      expected: '循环在第一个任务结束之前完成',
      observed: '循环完成于 {{submitted}} 毫秒，首个结束于 {{first}} 毫秒',
    },
    refusals: {
      title: '该拒绝的都拒绝了',
      expected: 'close 前的 join 与 close 后的提交都被拒绝',
      observed: 'join 被拒绝：{{join}}；提交被拒绝：{{submit}}',
    },
    'joined-last': {
      title: 'join 在所有任务之后返回',
      expected: 'join 返回之前有 {{count}} 个任务结束',
      observed: '已结束 {{count}} 个',
    },
    'default-sizes': {
      title: '两种池的默认大小',
      expected: '{{cores}} 个进程（每核一个）和 {{threads}} 个线程（min(32, 核心数 + 4)）',
      observed: '启动了 {{processes}} 个进程、{{threads}} 个线程',
    },
    'memory-kept': {
      title: '空闲的工作者保留内存，不占处理器',
      expected: '有一次采样显示 {{size}} 个空闲工作者在睡眠，各有自己的内存',
      observed: '{{workers}} 个空闲工作者合计 {{mib}} MiB，每个 {{each}} MiB',
    },
    'start-saved': {
      title: '保留的工作者省去进程的启动',
      expected: '交给空闲工作者的任务，在新进程所需时间的一半之内开始',
      observed: '新进程 {{fresh}} 毫秒后开始，空闲工作者 {{kept}} 毫秒后开始：省去 {{saved}} 毫秒',
    },
  },
  notes: {
    'idle-begins': '{{workers}} 个工作者空闲。',
    'idle-ends': '任务开始。',
    'map-returned': 'map 返回了全部结果。',
    submitted: '已提交 {{count}} 个任务，开始取结果。',
    closed: '已关闭：不再接收任务。',
    joined: '已汇合：剩余工作者 {{workers}} 个。',
    'default-process': '未指定大小的进程池：{{count}} 个工作者。',
    'default-thread': '未指定大小的线程池：{{count}} 个工作者。',
  },
  shared: { 'span.observed': '{{tasks}} 个任务：首尾 {{span}} 毫秒，合计 {{sum}} 毫秒' },
};
