import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '每个请求一个，不设上限？',
  summary: '每个请求一个进程或线程，直到上限：内存随之增长；其余的靠推算，不去尝试。',
  explanation: {
    see: '请求陆续到来，每个得到自己的进程（或线程），直到上限，下一个被明确地拒绝。采样器显示内存在增长。指标根据一个所占的内存推算全部 400 个请求需要多少。',
    why: '每个进程都有栈、堆和内核记录；每个线程至少有栈，在 Node 中还有一个 JavaScript 堆。请求有多少由客户端决定；为每个请求造一个工作者的程序，等于让陌生人决定它用多少内存。',
    avoid: '设上限：池、信号量或有界队列。超出的就拒绝或推迟。',
    os: '内核也有限制：用户的进程数（RLIMIT_NPROC）、进程号（pid_max）、控制组的内存与任务数。到达上限时，fork 和创建线程以 EAGAIN 失败。内存耗尽时，Linux 的 OOM 杀手会结束某个进程。',
    mistakes: [
      { claim: '进程太多会损坏电脑。', truth: '不会：创建以错误告终，或内存耗尽后进程被杀。未保存的工作可能丢失。' },
      {
        claim: '把常驻内存加起来就是用量。',
        truth:
          '共享的页（程序本身）在每个里面都算了一遍，实际需要更少。别处的测量：一个 Node 进程常驻约 39 MB，其中自己的约 8 MB。',
      },
      { claim: '线程不花钱。', truth: '一个 Node 工作线程约占 8 MB。' },
    ],
    platforms: {
      python: 'Python 线程各有一个栈（Linux 上保留 8 MB，常驻很少）。',
      posix: 'Linux：ulimit -u、cgroup 的 pids.max。macOS：kern.maxprocperuid。',
      windows: '通过作业对象与提交量限制。',
    },
    reading: [
      '手册页 getrlimit(2)（RLIMIT_NPROC）、fork(2)（EAGAIN）',
      'OSTEP 第 26 章“并发：简介”',
      'Linux 文档：cgroup v2 的“PID”控制器',
    ],
  },
  params: {
    cap: { label: '上限', help: '至多造这么多' },
    requests: { label: '请求数' },
    holdMs: { label: '在上限处停留' },
  },
  variants: {
    processes: { title: '每个一个进程', note: '昂贵。' },
    threads: { title: '每个一个线程', note: '便宜些，但不免费。' },
  },
  roles: { main: '观察者', host: '接收请求', request: '服务一个请求' },
  metrics: { memoryEach: '一个所占内存（常驻）', memoryForAll: '推算全部请求所需', memoryOfMachine: '本机内存' },
  questions: {
    memory: { ask: '其中的一个要占用多少内存？' },
  },
  checks: {
    'stops-at-cap': {
      title: '到上限时停下并说明',
      expected: '恰好启动 {{cap}} 个，然后一次明确的拒绝',
      observed: '启动 {{count}} 个，说明拒绝 {{said}} 次',
    },
    'no-failure': {
      title: '途中没有失败',
      expected: '{{count}} 步，没有失败',
      observed: '{{steps}} 步，失败 {{failures}} 次',
    },
    'memory-grows': {
      title: '内存在增长',
      expected: '峰值时的常驻内存多于第一个样本',
      observed: '起初 {{first}} MiB，最多 {{most}} MiB',
    },
    'all-gone': {
      title: '之后全都不在了',
      expected: '{{count}} 个结束并被回收，之后没有再见到',
      observed: '结束 {{ended}} 个；之后见到 {{seenLater}} 次',
    },
  },
  notes: {
    'cap-reached': '已到上限 {{cap}}：不再为 {{requests}} 个请求创建更多。',
    'all-gone': '接收请求的进程已结束。',
  },
};
