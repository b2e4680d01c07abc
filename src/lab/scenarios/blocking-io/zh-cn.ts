import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '阻塞读与非阻塞读',
  summary: '从同一个空管道读：调用可能阻塞，可能立即返回“还没有”，也可能稍后送来结果。',
  explanation: {
    see: '管道沉默一秒。阻塞读让线程睡眠：心跳停止，也不占用 CPU 时间。非阻塞读立即返回，过一会儿再问；心跳照常。异步读提交之后，结果自己到来，心跳同样照常。',
    why: '阻塞是调用的性质，不是进程的性质：暂时没有数据时，这个调用怎么办？阻塞的，就在里面等；非阻塞的，说明情况（EAGAIN）并返回。只有当某个调用在等待时，进程才处于阻塞状态。',
    avoid:
      '避免会停住其他工作的等待，也避免问得太勤：不停顿的轮询会白白烧掉一个核心。事件循环一次向内核询问所有来源，然后睡到其中之一有动静。',
    os: '读者打开管道时带或不带 O_NONBLOCK，其余由内核完成。阻塞时线程处于状态 S，等在内核的 pipe_read 中（Linux 6.15 起名为 anon_pipe_read）。异步的变体由另一个线程做阻塞调用（libuv 的线程池），Node 就是这样读文件的。',
    mistakes: [
      { claim: 'I/O 总会阻塞。', truth: '同一个 read 是否阻塞，取决于描述符的设置。' },
      { claim: '非阻塞是进程的状态，即就绪或执行。', truth: '它是调用的性质。进程状态由其调用的行为决定。' },
      {
        claim: '非阻塞就是异步。',
        truth: '这是两个问题：调用是否等待（阻塞与否），结果如何送达（当场或稍后）。四种组合都存在。',
      },
      { claim: '阻塞的进程占用 CPU。', truth: '完全不占用。轮询才占用。' },
    ],
    platforms: {
      python: 'setblocking、select、asyncio。',
      node: '默认异步。',
      posix:
        '用 open 或 fcntl 设置 O_NONBLOCK，用 poll、epoll、kqueue 同时等待多个。使用命名管道的变体需要 Unix 系统。',
      windows: '重叠 I/O 与完成端口。',
    },
    reading: [
      '手册页 open(2) 的 O_NONBLOCK、pipe(7)、fifo(7)、epoll(7)',
      'OSTEP 第 33 章“基于事件的并发”、第 36 章“I/O 设备”',
      '汤小丹《计算机操作系统》第六章“输入输出系统”',
    ],
  },
  params: {
    silentMs: { label: '沉默', help: '管道空多久' },
    beatMs: { label: '心跳', help: '读者的事件循环多久报告一次' },
  },
  variants: {
    blocking: { title: '阻塞', note: '调用在等，线程也在等。' },
    'non-blocking': { title: '非阻塞', note: '立即返回，稍后再问。' },
    asynchronous: { title: '异步', note: '提交之后，结果自己到来。' },
  },
  roles: { main: '启动者', reader: '读者', writer: '写者' },
  checks: {
    'waited-for-data': {
      title: '数据在写入之后到来，不会更早',
      expected: '读到所写的内容，距第一次读开始至少 {{ms}} 毫秒',
      observed: '{{ms}} 毫秒后读到“{{received}}”',
    },
    'heart-stops': { title: '其间读者的心跳停止', expected: '调用与返回之间没有心跳' },
    'heart-beats': { title: '读者的心跳照常', expected: '至少 {{wanted}} 次心跳，即可能次数的 80%' },
    'no-cpu': {
      title: '等待几乎不占用 CPU 时间',
      expected: 'CPU 时间不超过所经时间的十分之一',
      observed: '{{ms}} 毫秒内用了 {{cpu}} 毫秒 CPU 时间',
    },
    asleep: {
      title: '读者在睡眠',
      expected: '其间采样到的状态是 S',
      observed: '{{count}} 次采样中的状态：{{states}}',
    },
    'returns-at-once': {
      title: '每次空读都立即返回',
      expected: '至少 3 次没有读到数据的读，其中一半不到 5 毫秒',
      observed: '这样的读 {{count}} 次，中位数 {{ms}} 毫秒',
    },
  },
  notes: { writing: '向管道写入。', received: '读到“{{text}}”。' },
  shared: { beats: '{{ms}} 毫秒内 {{beats}} 次心跳' },
};
