import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The semaphore',
  summary:
    'Five places for twenty threads: never more than five inside, four waves; and what one release too many does.',
  explanation: {
    see: 'Twenty threads want in, five fit. They go in groups of five, so the whole takes four stays. A counter that they change inside without a lock comes out too small. After one release too many a plain semaphore lets six in; a bounded one refuses that release.',
    why: 'A semaphore is a number of permits. Acquire takes one and waits while there is none, release gives one back. It has no owner, so any thread may release, even one that never acquired.',
    avoid:
      'Use a bounded semaphore, so that a release too many is an error at the place where it happens. For shared data use a lock: a semaphore of more than one does not protect it. Release in a finally block or use with.',
    os: 'Waiting threads sleep in the kernel; a release wakes one. POSIX semaphores (sem_wait, sem_post) are built on futexes on Linux. Windows semaphore objects have a maximum, so they are bounded.',
    mistakes: [
      {
        claim: 'A semaphore lets several threads change data at the same time.',
        truth: 'It lets them in; the data still need a lock. Here updates are lost inside.',
      },
      {
        claim: 'The text says three cubicles, the program five.',
        truth: 'The number given at the semaphore’s creation counts.',
      },
      {
        claim: 'Semaphore and BoundedSemaphore are the same.',
        truth:
          'Only the bounded one raises an error (ValueError in Python) when it is released more often than acquired.',
      },
    ],
    platforms: {
      python: 'threading.Semaphore, BoundedSemaphore.',
      node: 'None; made of Atomics here.',
      posix: 'sem_init, sem_wait, sem_post.',
      windows: 'CreateSemaphore, ReleaseSemaphore.',
    },
    reading: [
      'OSTEP, chapter 31: Semaphores',
      'sem_overview(7)',
      'Python documentation: threading – Semaphore Objects',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Semaphores”',
    ],
  },
  params: {
    threads: { label: 'Threads' },
    places: { label: 'Places' },
    unitMs: { label: 'Stay', help: 'One to three of them in the variant with random stays' },
    seed: { label: 'Seed', help: 'Of the random stays' },
  },
  variants: {
    'random-stay': { title: 'Random stays', note: 'Ten threads, five places.' },
    waves: { title: 'Equal stays', note: 'Four waves; unprotected data inside still race.' },
    'extra-release': { title: 'One release too many', note: 'From then on one more gets in.' },
    'extra-release-bounded': { title: 'The same, bounded', note: 'Refused.' },
  },
  roles: { main: 'main thread', visitor: 'thread that wants in' },
  questions: {
    inside: {
      ask: 'A semaphore has {{places}} places; {{threads}} threads want in. How many are inside at the same time at most?',
    },
  },
  checks: {
    peak: { title: 'At the fullest moment every place was taken, and not one more' },
    'all-served': { title: 'All got in and left' },
    waves: {
      title: 'It took as long as the waves',
      expected: '{{waves}} waves: at least {{least}} ms, less than {{most}} ms',
      observed: '{{ms}} ms',
    },
    'still-races': {
      title: 'Data changed inside without a lock still raced',
      expected: 'a counter below {{threads}}, and a race found',
      found: 'counter {{counter}}, race found',
      'not-found': 'counter {{counter}}, no race found',
    },
    'one-more': { title: 'After the extra release one more got in' },
    refused: {
      title: 'The extra release was refused',
      expected: 'one refusal, {{places}} permits in the end',
      observed: '{{refused}} refusals, {{permits}} permits in the end',
    },
    'stays-at-limit': { title: 'No more than before got in' },
  },
  notes: {
    go: 'All may try now.',
    left: 'Leaves.',
    'extra-accepted': 'One release too many: accepted.',
    'extra-refused': 'One release too many: refused.',
  },
  shared: { peak: 'at most {{peak}} inside at the same time', 'all-served': '{{left}} threads got in and left' },
} satisfies StoryTexts;
