import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The ticket race',
  summary:
    'Many processes buy from a few tickets in one JSON file: without a lock more are sold than there are, with one exactly as many.',
  explanation: {
    see: 'Every buyer reads the number of tickets, and then buys: it reads the file, thinks for a moment, and writes the number less one. Without a lock nearly all succeed, although there are only a few tickets. With a lock around buying, exactly the tickets there are get sold, one purchase after another.',
    why: 'Buying is read, decide, write. Another process that reads between our read and our write sees the old number and sells the same ticket again; the later write also wipes out the earlier one (a lost update).',
    avoid:
      'Hold one lock from the read to the write, and make sure that every writer uses it: such a lock is advisory. Keep queries outside of it. Better still, let a database do the decision and the change in one step.',
    os: 'The lock here is a file that is created with O_CREAT and O_EXCL: the kernel lets only one process succeed. flock and fcntl locks do the same and are freed when their holder dies, which a lock file is not. The data file is replaced by rename, so that no reader meets half of it: that would be a fault of another kind.',
    mistakes: [
      {
        claim: 'Reading is harmless, so only the write needs the lock.',
        truth: 'The decision depends on what was read: the lock must be held from the read to the write.',
      },
      {
        claim: 'It worked in my tests.',
        truth:
          'A race shows when two meet in the gap. Here the gap is widened by thinking; without that it is only rarer.',
      },
      { claim: 'Query under the lock, too.', truth: 'Not needed: what is shown may be old, and buying reads anew.' },
      {
        claim: 'The lock protects the file.',
        truth: 'It protects against programs that take it. A program that writes without it is not stopped.',
      },
    ],
    platforms: {
      python: 'multiprocessing.Lock handed to each process.',
      node: 'Node has no lock between processes; a lock file stands in.',
      posix: 'flock and fcntl locks are freed when their holder dies.',
      windows: 'LockFileEx locks are freed when their holder dies.',
    },
    reading: [
      'OSTEP, chapter 26 “Concurrency: An Introduction”, chapter 28 “Locks”',
      'flock(2), open(2) “O_EXCL”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process synchronisation”',
    ],
  },
  params: {
    buyers: { label: 'Buyers', help: 'Processes that want a ticket' },
    tickets: { label: 'Tickets' },
    thinkMs: { label: 'Thinking time', help: 'Between reading the number and writing it back' },
  },
  variants: {
    'no-lock': { title: 'Without a lock', note: 'Oversold.' },
    lock: { title: 'With a lock', note: 'Exact, and slower.' },
  },
  tracks: { tickets: 'Tickets left' },
  roles: { main: 'ticket office', buyer: 'buyer' },
  metrics: { sold: 'Tickets sold' },
  questions: {
    sold: { ask: '{{buyers}} buyers at the same time want {{tickets}} tickets. How many are sold?' },
  },
  checks: {
    oversold: { title: 'More tickets were sold than there were', expected: 'more than {{tickets}} sold' },
    inconsistent: {
      title: 'The number left does not fit the number sold',
      expected: 'the number left differs from tickets less sold',
    },
    'race-found': {
      title: 'The lockset analysis found the race',
      expected: 'a race on data.json',
      yes: 'a race among {{actors}} processes',
      no: 'no race',
    },
    exact: { title: 'Exactly the tickets there were got sold', expected: '{{wanted}} sold, {{left}} left' },
    'one-at-a-time': {
      title: 'Purchases did not overlap',
      expected: '{{buyers}} purchases under the lock, no two at the same time',
    },
    'no-race': { title: 'The lockset analysis found no race', expected: 'no race' },
  },
  notes: {
    looked: 'Read: {{seen}} left.',
    bought: 'Bought a ticket.',
    'sold-out': 'Sold out.',
    left: 'At the end the file says {{left}} left.',
  },
  shared: {
    figures: '{{sold}} sold of {{tickets}} to {{buyers}} buyers; the file says {{left}} left',
    'holds.disjoint': '{{holds}} purchases, none overlapping',
    'holds.overlap': '{{holds}} purchases, some overlapping',
  },
} satisfies StoryTexts;
