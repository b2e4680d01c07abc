import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Two meanings of daemon',
  summary:
    'In Python’s sense a daemon child ends with its parent; in the Unix sense a daemon is cut loose and survives it.',
  explanation: {
    see: 'A starter has a daemon helper with a long task and a normal sibling. When the starter’s code ends, the helper is ended in mid-task, and the starter still waits for the sibling. If it joins the helper, the helper completes. In the other variant a detached service goes on after its starter is gone, in a session of its own.',
    why: 'The two meanings are opposites. Python’s flag says: this child serves me, end it when I end. It works by the parent’s exit handler, so only flagged children are hit, and not if the parent is killed by SIGKILL. A Unix daemon leaves its starter’s session so that nothing that happens there reaches it.',
    avoid:
      'Do not give a daemon child work that must be finished, such as writing a file: it is ended without notice. Join it if its result matters. If a helper must not survive even a killed parent, let it watch the connection to its parent.',
    os: 'The Unix way is fork, setsid, and often a second fork, with standard streams on /dev/null: the process has its own session and no controlling terminal. Windows has neither sessions of this kind nor setsid; there a detached process gets no console, and children that are not detached end with the parent through a job object.',
    mistakes: [
      {
        claim: 'When the parent ends, all its children end.',
        truth: 'Only those that are flagged as daemons. All others are waited for.',
      },
      {
        claim: 'A daemon child runs in the background and outlives its parent.',
        truth: 'That is the Unix meaning. Python’s is the reverse.',
      },
      {
        claim: 'The flag always works.',
        truth:
          'It works by the parent’s exit hook. A parent killed by SIGKILL runs none, and the child becomes an orphan.',
      },
      {
        claim: 'The example joins its daemon child, so one sees it end with the parent.',
        truth: 'Joined, it completes, and nothing is seen.',
      },
      {
        claim: 'daemon is a method to be called at any time.',
        truth: 'It is an attribute, to be set before start; and a daemon process may have no children.',
      },
    ],
    platforms: {
      python: 'Process.daemon, false unless the creator is a daemon.',
      node: 'Node has no such flag; this laboratory ends flagged children after their parent’s code.',
      windows: 'Windows ends children that are not detached with their parent by a job object.',
    },
    reading: [
      'Python documentation: multiprocessing.Process.daemon',
      'daemon(7), setsid(2)',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process control”',
    ],
  },
  params: { unitMs: { label: 'Unit of time', help: 'Tasks take a few units' } },
  variants: {
    'with-parent': { title: 'Ends with its parent', note: 'Python’s meaning; the parent does not wait for it.' },
    joined: { title: 'Joined by its parent', note: 'The daemon child gets to finish.' },
    detached: { title: 'Detached', note: 'The Unix meaning: own session, survives its starter.' },
    flag: { title: 'The rules of the flag', note: 'Set before start; a daemon has no children.' },
  },
  roles: {
    main: 'run',
    starter: 'parent',
    helper: 'daemon child',
    sibling: 'normal child',
    service: 'detached daemon',
  },
  questions: {
    'daemon-child': {
      ask: 'What becomes of the daemon child when its parent has done its work?',
      finishes: 'It finishes its task first',
      ended: 'It is ended in the middle of its task',
    },
    detached: {
      ask: 'A detached process goes on with its work. Its starter exits. What becomes of it?',
      ends: 'It ends, too',
      survives: 'It goes on',
    },
    'child-of-daemon': {
      ask: 'A daemon child tries to start a child of its own. Does it get one?',
      yes: 'Yes',
      no: 'No, it is refused',
    },
  },
  checks: {
    'ended-with-parent': {
      title: 'The daemon child was ended when the parent’s code ended',
      expected: 'ended within {{unit}} ms after the parent’s code',
      observed: 'ended {{ms}} ms after it, by {{signal}}',
    },
    'no-completion': { title: 'Its completion line never came', expected: 'no completion line of the daemon child' },
    'sibling-finished': {
      title: 'The normal sibling finished, and the parent waited for it',
      expected: 'its line after the parent’s code ended, and the parent’s exit after its line',
      observed: 'line at {{line}} ms, parent’s exit at {{parent}} ms',
    },
    'completed-when-joined': {
      title: 'Joined, the daemon child completed',
      expected: 'its completion line before the parent’s code ended, exit code 0',
    },
    survives: {
      title: 'The detached daemon survived its starter',
      expected: 'at least two ticks after the starter’s exit',
      observed: '{{ticks}} ticks',
    },
    'own-session': {
      title: 'It has its own session and no terminal',
      expected: 'session id {{pid}} (its own pid) and no controlling terminal',
      observed: 'session id {{sid}}, terminal {{tty}}',
    },
    'ended-with-run': { title: 'It was ended with the run', expected: 'no such process after the run' },
    'default-false': { title: 'A process is no daemon by default', expected: 'the flag is false at first' },
    'late-refused': {
      title: 'After the start the flag cannot be changed',
      expected: 'changing it after the start is refused',
    },
    'no-children': {
      title: 'A daemon cannot start a child',
      expected: 'a daemon that tries to start a process is refused, and no process appears',
    },
  },
  notes: {
    'code-ends': 'The parent’s code ends (process {{pid}}).',
    'starter-gone': 'The starter is gone.',
    'helper-complete': 'Daemon child: task complete.',
    'sibling-complete': 'Normal child: task complete.',
    'refused-late': 'Refused: daemon must be set before start.',
    'refused-child': 'Refused: a daemon process may not have children.',
  },
  shared: {
    lines: 'completion lines: {{lines}}',
    flag: 'observed: {{value}}',
    gone: 'process {{pid}} is gone',
    alive: 'process {{pid}} is still alive',
  },
} satisfies StoryTexts;
