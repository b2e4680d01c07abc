import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'TCP servers of five kinds',
  summary:
    'The same upper-case server with one event loop, a process or thread for each connection, or a pool; up to 400 clients at once, every reply compared.',
  explanation: {
    see: 'Client processes open all their connections first, then all clients talk at once: a line, its reply, the next line. Each reply is compared with what was sent. You see throughput, latency percentiles, and what the server uses while it serves. The last variant is a common fault: a server that goes on reading after its client has gone.',
    why: 'A connection is mostly silence. One thread can watch many silent connections, because the kernel reports which of them have something to read. A process or thread for each gives every dialogue its own flow of control, and costs memory and time for each. A pool limits that cost: here requests, not connections, go to it, so a silent client keeps no worker from the others.',
    avoid:
      'Close your copy of the connection when another process serves it, collect ended children, end the loop at the end of input (an empty read), and set a limit to what is created for each client.',
    os: 'listen keeps a queue of connections that are not accepted yet (backlog). accept gives a new descriptor for each. epoll (Linux), kqueue (macOS) or completion ports (Windows) let one thread wait for many descriptors. A descriptor can be passed to another process over a Unix socket; that is how the server hands a connection over.',
    mistakes: [
      {
        claim: 'Forking for each connection without closing the parent’s copy and without wait.',
        truth: 'Descriptors leak, and zombies stay until the next start.',
      },
      {
        claim: 'Continuing on an empty read.',
        truth: 'The end of input is read again and again, and one core burns forever (see the last variant).',
      },
      {
        claim: 'A backlog of 5 is enough.',
        truth: 'With 400 clients at once, connections are dropped and tried again after a second; here it is 511.',
      },
      {
        claim: 'Threads or processes: the more the better.',
        truth: 'Throughput peaks at a few times the number of cores; from there on switching and memory only cost.',
      },
      {
        claim: 'A fixed port is simpler.',
        truth: 'It collides with the program that has it; port 0 lets the system choose a free one.',
      },
    ],
    platforms: {
      python: 'socketserver’s ForkingTCPServer and ThreadingTCPServer, concurrent.futures, asyncio or gevent.',
      node: 'One event loop; connections can be passed to child processes but not to worker threads, so here the main thread reads and writes and one thread per connection computes the reply.',
      posix: 'fork after accept, or pass descriptors with sendmsg.',
      windows: 'Windows has no fork: a socket is duplicated for another process, and libuv does so.',
    },
    reading: [
      'Stevens, Fenner, Rudoff: UNIX Network Programming, volume 1, chapter 30 “Client/Server Design Alternatives”',
      'OSTEP, chapter 33 “Event-based Concurrency”',
      'listen(2), accept(2), epoll(7)',
    ],
  },
  params: {
    clients: { label: 'Clients', help: 'All at once; a process or thread for each makes many expensive' },
    messages: { label: 'Messages of each client' },
    clientProcesses: { label: 'Client processes' },
    workers: { label: 'Workers of the pool' },
    restMs: { label: 'Watched after the last client', help: 'How long the idle server’s processor time is measured' },
  },
  variants: {
    'event-loop': { title: 'One event loop', note: '400 clients in one thread.' },
    'process-per-connection': {
      title: 'A process for each connection',
      note: '12 clients: 400 Node processes would need about 3 GB.',
    },
    'thread-per-connection': {
      title: 'A thread for each connection',
      note: 'Replies are computed there; Node reads and writes in the main thread.',
    },
    'process-pool': { title: 'A pool of processes', note: 'Requests go to the pool.' },
    'thread-pool': { title: 'A pool of threads', note: 'Requests go to the pool.' },
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
    latencyP50: 'Latency, median',
    latencyP95: 'Latency, 95th percentile',
    latencyP99: 'Latency, 99th percentile',
    serverDescriptors: 'Open descriptors of the server',
    serverThreads: 'Threads of the server',
    serverProcesses: 'Processes of the server',
    restCpu: 'CPU use of the idle server',
  },
  questions: {
    processes: { ask: 'How many processes serve the {{clients}} clients?' },
    rest: {
      ask: 'A client disconnects, and the server does not notice. How much of a core does the idle server use then?',
      none: 'Hardly any',
      core: 'Most of a core',
    },
  },
  checks: {
    replies: {
      title: 'Every reply was right',
      expected: '{{count}} right replies, none wrong',
      observed: '{{right}} right, {{wrong}} wrong',
    },
    'all-at-once': {
      title: 'All clients were connected at once',
      expected: '{{count}} connections open at once',
      observed: 'at most {{peak}}',
    },
    'process-each': {
      title: 'A process for each connection',
      expected: '{{count}} serving processes, none of them the server itself',
      observed: '{{count}} serving processes',
    },
    'thread-each': {
      title: 'A thread for each connection',
      expected: '{{count}} threads of the server’s process',
      observed: '{{count}} threads',
    },
    'pool-limit': {
      title: 'The pool kept its limit',
      expected: '{{tasks}} requests by at most {{size}} workers, at most {{size}} at once',
      observed: '{{tasks}} requests, {{workers}} workers, at most {{peak}} at once',
    },
    'same-threads': {
      title: 'The number of threads never changed',
      expected: 'the same number before, during and after',
      observed: '{{counts}} threads in {{looks}} samples',
    },
    'nothing-leaks': {
      title: 'Descriptors were given back',
      expected: 'not more open descriptors after than before',
      observed: '{{before}} before, at most {{peak}} during, {{after}} after',
    },
    rests: {
      title: 'The server is idle when no client is connected',
      expected: 'less than 10 % of one core after the last client',
    },
    spins: {
      title: 'The faulty server burns processor time',
      expected: 'at least 25 % of one core although no client is there',
    },
  },
  notes: {
    listening: 'The server listens on 127.0.0.1:{{port}}.',
    'all-connected': '{{count}} clients are connected; now all talk at once.',
    'all-left': 'The last client has left.',
  },
  shared: {
    'resources.unknown': 'cannot be decided: this platform does not report a process’s descriptors and threads',
    'rest.observed': '{{percent}} % of one core',
  },
} satisfies StoryTexts;
