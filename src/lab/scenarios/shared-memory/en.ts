import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Memory shared between processes',
  summary:
    'Two processes use the same pages of one file: each sees what the other writes, while their variables stay apart. Unsynchronised increments are lost; with a file lock none is.',
  explanation: {
    see: 'Visible: one process writes a number into the shared file, the other reads it and answers in another place; a variable of the first stays unknown to the second. Lost: both read the counter before either writes it back, so of two increments one remains, round after round. Locked: the same increments under a file lock, and none is lost.',
    why: 'Processes have separate address spaces. They share only what they ask for: here the pages of one file. From then on the rules are those of threads: reading, adding and writing back are three steps, and the kernel does not make them one.',
    avoid:
      'Hold one lock from the read to the write; between processes a lock file, fcntl, flock, or a mutex in the shared memory itself (PTHREAD_PROCESS_SHARED). Or let one process own the data, and send it messages.',
    os: 'With Node each access is a system call (pread, pwrite), since Node cannot map files; it works on the pages of the page cache. With Python the file is mapped (mmap, MAP_SHARED): the same pages are part of both address spaces, and an access is an ordinary one to memory. POSIX shared memory (shm_open) is such a file, too, in a file system that has no disk.',
    mistakes: [
      {
        claim: 'A global variable is shared with child processes.',
        truth: 'It is copied at best. The other process has one of its own, as the variable here shows.',
      },
      {
        claim: 'What two processes write to a file is serialised by the kernel.',
        truth: 'Each single write may be. A read followed by a write is not one step.',
      },
      {
        claim: 'A lock of threads works between processes.',
        truth: 'Only if it lies in the shared memory and was made for that; a threading.Lock is each process’s own.',
      },
    ],
    platforms: {
      python: 'mmap, multiprocessing.Value and Array, multiprocessing.shared_memory. Runtime “python” maps the file.',
      node: 'SharedArrayBuffer is for threads of one process. Between processes: files, or a native module for mmap.',
      posix: 'shm_open, mmap with MAP_SHARED; System V: shmget, shmat.',
      windows: 'CreateFileMapping, MapViewOfFile.',
    },
    reading: [
      'mmap(2), shm_overview(7)',
      'W. R. Stevens: UNIX Network Programming, volume 2, “Shared memory”',
      'Python documentation: mmap, and multiprocessing.shared_memory',
    ],
  },
  params: {
    runtime: { label: 'Runtime', help: 'Node reads and writes the shared file, CPython maps it' },
    rounds: { label: 'Rounds', help: 'Exchanges, or increments of each process' },
  },
  variants: {
    visible: { title: 'Both see each other’s writes', note: 'And their variables stay apart.' },
    lost: { title: 'Increments without a lock', note: 'Both read before either writes.' },
    locked: { title: 'Increments with a file lock', note: 'None is lost.' },
  },
  roles: { main: 'parent', process: 'process with the shared file', interpreter: 'CPython' },
  metrics: { lost: 'Lost increments' },
  questions: {
    lost: {
      ask: 'Two processes each add 1 in {{rounds}} rounds to a number in shared memory. How many additions are lost?',
    },
    own: {
      ask: 'A process sets a variable of its own, outside of the shared file. Does the other process see that?',
      yes: 'Yes',
      no: 'No',
    },
  },
  checks: {
    'two-processes': {
      title: 'Two processes used it',
      expected: 'two process ids',
      observed: 'process ids {{pids}}',
    },
    'all-seen': {
      title: 'Each read what the other had written last',
      expected: '{{reads}} reads of the other’s number',
      observed: '{{right}} of {{reads}} reads',
    },
    'variables-apart': {
      title: 'A variable of one process stayed unknown to the other',
      expected: '{{rounds}} in one, 0 in the other',
      observed: '{{values}}',
    },
    'half-lost': {
      title: 'Of two increments one was lost, in every round',
      expected: '{{rounds}} after {{increments}} increments',
      observed: '{{final}} after {{increments}} increments',
    },
    exact: {
      title: 'No increment was lost',
      expected: '{{increments}} after {{increments}} increments',
    },
    exclusive: {
      title: 'Only one process at a time held the lock',
      expected: '{{holds}} holds, none overlap',
      yes: '{{holds}} holds, none overlap',
      no: '{{holds}} holds, some overlap',
    },
    'race-found': {
      title: 'The lockset analysis found the race',
      expected: 'a race on the counter',
      yes: 'a race between {{actors}} processes',
      no: 'no race',
    },
    'no-race': { title: 'The lockset analysis found no race', expected: 'no race on the counter' },
  },
  notes: { medium: 'The processes share {{path}} by {{medium}}.' },
  shared: { counted: '{{final}} after {{increments}} increments' },
} satisfies StoryTexts;
