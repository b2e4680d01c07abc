import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'One for each request, without limit?',
    summary:
      'A process or thread for each request, up to a cap: memory grows with every one; the rest is reckoned, not tried.',
    explanation: {
      see: 'Requests come in, and each gets a process (or thread) of its own, until the cap is reached and the next is refused with a clear message. The sampler shows the memory growing. From what one takes, the metrics reckon what all 400 requests would need.',
      why: 'Each process has a stack, a heap and kernel records, each thread at least a stack and, in Node, a JavaScript heap. Clients decide how many requests come; a program that makes one worker for each lets strangers decide how much memory it uses.',
      avoid: 'Set a limit: a pool, a semaphore, or a queue with a bound. Refuse or delay what goes beyond it.',
      os: 'The kernel limits too: processes of a user (RLIMIT_NPROC), pids (pid_max), memory and tasks of a control group. At a limit, fork and thread creation fail with EAGAIN. When memory runs out, Linux’s out-of-memory killer ends a process.',
      mistakes: [
        '“Too many processes damage the computer.” — They do not: creation fails with an error, or memory runs out and processes are killed. Unsaved work may be lost.',
        '“Resident memory added up is what they use.” — Shared pages (the program itself) are counted in each; the real need is smaller. Measured elsewhere: a Node process about 39 MB resident, of which about 8 MB are its own.',
        '“Threads cost nothing.” — A Node worker takes some 8 MB.',
      ],
      platforms:
        'Linux: ulimit -u, cgroup pids.max. macOS: kern.maxprocperuid. Windows: limits through job objects and commit charge. Python threads take a stack each (8 MB reserved on Linux, little of it resident).',
      reading: [
        'getrlimit(2) on RLIMIT_NPROC, fork(2) on EAGAIN',
        'OSTEP, chapter 26 “Concurrency: An Introduction”',
        'Linux documentation: cgroup v2, “PID” controller',
      ],
    },
    params: {
      cap: {
        label: 'Cap',
        help: 'No more than so many are made',
      },
      requests: {
        label: 'Requests',
      },
      holdMs: {
        label: 'Time at the cap',
      },
    },
    variants: {
      processes: {
        title: 'A process for each',
        note: 'Dear.',
      },
      threads: {
        title: 'A thread for each',
        note: 'Less dear, not free.',
      },
    },
    roles: {
      main: 'observer',
      host: 'takes requests',
      request: 'serves one request',
    },
    metrics: {
      memoryEach: 'Memory of one (resident)',
      memoryForAll: 'Reckoned for all requests',
      memoryOfMachine: 'Memory of this machine',
    },
    checks: {
      'stops-at-cap': 'The ramp stopped at the cap and said so',
      'no-failure': 'Nothing failed on the way',
      'memory-grows': 'Memory grew',
      'all-gone': 'All were gone afterwards',
    },
    messages: {
      'cap-reached': 'The cap of {{cap}} is reached: no more are made for the {{requests}} requests.',
      'all-gone': 'The one who takes requests has ended.',
      'stops-at-cap.expected': 'exactly {{cap}} started, then one clear refusal',
      'stops-at-cap.observed': '{{count}} started, refusals said: {{said}}',
      'no-failure.expected': '{{count}} steps without a failure',
      'no-failure.observed': '{{steps}} steps, {{failures}} failures',
      'memory-grows.expected': 'more resident memory at the peak than in the first sample',
      'memory-grows.observed': '{{first}} MiB at first, at most {{most}} MiB',
      'all-gone.expected': '{{count}} ended and collected, none seen afterwards',
      'all-gone.observed': '{{ended}} ended; seen afterwards: {{seenLater}}',
    },
  },
  {
    title: '每个请求一个，不设上限？',
    summary: '每个请求一个进程或线程，直到上限：内存随之增长；其余的靠推算，不去尝试。',
    explanation: {
      see: '请求陆续到来，每个得到自己的进程（或线程），直到上限，下一个被明确地拒绝。采样器显示内存在增长。指标根据一个所占的内存推算全部 400 个请求需要多少。',
      why: '每个进程都有栈、堆和内核记录；每个线程至少有栈，在 Node 中还有一个 JavaScript 堆。请求有多少由客户端决定；为每个请求造一个工作者的程序，等于让陌生人决定它用多少内存。',
      avoid: '设上限：池、信号量或有界队列。超出的就拒绝或推迟。',
      os: '内核也有限制：用户的进程数（RLIMIT_NPROC）、进程号（pid_max）、控制组的内存与任务数。到达上限时，fork 和创建线程以 EAGAIN 失败。内存耗尽时，Linux 的 OOM 杀手会结束某个进程。',
      mistakes: [
        '“进程太多会损坏电脑。”——不会：创建以错误告终，或内存耗尽后进程被杀。未保存的工作可能丢失。',
        '“把常驻内存加起来就是用量。”——共享的页（程序本身）在每个里面都算了一遍，实际需要更少。别处的测量：一个 Node 进程常驻约 39 MB，其中自己的约 8 MB。',
        '“线程不花钱。”——一个 Node 工作线程约占 8 MB。',
      ],
      platforms:
        'Linux：ulimit -u、cgroup 的 pids.max。macOS：kern.maxprocperuid。Windows：通过作业对象与提交量限制。Python 线程各有一个栈（Linux 上保留 8 MB，常驻很少）。',
      reading: [
        '手册页 getrlimit(2)（RLIMIT_NPROC）、fork(2)（EAGAIN）',
        'OSTEP 第 26 章“并发：简介”',
        'Linux 文档：cgroup v2 的“PID”控制器',
      ],
    },
    params: {
      cap: {
        label: '上限',
        help: '至多造这么多',
      },
      requests: {
        label: '请求数',
      },
      holdMs: {
        label: '在上限处停留',
      },
    },
    variants: {
      processes: {
        title: '每个一个进程',
        note: '昂贵。',
      },
      threads: {
        title: '每个一个线程',
        note: '便宜些，但不免费。',
      },
    },
    roles: {
      main: '观察者',
      host: '接收请求',
      request: '服务一个请求',
    },
    metrics: {
      memoryEach: '一个所占内存（常驻）',
      memoryForAll: '推算全部请求所需',
      memoryOfMachine: '本机内存',
    },
    checks: {
      'stops-at-cap': '到上限时停下并说明',
      'no-failure': '途中没有失败',
      'memory-grows': '内存在增长',
      'all-gone': '之后全都不在了',
    },
    messages: {
      'cap-reached': '已到上限 {{cap}}：不再为 {{requests}} 个请求创建更多。',
      'all-gone': '接收请求的进程已结束。',
      'stops-at-cap.expected': '恰好启动 {{cap}} 个，然后一次明确的拒绝',
      'stops-at-cap.observed': '启动 {{count}} 个，说明拒绝 {{said}} 次',
      'no-failure.expected': '{{count}} 步，没有失败',
      'no-failure.observed': '{{steps}} 步，失败 {{failures}} 次',
      'memory-grows.expected': '峰值时的常驻内存多于第一个样本',
      'memory-grows.observed': '起初 {{first}} MiB，最多 {{most}} MiB',
      'all-gone.expected': '{{count}} 个结束并被回收，之后没有再见到',
      'all-gone.observed': '结束 {{ended}} 个；之后见到 {{seenLater}} 次',
    },
  },
);
