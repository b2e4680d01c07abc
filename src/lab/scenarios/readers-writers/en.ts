import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Readers and writers',
  summary:
    'Several readers may read at the same time, a writer must be alone. The same requests arrive in the same order under three priorities: what waits, and for how long, is decided by the priority.',
  explanation: {
    see: 'Two readers are inside. Then a writer, a reader, a second writer and a second late reader ask, in this order. Readers first: the late readers are let in at once, and a stream of overlapping readers keeps both writers out. Writers first: both writers go before both late readers. In order of arrival: writer, reader, writer, reader.',
    why: 'That readers may overlap is the gain of such a lock, and also its problem: while one reader is inside, the next may join it, and the number inside need never fall to zero. Preferring writers moves the problem to the readers. Order of arrival starves neither, but lets fewer readers overlap.',
    avoid:
      'Know which priority a lock has before you use it, and keep reads short. Where readers must not wait at all, give them a copy that is replaced as a whole (copy on write, RCU). Where reads are as short as the locking itself, a plain mutex is as good.',
    os: 'The waiting threads sleep in the kernel (futex on Linux). Which of them goes first is decided by the lock, in user space. Each change of this lock is reported under its internal mutex, so the order of the events is the real order.',
    mistakes: [
      {
        claim: 'A readers-writer lock is always faster than a mutex.',
        truth: 'It does more for each lock and unlock. It gains only where reads are long and writes rare.',
      },
      {
        claim: 'A waiting writer goes next.',
        truth: 'Not with readers first: any number of readers that came later overtake it.',
      },
      {
        claim: 'A reader may become a writer while it holds the lock.',
        truth: 'Two readers that both try wait for each other to leave: a deadlock.',
      },
    ],
    platforms: {
      python: 'None in the standard library; made from a Condition and two counters.',
      node: 'None; made here of Atomics over a SharedArrayBuffer.',
      posix: 'pthread_rwlock_t; glibc prefers readers unless PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP is set.',
      windows: 'SRW locks: which request goes next is not defined.',
    },
    reading: [
      'P. J. Courtois, F. Heymans, D. L. Parnas: Concurrent Control with “Readers” and “Writers”, 1971',
      'OSTEP, chapter 31: Semaphores',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “The readers-writers problem”',
    ],
  },
  params: {
    stream: { label: 'Later readers', help: 'How many more overtake the waiting writer where readers go first' },
  },
  variants: {
    'readers-first': { title: 'Readers first', note: 'A writer waits through a stream of readers.' },
    'writers-first': { title: 'Writers first', note: 'New readers wait behind a waiting writer.' },
    arrival: { title: 'Order of arrival', note: 'No request overtakes another.' },
  },
  roles: { main: 'main thread', reader: 'reader', writer: 'writer' },
  metrics: { waited: 'Waited for the lock' },
  checks: {
    'writer-alone': {
      title: 'A writer was always alone',
      expected: 'no other reader or writer inside with a writer',
      observed: '{{writes}} writes, {{shared}} of them not alone',
    },
    'readers-together': {
      title: 'Several readers were inside at the same time',
      expected: 'at least {{count}} at the same time',
      observed: '{{peak}} at the same time',
    },
    consistent: {
      title: 'No reader saw half a write',
      expected: 'both halves the same in every read',
      observed: '{{reads}} reads, {{torn}} with different halves',
    },
    'all-served': {
      title: 'Every request was served in the end',
      expected: 'as many admitted as asked',
      observed: '{{asked}} asked, {{admitted}} admitted, {{left}} left again',
    },
    'writer-waits': {
      title: 'Readers that came later overtook the waiting writer',
      expected: '{{count}} readers admitted while it waited, at least one inside at every moment',
      observed: '{{overtaken}} admitted; inside at least {{least}}',
    },
    'readers-wait': {
      title: 'Both writers went before the readers that had come between them',
      expected: 'admitted: {{order}}',
    },
    'arrival-order': {
      title: 'All were admitted in the order of their arrival',
      expected: 'admitted: {{order}}',
    },
  },
  notes: {
    asks: '{{name}} asks.',
    'all-asked': 'All have asked; {{readers}} readers are inside.',
  },
  shared: { admitted: 'admitted: {{order}}' },
} satisfies StoryTexts;
