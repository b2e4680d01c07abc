import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'A lock whose holder was killed',
  summary:
    'A process is killed inside its critical section and leaves its lock file behind: the others wait forever, unless they find out that the holder is dead.',
  explanation: {
    see: 'The holder takes the lock and is killed by SIGKILL before it can free it. Without recovery all others wait, until the parent gives up and kills them. With recovery a waiter reads from the lock file which process holds it, finds that this process is dead, removes the lock, and all finish, still one at a time.',
    why: 'Only the process that took a lock file frees it, and SIGKILL gives no chance to. The same happens without any killing when an exception leaves the section before release.',
    avoid:
      'Release in finally or with a context manager. Prefer locks that the kernel frees with their holder (flock, fcntl). If it must be a lock file, write pid and start time into it. And mind the data: the dead holder may have left it half changed.',
    os: 'The pid alone is not enough: it may have been given to another process since. Pid and start time together identify a process. A zombie counts as dead. Removing a stale lock must itself be exclusive, or two waiters remove one lock each, and the second removes a living one’s.',
    mistakes: [
      {
        claim: 'acquire and release in pairs are enough.',
        truth: 'Not if an exception or a signal comes between. Use with or try/finally.',
      },
      {
        claim: 'The operating system frees a lock when its holder dies.',
        truth: 'It frees those that it manages (flock, fcntl; robust mutexes are marked). A file is just a file.',
      },
      {
        claim: 'If a process with that pid exists, the holder lives.',
        truth: 'Pids are reused. Compare the start time as well.',
      },
    ],
    platforms: {
      python:
        'multiprocessing.Lock is a semaphore: a killed holder leaves it taken, too, and nothing says which process it was.',
      posix: 'POSIX has robust mutexes (EOWNERDEAD).',
      windows:
        'Windows reports an abandoned mutex (WAIT_ABANDONED). Start times are not read here on Windows, so recovery there relies on the pid alone.',
    },
    reading: [
      'flock(2), fcntl_locking(2), pthread_mutexattr_setrobust(3)',
      'Python documentation: multiprocessing.Process.terminate (warning)',
      'OSTEP, chapter 28 “Locks”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process synchronisation”',
    ],
  },
  params: {
    waiters: { label: 'Waiters' },
    giveUpMs: { label: 'Limit', help: 'How long after the death the parent lets them wait' },
    patienceMs: { label: 'Patience', help: 'How long a waiter waits before it asks whether the holder lives' },
  },
  variants: {
    'no-recovery': { title: 'No recovery', note: 'All wait in vain.' },
    recovery: { title: 'Recovery by identity', note: 'A waiter removes the dead one’s lock.' },
  },
  roles: { main: 'parent', holder: 'holder that is killed', waiter: 'waiter' },
  checks: {
    'killed-inside': {
      title: 'The holder was killed while it held the lock',
      expected: 'took the lock, was killed, never freed it',
      observed: 'took it: {{took}}; ended by {{signal}}; freed it: {{freed}}',
    },
    stuck: {
      title: 'No process got the lock after that',
      expected: '{{waiters}} waiting, none got the lock, for at least {{ms}} ms after the death',
      observed: '{{waiting}} waiting, {{got}} got it, watched for {{ms}} ms',
    },
    'all-finished': {
      title: 'All waiters finished',
      expected: '{{waiters}} waiters finished with exit code 0',
      observed: '{{finished}} finished; exit codes {{codes}}',
    },
    'recovered-once': {
      title: 'One waiter removed the dead one’s lock',
      expected: 'one removal, and no process in before the holder was killed',
      observed: '{{times}} removals; the first got in {{ms}} ms after the kill',
    },
    'still-exclusive': {
      title: 'The lock still let in one at a time',
      expected: '{{waiters}} holds, none overlapping',
      yes: '{{holds}} holds, none overlapping',
      no: '{{holds}} holds, some overlapping',
    },
  },
  notes: {
    killing: 'Kills process {{pid}} inside its critical section.',
    inside: 'Process {{pid}} is inside the critical section.',
    'giving-up': 'No process could go on for {{ms}} ms: the waiters are killed.',
    recovered: 'Process {{pid}} found the holder dead and removed its lock.',
  },
} satisfies StoryTexts;
