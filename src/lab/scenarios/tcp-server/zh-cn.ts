import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '五种 TCP 服务器',
  summary:
    '同一个转大写的服务器，分别用一个事件循环、每连接一个进程或线程、或一个池来实现；最多 400 个客户端同时在线，逐条核对回复。',
  explanation: {
    see: '客户端进程先打开全部连接，然后所有客户端同时开口：发一行，收一行，再发下一行。每条回复都与发出的内容核对。可以看到吞吐量、延迟分位数，以及服务期间服务器用了多少资源。最后一个变体是常见的错误：客户端已离开，服务器还在不停地读。',
    why: '连接大部分时间是沉默的。一个线程就能看管许多沉默的连接，因为内核会告诉它哪些有内容可读。每个连接一个进程或线程，让每段对话有自己的控制流，却都要花内存和时间。池限制了这笔开销：这里交给池的是请求而不是连接，沉默的客户端不会占住工作者。',
    avoid:
      '由别的进程服务时，关闭自己手里的那份连接；回收已结束的子进程；读到输入结束（空读）就退出循环；为每个客户端所创建的东西设上限。',
    os: 'listen 维护一个尚未被接受的连接队列（backlog）。accept 为每个连接给出新的描述符。epoll（Linux）、kqueue（macOS）或完成端口（Windows）让一个线程等待许多描述符。描述符可经 Unix 套接字传给另一个进程，服务器就是这样移交连接的。',
    mistakes: [
      { claim: '每个连接都 fork，却不关闭父进程手里的那份，也不 wait。', truth: '描述符泄漏，僵尸留到下一次启动。' },
      { claim: '空读之后继续循环。', truth: '输入结束被反复读到，一个核心永远空转（见最后一个变体）。' },
      { claim: 'backlog 取 5 就够。', truth: '400 个客户端同时到来时，连接会被丢弃，一秒后重试；这里取 511。' },
      { claim: '线程或进程越多越好。', truth: '吞吐量在核心数的几倍处到顶，再多只是切换和内存的开销。' },
      { claim: '固定端口更简单。', truth: '会与占用者冲突；端口 0 让系统挑一个空闲的。' },
    ],
    platforms: {
      python: 'socketserver 的 ForkingTCPServer 与 ThreadingTCPServer、concurrent.futures、asyncio 或 gevent。',
      node: '一个事件循环；连接可以交给子进程，但不能交给工作线程，所以这里由主线程读写，每连接一个线程计算回复。',
      posix: 'accept 之后 fork，或用 sendmsg 传递描述符。',
      windows: 'Windows 没有 fork：为另一个进程复制套接字，libuv 就是这么做的。',
    },
    reading: [
      'Stevens、Fenner、Rudoff《UNIX 网络编程》卷 1 第 30 章“客户/服务器程序设计范式”',
      'OSTEP 第 33 章“基于事件的并发”',
      '手册页 listen(2)、accept(2)、epoll(7)',
    ],
  },
  params: {
    clients: { label: '客户端数', help: '同时在线；每连接一个进程或线程时，多了很昂贵' },
    messages: { label: '每个客户端的消息数' },
    clientProcesses: { label: '客户端进程数' },
    workers: { label: '池的工作者数' },
    restMs: { label: '客户端离开后的观察时间', help: '测量空闲服务器处理器时间的时长' },
  },
  variants: {
    'event-loop': { title: '一个事件循环', note: '一个线程服务 400 个客户端。' },
    'process-per-connection': { title: '每连接一个进程', note: '12 个客户端：400 个 Node 进程约需 3 GB。' },
    'thread-per-connection': { title: '每连接一个线程', note: '线程计算回复；Node 在主线程中读写。' },
    'process-pool': { title: '进程池', note: '请求交给池。' },
    'thread-pool': { title: '线程池', note: '请求交给池。' },
    'spins-after-disconnect': { title: '有错：客户端离开后空转', note: '观察时间过后结束空转。' },
  },
  roles: { main: '组织者', server: '服务器', handler: '服务一个连接', worker: '池的工作者', client: '客户端进程' },
  metrics: {
    throughput: '每秒回复数',
    latencyP50: '延迟：中位数',
    latencyP95: '延迟：95 百分位',
    latencyP99: '延迟：99 百分位',
    serverDescriptors: '服务器打开的描述符',
    serverThreads: '服务器的线程数',
    serverProcesses: '服务器的进程数',
    restCpu: '服务器空闲时的处理器占用',
  },
  questions: {
    processes: { ask: '有几个进程为 {{clients}} 个客户端服务？' },
    rest: { ask: '客户端断开了，服务器没有察觉。此时空闲的服务器占用多少核心？', none: '几乎没有', core: '大半个核心' },
  },
  checks: {
    replies: {
      title: '每条回复都正确',
      expected: '{{count}} 条正确回复，没有错误',
      observed: '正确 {{right}} 条，错误 {{wrong}} 条',
    },
    'all-at-once': { title: '所有客户端同时在线', expected: '同时打开 {{count}} 个连接', observed: '至多 {{peak}} 个' },
    'process-each': {
      title: '每连接一个进程',
      expected: '{{count}} 个服务进程，都不是服务器自己',
      observed: '服务进程 {{count}} 个',
    },
    'thread-each': {
      title: '每连接一个线程',
      expected: '服务器进程中有 {{count}} 个线程',
      observed: '线程 {{count}} 个',
    },
    'pool-limit': {
      title: '池没有超过上限',
      expected: '{{tasks}} 个请求由至多 {{size}} 个工作者完成，同时至多 {{size}} 个',
      observed: '{{tasks}} 个请求，{{workers}} 个工作者，同时至多 {{peak}} 个',
    },
    'same-threads': {
      title: '线程数始终不变',
      expected: '之前、期间、之后数目相同',
      observed: '{{looks}} 次观察，线程数 {{counts}}',
    },
    'nothing-leaks': {
      title: '描述符都归还了',
      expected: '之后打开的描述符不多于之前',
      observed: '之前 {{before}} 个，期间至多 {{peak}} 个，之后 {{after}} 个',
    },
    rests: { title: '无人时服务器休息', expected: '最后一个客户端离开后，少于一个核心的 10 %' },
    spins: { title: '有错的服务器空耗处理器', expected: '虽无客户端，仍至少占一个核心的 25 %' },
  },
  notes: {
    listening: '服务器在 127.0.0.1:{{port}} 监听。',
    'all-connected': '{{count}} 个客户端已连接，现在一齐开口。',
    'all-left': '最后一个客户端已离开。',
  },
  shared: {
    'resources.unknown': '无法判定：该平台不提供进程的描述符数和线程数',
    'rest.observed': '一个核心的 {{percent}} %',
  },
};
