import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '抢票竞态',
  summary: '许多进程从一个 JSON 文件里抢几张票：不加锁会超卖，加锁则一张不多一张不少。',
  explanation: {
    see: '每个买家先查询余票，再购买：读文件，想一会儿，把数字减一写回。不加锁时，虽然只有几张票，几乎人人都买到了。在购买外面加锁后，卖出的正好是现有的票，购买一个接一个进行。',
    why: '购买是“读、判断、写”三步。另一个进程若在我们的读与写之间去读，看到的是旧数字，就会把同一张票再卖一次；后来的写还会抹掉先前的写（丢失更新）。',
    avoid:
      '从读到写始终持有同一把锁，并确保每个写者都使用它：这种锁是建议性的。查询放在锁外。更好的办法是让数据库在一步之内完成判断和修改。',
    os: '这里的锁是用 O_CREAT 和 O_EXCL 创建的文件：内核只让一个进程成功。flock 和 fcntl 锁作用相同，而且持有者死去时会自动释放，锁文件则不会。数据文件用 rename 替换，读者不会读到半个文件：那是另一类故障。',
    mistakes: [
      { claim: '读没有害处，只有写需要锁。', truth: '判断依据的是读到的数，所以从读到写都要持有锁。' },
      {
        claim: '我测试时没问题。',
        truth: '两者碰到同一个空隙时竞态才显现。这里用思考时间把空隙拉大，没有它只是更少见。',
      },
      { claim: '查询也要加锁。', truth: '不需要：显示的可以是旧值，购买时会重新读取。' },
      { claim: '锁保护了文件。', truth: '它只对使用锁的进程有效。不取锁就写的，它拦不住。' },
    ],
    platforms: {
      python: '把 multiprocessing.Lock 交给每个进程。',
      node: 'Node 没有进程间的锁，用锁文件代替。',
      posix: 'flock、fcntl 的锁在持有者死亡时自动释放。',
      windows: 'LockFileEx 的锁在持有者死亡时自动释放。',
    },
    reading: [
      'OSTEP 第 26 章“并发：介绍”、第 28 章“锁”',
      '手册页 flock(2)、open(2) 的 O_EXCL',
      '汤小丹《计算机操作系统》第二章“进程同步”',
    ],
  },
  params: {
    buyers: { label: '买家数', help: '想买票的进程' },
    tickets: { label: '票数' },
    thinkMs: { label: '思考时间', help: '读出数字到写回之间' },
  },
  variants: { 'no-lock': { title: '不加锁', note: '超卖。' }, lock: { title: '加锁', note: '准确，但更慢。' } },
  tracks: { tickets: '剩余的票' },
  roles: { main: '售票处', buyer: '买家' },
  metrics: { sold: '售出的票' },
  questions: {
    sold: { ask: '{{buyers}} 个买家同时来买 {{tickets}} 张票。会卖出几张？' },
  },
  checks: {
    oversold: { title: '卖出的票比现有的多', expected: '卖出多于 {{tickets}} 张' },
    inconsistent: { title: '余票数与卖出数对不上', expected: '余票数不等于票数减卖出数' },
    'race-found': {
      title: '锁集分析发现了竞态',
      expected: 'data.json 上的竞态',
      yes: '{{actors}} 个进程之间存在竞态',
      no: '没有竞态',
    },
    exact: { title: '卖出的正好是现有的票', expected: '卖出 {{wanted}} 张，剩 {{left}} 张' },
    'one-at-a-time': { title: '购买互不重叠', expected: '{{buyers}} 次购买都在锁内，且互不同时' },
    'no-race': { title: '锁集分析没有发现竞态', expected: '没有竞态' },
  },
  notes: {
    looked: '查询：还剩 {{seen}} 张。',
    bought: '买到一张票。',
    'sold-out': '已售罄。',
    left: '最后文件显示还剩 {{left}} 张。',
  },
  shared: {
    figures: '{{tickets}} 张票卖出 {{sold}} 张，买家 {{buyers}} 个；文件显示还剩 {{left}} 张',
    'holds.disjoint': '{{holds}} 次购买，互不重叠',
    'holds.overlap': '{{holds}} 次购买，有重叠',
  },
};
