import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Zombies',
  summary:
    'Children that have ended stay in the table as Z until their parent collects their exit status, or dies itself.',
  explanation: {
    see: 'The parent starts children and then blocks. The children end with exit code 7 and turn into state Z in the process table, with no memory left. When the parent wakes, it collects the codes and the rows vanish. A parent that was stopped collects them as soon as it is continued. In the last variant the parent is killed: the zombies are adopted, collected by their new parent, and vanish too.',
    why: 'Parent and child run on their own time. If the kernel erased a dead child at once, its exit status could never be asked for, so it keeps a small record until the parent calls wait. A parent that never waits leaves zombies.',
    avoid:
      'Wait for every child, or handle SIGCHLD, or ignore SIGCHLD explicitly so that the kernel keeps nothing. Killing the parent is the last resort. A zombie itself cannot be killed: it is dead already.',
    os: 'A zombie has no memory, files or threads: only its pid, exit status and accounting remain. The harm is the pid: their number is limited (pid_max and the user’s process limit), and when none is left no process can be made. Every child passes through this state for a moment. Node collects children by itself in its event loop, so this parent blocks the loop. Windows has no zombies: an ended process lasts while a handle to it is open.',
    mistakes: [
      {
        claim: 'Zombies eat memory.',
        truth: 'Their memory is free already. What remains is a small record in the kernel and the pid.',
      },
      {
        claim: 'The parent watches its children all the time and collects them after a while.',
        truth: 'Only wait collects them, or the parent’s death.',
      },
      { claim: 'kill -9 removes a zombie.', truth: 'It is dead; nothing can kill it. Its parent must wait, or end.' },
      {
        claim: 'The kernel keeps pid, end time and status only.',
        truth: 'The CPU times of the child are kept as well, for its parent’s accounting.',
      },
      {
        claim: 'Killing the parent is the cure.',
        truth: 'It is the last resort. A stopped parent that is continued collects them itself.',
      },
      {
        claim: 'Zombies vanish at once when their parent has died.',
        truth: 'When the adopter collects them, which some first processes of containers do slowly, or never.',
      },
    ],
    platforms: {
      python: 'Python reaps when it joins, polls, or starts another process.',
      node: 'Node reaps in its event loop.',
      posix: 'Linux and macOS as shown.',
      windows:
        'Windows has no zombies; the object of an ended process lasts while a handle to it is open, and its exit code can be queried.',
    },
    reading: [
      'wait(2) “NOTES”, signal(7) “SIGCHLD”, proc_sys_kernel(5) “pid_max”',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process termination”',
    ],
  },
  params: {
    children: { label: 'Children', help: 'How many zombies to make' },
    unreapedMs: { label: 'Uncollected for', help: 'How long the parent does not wait for them' },
  },
  variants: {
    reap: { title: 'The parent wakes and collects', note: 'The proper cure: wait.' },
    'stopped-parent': { title: 'Many, under a stopped parent', note: 'Continued, it collects them and lives on.' },
    'kill-parent': { title: 'The parent is killed', note: 'The last resort: init collects.' },
  },
  roles: { main: 'parent', holder: 'parent that never waits', child: 'child that ends' },
  metrics: { pidLimit: 'Number of pids on this machine', userLimit: 'Limit of processes for this user' },
  checks: {
    'all-zombies': {
      title: 'All children were seen as zombies of that parent',
      expected: '{{count}} processes in state Z with parent {{ppid}} in one sample',
      observed: 'at most {{count}} in one sample',
    },
    'no-memory': {
      title: 'Zombies hold no memory',
      expected: 'resident memory 0 in every row in state Z',
      observed: '{{bytes}} bytes in {{rows}} rows',
    },
    'signal-0': {
      title: 'Signal 0 finds every zombie',
      expected: 'signal 0 succeeds for {{count}} dead children',
      observed: 'succeeded for {{count}}',
    },
    'code-kept': {
      title: 'The exit code was kept for the parent',
      expected: 'exit code 7 delivered although the child had been Z for at least {{ms}} ms',
      observed: 'codes {{codes}}; shortest time as Z {{ms}} ms',
    },
    reaped: {
      title: 'Collected zombies vanish, the parent lives on',
      expected: 'no row of the children after the parent woke, and the parent alive',
      observed: 'rows left: {{left}}; parent: {{parent}}',
    },
    adopted: {
      title: 'After the parent’s death the zombies vanish',
      expected: 'no row of the children within 5000 ms after the kill',
      observed: 'gone after {{ms}} ms',
      'observed-by': 'gone after {{ms}} ms, adopted by {{adopter}} ({{ppid}})',
    },
    killed: {
      title: 'The parent was killed by SIGKILL',
      expected: 'ended by SIGKILL',
      observed: 'ended by {{signal}}',
    },
  },
  notes: {
    holding: 'Process {{pid}} lets its {{count}} children end and does not collect them.',
    resuming: 'Continuing the stopped parent, process {{pid}}.',
    reaped: 'Collected {{count}} exit codes: {{code}}.',
    killing: 'Killing the parent that does not collect, process {{pid}}.',
    adopted: 'Zombies left after adoption: {{left}}.',
  },
} satisfies StoryTexts;
