import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Terminating a process',
  summary: 'SIGTERM asks, and can be answered by cleaning up; SIGKILL does not ask. Neither reaches the grandchildren.',
  explanation: {
    see: 'The parent signals its child and asks at four moments whether it is alive: before, right after, while it is dead but not collected, and after join. With the default action nothing is cleaned up; with a handler the child leaves its mark and chooses its exit code; with SIGKILL the handler never runs. In the last variant the child’s own child goes on under another parent.',
    why: 'terminate only sends a signal; the process ends when the signal is delivered, and is known to have ended when it was collected. Until then “alive” is true for the object and signal 0 succeeds, although the process may be a zombie already.',
    avoid:
      'After terminate, join; do not sleep and hope. Clean up in a SIGTERM handler. Do not terminate what may hold a lock or be in the middle of a queue. To end a whole family, signal the process group, or end each member.',
    os: 'SIGTERM can be caught, ignored or left at its default, which ends the process without running any of its code: no finally, no exit handler. SIGKILL and SIGSTOP cannot be caught. Signals go to one process (or a group), and children are not in it by nature.',
    mistakes: [
      {
        claim: 'terminate is forceful and never cleans up.',
        truth:
          'On Unix it is SIGTERM, which a program may handle. What cannot be handled is SIGKILL; on Windows terminate is always of that kind.',
      },
      { claim: 'Sleep a little, then is_alive is false.', truth: 'Perhaps. Only join makes it certain.' },
      {
        claim: 'Signal 0 succeeded, so the process is running.',
        truth: 'It exists. It may be a zombie: check its state.',
      },
      { claim: 'Ending a process ends its children.', truth: 'They are adopted and go on.' },
    ],
    platforms: {
      python: 'terminate is SIGTERM, kill is SIGKILL.',
      node: 'child.kill sends SIGTERM.',
      windows:
        'On Windows both are TerminateProcess, and Node’s children that are not detached die with their parent through a job object.',
    },
    reading: [
      'signal(7), kill(2), sigaction(2)',
      'Python documentation: multiprocessing.Process.terminate',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process termination”',
    ],
  },
  params: { pauseMs: { label: 'Pause', help: 'How long the parent does not check after the signal' } },
  variants: {
    default: { title: 'SIGTERM, default action', note: 'No cleaning up.' },
    handler: { title: 'SIGTERM with a handler', note: 'The child cleans up.' },
    kill: { title: 'SIGKILL', note: 'The handler never runs.' },
    grandchild: { title: 'SIGTERM to a parent', note: 'Its own child lives on.' },
  },
  roles: { main: 'parent', child: 'child', grandchild: 'grandchild' },
  checks: {
    'alive-until-joined': {
      title: 'Alive before, dead for certain only after join',
      expected: 'alive before: true; right after the signal: either; after join: false',
      observed: 'before: {{before}}; right after: {{after}}; after join: {{joined}}',
    },
    'zombie-looks-alive': {
      title: 'Signal 0 succeeded on the zombie, and failed after join',
      expected: 'state Z seen; signal 0 succeeds before join and fails after it',
      observed: 'Z seen: {{zombie}}; signal 0 before join: {{uncollected}}, after: {{joined}}',
    },
    'no-cleanup': {
      title: 'The default action cleaned nothing up',
      expected: 'ended by SIGTERM, no mark of cleaning up',
    },
    cleanup: { title: 'The handler cleaned up', expected: 'ended by its own exit, with the mark of cleaning up' },
    'never-cleanup': {
      title: 'SIGKILL left no chance to clean up',
      expected: 'ended by SIGKILL, no mark of cleaning up',
    },
    'grandchild-survives': {
      title: 'The grandchild lives on under another parent',
      expected: 'at least two ticks after the child’s end, with another parent',
      observed: '{{ticks}} ticks, parent {{parent}}',
    },
  },
  notes: { terminating: 'Signals process {{pid}}.', 'cleaning-up': 'Process {{pid}} cleans up and ends.' },
  shared: { ending: 'signal {{signal}}, code {{code}}, mark: {{cleaned}}' },
} satisfies StoryTexts;
