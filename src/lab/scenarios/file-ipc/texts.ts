import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'Talking through a file',
    summary:
      'One process writes a file, another reads it; four count in one file, with and without a lock; and a round trip through files against one through a channel.',
    explanation: {
      see: 'The reader finds what the writer left, though they share no memory. Four processes add to a number in a file: without a lock some additions are lost, with one none is. Then a hundred round trips go through two files, and a hundred through the channel between parent and child.',
      why: 'Files are visible to every process that may open them, so they work between strangers and outlive their writers. But a file tells nobody that it changed, and reading, adding and writing are three steps.',
      avoid:
        'Write to a temporary file and rename it, so that no reader meets half of it. Lock around reading and writing back. For talking rather than keeping, use a pipe or a socket.',
      os: 'The contents usually never reach the disk before they are read: both processes use the kernel’s page cache. What makes files slow for talking is asking again and again, opening, and renaming.',
      mistakes: [
        '“Files are slow, hence unfit.” — They are served from memory; what is missing is a notification (inotify, kqueue, ReadDirectoryChangesW add one).',
        '“A hand-made lock leads to deadlock.” — Deadlock takes two locks in different orders; what a lock file does suffer from is a holder that died and left it behind.',
        'Writing in place: a reader may see half the new contents (in a tight pair, most reads were unreadable).',
      ],
      platforms:
        'rename replaces a file in one step on POSIX; on Windows it fails while somebody has the old file open without sharing. Python: os.replace. Node: fs.renameSync. Databases such as SQLite do the locking for you.',
      reading: [
        'rename(2), open(2), inotify(7)',
        'OSTEP, chapter 39 “Files and Directories”',
        'Python documentation: os.replace',
      ],
    },
    params: {
      workers: {
        label: 'Counting processes',
      },
      increments: {
        label: 'Additions of each',
      },
      trips: {
        label: 'Round trips of each kind',
      },
    },
    variants: {
      'no-lock': {
        title: 'Counting without a lock',
        note: 'Additions are lost.',
      },
      lock: {
        title: 'Counting with a lock',
        note: 'None is lost.',
      },
    },
    roles: {
      main: 'parent',
      writer: 'writer',
      reader: 'reader',
      counter: 'counting process',
      echo: 'sends back',
    },
    metrics: {
      fileTrip: 'Round trip through files',
      channelTrip: 'Round trip through the channel',
    },
    checks: {
      arrives: 'What one wrote, another read',
      'updates-lost': 'Additions were lost',
      exact: 'No addition was lost',
      'both-measured': 'Both kinds of round trip were measured',
    },
    messages: {
      counted: 'The file says {{value}}.',
      'arrives.expected': 'the same value in two different processes',
      'arrives.observed': 'process {{a}} wrote {{written}}, process {{b}} read {{read}}',
      'updates-lost.expected': '{{wanted}} additions made, and less in the file',
      'exact.expected': '{{wanted}} additions made, and as many in the file',
      'counter.observed': '{{made}} made, {{counted}} in the file',
      'both-measured.expected': 'a time for each kind',
      'both-measured.observed': 'file {{file}} µs, channel {{channel}} µs a trip',
    },
  },
  {
    title: '通过文件交谈',
    summary: '一个进程写文件，另一个读；四个进程在同一文件里计数，有锁与无锁；再比较经文件与经通道的往返。',
    explanation: {
      see: '读者找到了写者留下的内容，尽管两者不共享内存。四个进程往文件里的数加一：没有锁时一些加法丢失，有锁时一次不丢。然后一百次往返经过两个文件，一百次经过父子之间的通道。',
      why: '凡能打开文件的进程都看得到它，所以它在陌生进程之间也管用，并且比写者活得久。但文件变了不会通知任何人，而读、加、写是三步。',
      avoid: '写到临时文件再改名，读者就不会碰到半截内容。把读和写回都放在锁里。若是交谈而非保存，请用管道或套接字。',
      os: '内容在被读到之前通常根本没有到达磁盘：两个进程用的都是内核的页缓存。让文件不宜交谈的是反复询问、打开和改名。',
      mistakes: [
        '“文件慢，所以不合适。”——内容来自内存；缺的是通知（inotify、kqueue、ReadDirectoryChangesW 可以补上）。',
        '“自己做的锁会导致死锁。”——死锁需要两把锁、不同的次序；锁文件真正的毛病是持有者死了却留下了它。',
        '就地改写：读者可能看到一半新内容（一写一读紧挨着时，多数读取无法解析）。',
      ],
      platforms:
        'POSIX 上 rename 一步替换文件；Windows 上若有人不共享地打开着旧文件则失败。Python：os.replace。Node：fs.renameSync。SQLite 之类的数据库会替你加锁。',
      reading: ['手册页 rename(2)、open(2)、inotify(7)', 'OSTEP 第 39 章“文件和目录”', 'Python 文档：os.replace'],
    },
    params: {
      workers: {
        label: '计数进程数',
      },
      increments: {
        label: '各加几次',
      },
      trips: {
        label: '每种往返次数',
      },
    },
    variants: {
      'no-lock': {
        title: '无锁计数',
        note: '加法会丢失。',
      },
      lock: {
        title: '有锁计数',
        note: '一次不丢。',
      },
    },
    roles: {
      main: '父进程',
      writer: '写者',
      reader: '读者',
      counter: '计数进程',
      echo: '回送者',
    },
    metrics: {
      fileTrip: '经文件往返',
      channelTrip: '经通道往返',
    },
    checks: {
      arrives: '一个写的，另一个读到',
      'updates-lost': '有加法丢失',
      exact: '没有加法丢失',
      'both-measured': '两种往返都测了',
    },
    messages: {
      counted: '文件里是 {{value}}。',
      'arrives.expected': '两个不同进程中的值相同',
      'arrives.observed': '进程 {{a}} 写了 {{written}}，进程 {{b}} 读到 {{read}}',
      'updates-lost.expected': '做了 {{wanted}} 次加法，文件里更少',
      'exact.expected': '做了 {{wanted}} 次加法，文件里同样多',
      'counter.observed': '做了 {{made}} 次，文件里是 {{counted}}',
      'both-measured.expected': '每种都有一个时间',
      'both-measured.observed': '每次往返：文件 {{file}} 微秒，通道 {{channel}} 微秒',
    },
  },
);
