import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '通过文件交谈',
  summary: '一个进程写文件，另一个读；四个进程在同一文件里计数，有锁与无锁；再比较经文件与经通道的往返。',
  explanation: {
    see: '读者找到了写者留下的内容，尽管两者不共享内存。四个进程往文件里的数加一：没有锁时一些加法丢失，有锁时一次不丢。然后一百次往返经过两个文件，一百次经过父子之间的通道。',
    why: '凡能打开文件的进程都看得到它，所以它在陌生进程之间也管用，并且比写者活得久。但文件变了不会通知任何人，而读、加、写是三步。',
    avoid: '写到临时文件再改名，读者就不会碰到半截内容。把读和写回都放在锁里。若是交谈而非保存，请用管道或套接字。',
    os: '内容在被读到之前通常根本没有到达磁盘：两个进程用的都是内核的页缓存。让文件不宜交谈的是反复询问、打开和改名。',
    mistakes: [
      {
        claim: '文件慢，所以不合适。',
        truth: '内容来自内存；缺的是通知（inotify、kqueue、ReadDirectoryChangesW 可以补上）。',
      },
      {
        claim: '自己做的锁会导致死锁。',
        truth:
          '一把锁要造成死锁，除非持有者再次等它，或等待另一个正在等它的进程；这里两者都没有。锁文件真正的毛病是持有者死了却留下了它。',
      },
      { claim: '就地改写。', truth: '读者可能看到一半新内容（一写一读紧挨着时，多数读取无法解析）。' },
    ],
    platforms: {
      everywhere: 'SQLite 之类的数据库会替您加锁。',
      python: 'os.replace。',
      node: 'fs.renameSync。',
      posix: 'rename 一步替换文件。',
      windows: '若有别的进程不共享地打开着旧文件，rename 会失败。',
    },
    reading: ['手册页 rename(2)、open(2)、inotify(7)', 'OSTEP 第 39 章“文件和目录”', 'Python 文档：os.replace'],
  },
  params: { workers: { label: '计数进程数' }, increments: { label: '各加几次' }, trips: { label: '每种往返次数' } },
  variants: { 'no-lock': { title: '无锁计数', note: '加法会丢失。' }, lock: { title: '有锁计数', note: '一次不丢。' } },
  roles: { main: '父进程', writer: '写者', reader: '读者', counter: '计数进程', echo: '回送者' },
  metrics: { fileTrip: '经文件往返', channelTrip: '经通道往返' },
  checks: {
    arrives: {
      title: '一个写的，另一个读到',
      expected: '两个不同进程中的值相同',
      observed: '进程 {{a}} 写了 {{written}}，进程 {{b}} 读到 {{read}}',
    },
    'updates-lost': { title: '有加法丢失', expected: '做了 {{wanted}} 次加法，文件里更少' },
    exact: { title: '没有加法丢失', expected: '做了 {{wanted}} 次加法，文件里同样多' },
    'both-measured': {
      title: '两种往返都测了',
      expected: '每种都有一个时间',
      observed: '每次往返：文件 {{file}} 微秒，通道 {{channel}} 微秒',
    },
  },
  notes: { counted: '文件里是 {{value}}。' },
  shared: { 'counter.observed': '做了 {{made}} 次，文件里是 {{counted}}' },
};
