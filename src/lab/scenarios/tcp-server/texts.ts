import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'TCP servers of five kinds',
    summary:
      'The same upper-case server with one event loop, a process or thread for each connection, or a pool; up to 400 clients at once, every reply compared.',
    explanation: {
      see: 'Client processes open all their connections first, then all clients talk at once: a line, its reply, the next line. Each reply is compared with what was sent. You see throughput, latency percentiles, and what the server uses while it serves. The last variant is a common fault: a server that goes on reading after its client has gone.',
      why: 'A connection is mostly silence. One thread can watch many silent connections, because the kernel tells which of them have something to read. A process or thread for each gives every dialogue its own flow of control, and costs memory and time for each. A pool limits that cost: here requests, not connections, go to it, so a silent client keeps no worker from the others.',
      avoid:
        'Close your copy of the connection when another process serves it, collect ended children, end the loop at the end of input (an empty read), and set a limit to what is created for each client.',
      os: 'listen keeps a queue of connections that nobody accepted yet (backlog). accept gives a new descriptor for each. epoll (Linux), kqueue (macOS) or completion ports (Windows) let one thread wait for many descriptors. A descriptor can be passed to another process over a Unix socket; that is how the server hands a connection over.',
      mistakes: [
        'Forking for each connection without closing the parent’s copy and without wait: descriptors leak, and zombies stay until the next start.',
        'Continuing on an empty read: the end of input is read again and again, and one core burns for ever (see the last variant).',
        '“A backlog of 5 is enough.” — With 400 clients at once, connections are dropped and tried again after a second; here it is 511.',
        '“Threads or processes: the more the better.” — Throughput peaks at a few times the number of cores; from there on switching and memory only cost.',
        '“A fixed port is simpler.” — It collides with whoever has it; port 0 lets the system choose a free one.',
      ],
      platforms:
        'Python: socketserver’s ForkingTCPServer and ThreadingTCPServer, concurrent.futures, asyncio or gevent. Node: one event loop; connections can be passed to child processes but not to worker threads, so here the main thread reads and writes and one thread per connection computes the reply. POSIX: fork after accept, or pass descriptors with sendmsg. Windows has no fork: a socket is duplicated for another process, and libuv does so.',
      reading: [
        'Stevens, Fenner, Rudoff: UNIX Network Programming, volume 1, chapter 30 “Client/Server Design Alternatives”',
        'OSTEP, chapter 33 “Event-based Concurrency”',
        'listen(2), accept(2), epoll(7)',
      ],
    },
    params: {
      clients: {
        label: 'Clients',
        help: 'All at once; a process or thread for each makes many expensive',
      },
      messages: {
        label: 'Messages of each client',
      },
      clientProcesses: {
        label: 'Client processes',
      },
      workers: {
        label: 'Workers of the pool',
      },
      restMs: {
        label: 'Watched after the last client',
        help: 'How long the idle server’s processor time is measured',
      },
    },
    variants: {
      'event-loop': {
        title: 'One event loop',
        note: '400 clients in one thread.',
      },
      'process-per-connection': {
        title: 'A process for each connection',
        note: '12 clients: 400 Node processes would need about 3 GB.',
      },
      'thread-per-connection': {
        title: 'A thread for each connection',
        note: 'Replies are computed there; Node reads and writes in the main thread.',
      },
      'process-pool': {
        title: 'A pool of processes',
        note: 'Requests go to the pool.',
      },
      'thread-pool': {
        title: 'A pool of threads',
        note: 'Requests go to the pool.',
      },
      'spins-after-disconnect': {
        title: 'Faulty: spins after the client has gone',
        note: 'The busy loop is ended after the watched time.',
      },
    },
    roles: {
      main: 'organiser',
      server: 'server',
      handler: 'serves one connection',
      worker: 'worker of the pool',
      client: 'client process',
    },
    metrics: {
      throughput: 'Replies a second',
      latencyP50: 'Latency, half of the replies within',
      latencyP95: 'Latency, 95 % within',
      latencyP99: 'Latency, 99 % within',
      serverDescriptors: 'Open descriptors of the server',
      serverThreads: 'Threads of the server',
      serverProcesses: 'Processes of the server',
      restCpu: 'Processor use of the server at rest',
    },
    checks: {
      replies: 'Every reply was right',
      'all-at-once': 'All clients were connected at once',
      'process-each': 'A process for each connection',
      'thread-each': 'A thread for each connection',
      'pool-limit': 'The pool kept its limit',
      'same-threads': 'The number of threads never changed',
      'nothing-leaks': 'Descriptors were given back',
      rests: 'The server rests when nobody is there',
      spins: 'The faulty server burns processor time',
    },
    messages: {
      listening: 'The server listens on 127.0.0.1:{{port}}.',
      'all-connected': '{{count}} clients are connected; now all talk at once.',
      'all-left': 'The last client has left.',
      'replies.expected': '{{count}} right replies, none wrong',
      'replies.observed': '{{right}} right, {{wrong}} wrong',
      'all-at-once.expected': '{{count}} connections open at once',
      'all-at-once.observed': 'at most {{peak}}',
      'process-each.expected': '{{count}} serving processes, none of them the server itself',
      'process-each.observed': '{{count}} serving processes',
      'thread-each.expected': '{{count}} threads of the server’s process',
      'thread-each.observed': '{{count}} threads',
      'pool-limit.expected': '{{tasks}} requests by at most {{size}} workers, at most {{size}} at once',
      'pool-limit.observed': '{{tasks}} requests, {{workers}} workers, at most {{peak}} at once',
      'same-threads.expected': 'the same number before, during and after',
      'same-threads.observed': '{{counts}} threads in {{looks}} looks',
      'resources.unknown': 'cannot be decided: this platform does not tell a process’s descriptors and threads',
      'nothing-leaks.expected': 'not more open descriptors after than before',
      'nothing-leaks.observed': '{{before}} before, at most {{peak}} during, {{after}} after',
      'rests.expected': 'less than 10 % of one core after the last client',
      'spins.expected': 'at least 25 % of one core although no client is there',
      'rest.observed': '{{percent}} % of one core',
    },
  },
  {
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
        '每个连接都 fork，却不关闭父进程手里的那份，也不 wait：描述符泄漏，僵尸留到下一次启动。',
        '空读之后继续循环：输入结束被反复读到，一个核心永远空转（见最后一个变体）。',
        '“backlog 取 5 就够。”——400 个客户端同时到来时，连接会被丢弃，一秒后重试；这里取 511。',
        '“线程或进程越多越好。”——吞吐量在核心数的几倍处到顶，再多只是切换和内存的开销。',
        '“固定端口更简单。”——会与占用者冲突；端口 0 让系统挑一个空闲的。',
      ],
      platforms:
        'Python：socketserver 的 ForkingTCPServer 与 ThreadingTCPServer、concurrent.futures、asyncio 或 gevent。Node：一个事件循环；连接可以交给子进程，但不能交给工作线程，所以这里由主线程读写，每连接一个线程计算回复。POSIX：accept 之后 fork，或用 sendmsg 传递描述符。Windows 没有 fork：为另一个进程复制套接字，libuv 就是这么做的。',
      reading: [
        'Stevens、Fenner、Rudoff《UNIX 网络编程》卷 1 第 30 章“客户/服务器程序设计范式”',
        'OSTEP 第 33 章“基于事件的并发”',
        '手册页 listen(2)、accept(2)、epoll(7)',
      ],
    },
    params: {
      clients: {
        label: '客户端数',
        help: '同时在线；每连接一个进程或线程时，多了很昂贵',
      },
      messages: {
        label: '每个客户端的消息数',
      },
      clientProcesses: {
        label: '客户端进程数',
      },
      workers: {
        label: '池的工作者数',
      },
      restMs: {
        label: '客户端离开后的观察时间',
        help: '测量空闲服务器处理器时间的时长',
      },
    },
    variants: {
      'event-loop': {
        title: '一个事件循环',
        note: '一个线程服务 400 个客户端。',
      },
      'process-per-connection': {
        title: '每连接一个进程',
        note: '12 个客户端：400 个 Node 进程约需 3 GB。',
      },
      'thread-per-connection': {
        title: '每连接一个线程',
        note: '线程计算回复；Node 在主线程中读写。',
      },
      'process-pool': {
        title: '进程池',
        note: '请求交给池。',
      },
      'thread-pool': {
        title: '线程池',
        note: '请求交给池。',
      },
      'spins-after-disconnect': {
        title: '有错：客户端离开后空转',
        note: '观察时间过后结束空转。',
      },
    },
    roles: {
      main: '组织者',
      server: '服务器',
      handler: '服务一个连接',
      worker: '池的工作者',
      client: '客户端进程',
    },
    metrics: {
      throughput: '每秒回复数',
      latencyP50: '延迟：一半的回复不超过',
      latencyP95: '延迟：95 % 不超过',
      latencyP99: '延迟：99 % 不超过',
      serverDescriptors: '服务器打开的描述符',
      serverThreads: '服务器的线程数',
      serverProcesses: '服务器的进程数',
      restCpu: '服务器空闲时的处理器占用',
    },
    checks: {
      replies: '每条回复都正确',
      'all-at-once': '所有客户端同时在线',
      'process-each': '每连接一个进程',
      'thread-each': '每连接一个线程',
      'pool-limit': '池没有超过上限',
      'same-threads': '线程数始终不变',
      'nothing-leaks': '描述符都归还了',
      rests: '无人时服务器休息',
      spins: '有错的服务器空耗处理器',
    },
    messages: {
      listening: '服务器在 127.0.0.1:{{port}} 监听。',
      'all-connected': '{{count}} 个客户端已连接，现在一齐开口。',
      'all-left': '最后一个客户端已离开。',
      'replies.expected': '{{count}} 条正确回复，没有错误',
      'replies.observed': '正确 {{right}} 条，错误 {{wrong}} 条',
      'all-at-once.expected': '同时打开 {{count}} 个连接',
      'all-at-once.observed': '至多 {{peak}} 个',
      'process-each.expected': '{{count}} 个服务进程，都不是服务器自己',
      'process-each.observed': '服务进程 {{count}} 个',
      'thread-each.expected': '服务器进程中有 {{count}} 个线程',
      'thread-each.observed': '线程 {{count}} 个',
      'pool-limit.expected': '{{tasks}} 个请求由至多 {{size}} 个工作者完成，同时至多 {{size}} 个',
      'pool-limit.observed': '{{tasks}} 个请求，{{workers}} 个工作者，同时至多 {{peak}} 个',
      'same-threads.expected': '之前、期间、之后数目相同',
      'same-threads.observed': '{{looks}} 次观察，线程数 {{counts}}',
      'resources.unknown': '无法判定：该平台不提供进程的描述符数和线程数',
      'nothing-leaks.expected': '之后打开的描述符不多于之前',
      'nothing-leaks.observed': '之前 {{before}} 个，期间至多 {{peak}} 个，之后 {{after}} 个',
      'rests.expected': '最后一个客户端离开后，少于一个核心的 10 %',
      'spins.expected': '虽无客户端，仍至少占一个核心的 25 %',
      'rest.observed': '一个核心的 {{percent}} %',
    },
  },
);
