import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '进程之间共享内存',
  summary:
    '两个进程使用同一个文件的页面：彼此看得到对方写的内容，而各自的变量互不相干。不同步的自增会丢失；有文件锁则一次不丢。',
  explanation: {
    see: '可见：一个进程把数写进共享文件，另一个读出并在别处应答；前者的变量，后者始终不知道。丢失：双方都读了计数器之后才各自写回，于是每轮两次自增只剩一次。加锁：同样的自增在文件锁下进行，一次不丢。',
    why: '进程的地址空间彼此独立，只共享它们要求共享的：这里是一个文件的页面。此后的规则就和线程一样：读、加、写回是三步，内核不会把它们合成一步。',
    avoid:
      '从读到写一直持有同一把锁；进程之间可用锁文件、fcntl、flock，或放在共享内存里的互斥锁（PTHREAD_PROCESS_SHARED）。或者让一个进程拥有数据，向它发消息。',
    os: '用 Node 时每次访问都是系统调用（pread、pwrite），因为 Node 不能映射文件；操作的是页缓存里的页面。用 Python 时文件被映射（mmap，MAP_SHARED）：同样的页面属于两个地址空间，访问就是普通的内存访问。POSIX 共享内存（shm_open）也是这样的文件，只是在没有磁盘的文件系统里。',
    mistakes: [
      { claim: '全局变量与子进程共享。', truth: '至多是复制。另一个进程有自己的一份，这里的变量就是例子。' },
      { claim: '两个进程对文件的写由内核排好次序。', truth: '单次写也许是。先读后写不是一步。' },
      {
        claim: '线程的锁在进程之间也有效。',
        truth: '只有放在共享内存里、并为此而建的才行；threading.Lock 是各进程自己的。',
      },
    ],
    platforms: {
      python: 'mmap、multiprocessing.Value 与 Array、multiprocessing.shared_memory。运行时“python”会映射文件。',
      node: 'SharedArrayBuffer 用于同一进程的线程。进程之间用文件，或用支持 mmap 的本地模块。',
      posix: 'shm_open、带 MAP_SHARED 的 mmap；System V：shmget、shmat。',
      windows: 'CreateFileMapping、MapViewOfFile。',
    },
    reading: [
      'mmap(2)、shm_overview(7)',
      'W. R. Stevens：《UNIX 网络编程》卷 2，共享内存',
      'Python 文档：mmap 与 multiprocessing.shared_memory',
    ],
  },
  params: {
    runtime: { label: '运行时', help: 'Node 读写共享文件，CPython 映射它' },
    rounds: { label: '轮数', help: '交换的次数，或每个进程自增的次数' },
  },
  variants: {
    visible: { title: '彼此看得到对方的写', note: '而变量互不相干。' },
    lost: { title: '不加锁的自增', note: '双方都读了才写。' },
    locked: { title: '加文件锁的自增', note: '一次不丢。' },
  },
  roles: { main: '父进程', process: '使用共享文件的进程', interpreter: 'CPython 解释器' },
  metrics: { lost: '丢失的自增' },
  questions: {
    lost: { ask: '两个进程各用 {{rounds}} 轮给共享内存里的一个数加 1。会丢失几次加法？' },
    own: { ask: '一个进程修改共享文件之外的自有变量。另一个进程看得到吗？', yes: '看得到', no: '看不到' },
  },
  checks: {
    'two-processes': { title: '由两个进程使用', expected: '两个进程号', observed: '进程号 {{pids}}' },
    'all-seen': {
      title: '每次读到的都是对方最后写的',
      expected: '{{reads}} 次读到对方的数',
      observed: '{{reads}} 次读中有 {{right}} 次如此',
    },
    'variables-apart': {
      title: '一个进程的变量，另一个始终不知道',
      expected: '一个是 {{rounds}}，另一个是 0',
      observed: '两者为 {{values}}',
    },
    'half-lost': {
      title: '每轮两次自增都丢失一次',
      expected: '{{increments}} 次自增后为 {{rounds}}',
      observed: '{{increments}} 次自增后为 {{final}}',
    },
    exact: { title: '没有丢失自增', expected: '{{increments}} 次自增后为 {{increments}}' },
    exclusive: {
      title: '同一时刻只有一个进程持有锁',
      expected: '{{holds}} 段持有，没有重叠',
      yes: '{{holds}} 段持有，没有重叠',
      no: '{{holds}} 段持有，有重叠',
    },
    'race-found': {
      title: '锁集分析发现了竞争',
      expected: '计数器上的竞争',
      yes: '{{actors}} 个进程之间的竞争',
      no: '没有竞争',
    },
    'no-race': { title: '锁集分析没有发现竞争', expected: '计数器上没有竞争' },
  },
  notes: { medium: '进程通过 {{medium}} 共享 {{path}}。' },
  shared: { counted: '{{increments}} 次自增后为 {{final}}' },
};
