import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'The ticket race',
    summary:
      'Many processes buy from a few tickets in one JSON file: without a lock more are sold than there are, with one exactly as many.',
    explanation: {
      see: 'Every buyer looks up the number of tickets, and then buys: it reads the file, thinks for a moment, and writes the number less one. Without a lock nearly all succeed, although there are only a few tickets. With a lock around buying, exactly the tickets there are get sold, one purchase after another.',
      why: 'Buying is read, decide, write. Another process that reads between our read and our write sees the old number and sells the same ticket again; the later write also wipes out the earlier one (a lost update).',
      avoid:
        'Hold one lock from the read to the write, and make sure that everybody who writes uses it: such a lock is advisory. Keep looking up outside of it. Better still, let a database do the decision and the change in one step.',
      os: 'The lock here is a file that is created with O_CREAT and O_EXCL: the kernel lets only one process succeed. flock and fcntl locks do the same and are freed when their holder dies, which a lock file is not. The data file is replaced by rename, so that no reader meets half of it: that would be a fault of another kind.',
      mistakes: [
        '“Reading is harmless, so only the write needs the lock.” — The decision rests on what was read: the lock must be held from the read to the write.',
        '“It worked in my tests.” — A race shows when two meet in the gap. Here the gap is widened by thinking; without that it is only rarer.',
        '“Look up under the lock, too.” — Not needed: what is shown may be old, and buying reads anew.',
        '“The lock protects the file.” — It protects against those who take it. Somebody who writes without it is not stopped.',
      ],
      platforms:
        'Python: multiprocessing.Lock handed to each process. Node has no lock between processes; a lock file stands in. flock and fcntl on Unix, LockFileEx on Windows, are freed when their holder dies.',
      reading: [
        'OSTEP, chapter 26 “Concurrency: An Introduction”, chapter 28 “Locks”',
        'flock(2), open(2) “O_EXCL”',
        '汤小丹《计算机操作系统》第二章“进程同步”',
      ],
    },
    params: {
      buyers: {
        label: 'Buyers',
        help: 'Processes that want a ticket',
      },
      tickets: {
        label: 'Tickets',
      },
      thinkMs: {
        label: 'Thinking time',
        help: 'Between reading the number and writing it back',
      },
    },
    variants: {
      'no-lock': {
        title: 'Without a lock',
        note: 'Oversold.',
      },
      lock: {
        title: 'With a lock',
        note: 'Exact, and slower.',
      },
    },
    roles: {
      main: 'ticket office',
      buyer: 'buyer',
    },
    checks: {
      oversold: 'More tickets were sold than there were',
      inconsistent: 'The number left does not fit the number sold',
      'race-found': 'The lockset analysis found the race',
      exact: 'Exactly the tickets there were got sold',
      'one-at-a-time': 'Purchases did not overlap',
      'no-race': 'The lockset analysis found no race',
    },
    messages: {
      looked: 'Looked up: {{seen}} left.',
      bought: 'Bought a ticket.',
      'sold-out': 'Sold out.',
      left: 'At the end the file says {{left}} left.',
      figures: '{{sold}} sold of {{tickets}} to {{buyers}} buyers; the file says {{left}} left',
      'oversold.expected': 'more than {{tickets}} sold',
      'inconsistent.expected': 'the number left differs from tickets less sold',
      'race-found.expected': 'a race on data.json',
      'race-found.yes': 'a race among {{actors}} processes',
      'race-found.no': 'no race',
      'exact.expected': '{{wanted}} sold, {{left}} left',
      'one-at-a-time.expected': '{{buyers}} purchases under the lock, no two at the same time',
      'holds.disjoint': '{{holds}} purchases, none overlapping',
      'holds.overlap': '{{holds}} purchases, some overlapping',
      'no-race.expected': 'no race',
    },
  },
  {
    title: '抢票竞态',
    summary: '许多进程从一个 JSON 文件里抢几张票：不加锁会超卖，加锁则一张不多一张不少。',
    explanation: {
      see: '每个买家先查询余票，再购买：读文件，想一会儿，把数字减一写回。不加锁时，虽然只有几张票，几乎人人都买到了。在购买外面加锁后，卖出的正好是现有的票，购买一个接一个进行。',
      why: '购买是“读、判断、写”三步。另一个进程若在我们的读与写之间去读，看到的是旧数字，就会把同一张票再卖一次；后来的写还会抹掉先前的写（丢失更新）。',
      avoid:
        '从读到写始终持有同一把锁，并确保每个写者都使用它：这种锁是建议性的。查询放在锁外。更好的办法是让数据库在一步之内完成判断和修改。',
      os: '这里的锁是用 O_CREAT 和 O_EXCL 创建的文件：内核只让一个进程成功。flock 和 fcntl 锁作用相同，而且持有者死去时会自动释放，锁文件则不会。数据文件用 rename 替换，读者不会读到半个文件：那是另一类故障。',
      mistakes: [
        '“读没有害处，只有写需要锁。”——判断依据的是读到的数，所以从读到写都要持有锁。',
        '“我测试时没问题。”——两者碰到同一个空隙时竞态才显现。这里用思考时间把空隙拉大，没有它只是更少见。',
        '“查询也要加锁。”——不需要：显示的可以是旧值，购买时会重新读取。',
        '“锁保护了文件。”——它只对使用锁的进程有效。不取锁就写的，它拦不住。',
      ],
      platforms:
        'Python：把 multiprocessing.Lock 交给每个进程。Node 没有进程间的锁，用锁文件代替。Unix 的 flock、fcntl 和 Windows 的 LockFileEx 在持有者死亡时自动释放。',
      reading: [
        'OSTEP 第 26 章“并发：介绍”、第 28 章“锁”',
        '手册页 flock(2)、open(2) 的 O_EXCL',
        '汤小丹《计算机操作系统》第二章“进程同步”',
      ],
    },
    params: {
      buyers: {
        label: '买家数',
        help: '想买票的进程',
      },
      tickets: {
        label: '票数',
      },
      thinkMs: {
        label: '思考时间',
        help: '读出数字到写回之间',
      },
    },
    variants: {
      'no-lock': {
        title: '不加锁',
        note: '超卖。',
      },
      lock: {
        title: '加锁',
        note: '准确，但更慢。',
      },
    },
    roles: {
      main: '售票处',
      buyer: '买家',
    },
    checks: {
      oversold: '卖出的票比现有的多',
      inconsistent: '余票数与卖出数对不上',
      'race-found': '锁集分析发现了竞态',
      exact: '卖出的正好是现有的票',
      'one-at-a-time': '购买互不重叠',
      'no-race': '锁集分析没有发现竞态',
    },
    messages: {
      looked: '查询：还剩 {{seen}} 张。',
      bought: '买到一张票。',
      'sold-out': '已售罄。',
      left: '最后文件显示还剩 {{left}} 张。',
      figures: '{{tickets}} 张票卖出 {{sold}} 张，买家 {{buyers}} 个；文件显示还剩 {{left}} 张',
      'oversold.expected': '卖出多于 {{tickets}} 张',
      'inconsistent.expected': '余票数不等于票数减卖出数',
      'race-found.expected': 'data.json 上的竞态',
      'race-found.yes': '{{actors}} 个进程之间存在竞态',
      'race-found.no': '没有竞态',
      'exact.expected': '卖出 {{wanted}} 张，剩 {{left}} 张',
      'one-at-a-time.expected': '{{buyers}} 次购买都在锁内，且互不同时',
      'holds.disjoint': '{{holds}} 次购买，互不重叠',
      'holds.overlap': '{{holds}} 次购买，有重叠',
      'no-race.expected': '没有竞态',
    },
  },
);
