import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Does a parent wait for its children?',
  summary:
    'By default the library makes a parent stay until its children are done; the operating system does not: detached, or leaving at once, it goes first.',
  explanation: {
    see: 'The starter’s code ends while its worker is still busy. By default the starter’s process stays until the worker is done. If it has let the worker go, or leaves by exit, it ends first, and the worker goes on with its task under another parent.',
    why: 'The waiting is done by the run-time library in the parent, after its code: Python joins all children that are no daemons in an exit hook, and Node stays as long as something it refers to is open. To the kernel a parent may leave whenever it likes.',
    avoid:
      'If children must be waited for, join them, and do not rely on the exit hook: exit and signals pass it by. If a child shall go on, detach it and let it go on purpose.',
    os: 'A process ends with exit_group; its children are handed to an adopter in the same step. The kernel never delays a parent’s end for its children.',
    mistakes: [
      {
        claim: 'Under Unix a parent always waits for its children.',
        truth: 'That is Python’s exit hook, and the same on Windows.',
      },
      {
        claim: 'When the parent’s code has ended its process has ended.',
        truth: 'By default it stays until its children are done.',
      },
      { claim: 'A killed parent still waits.', truth: 'SIGKILL runs no hook: the children become orphans at once.' },
    ],
    platforms: {
      python: 'The hook of multiprocessing; os._exit and signals skip it.',
      node: 'child.unref and detached let the parent go; process.exit always leaves at once.',
      windows: 'On Windows a child of Node that is not detached is ended with its parent by a job object.',
    },
    reading: [
      'Python documentation: multiprocessing, “Programming guidelines”',
      'Node.js documentation: child_process, options.detached and subprocess.unref',
      'exit(3), wait(2)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process control”',
    ],
  },
  params: { taskMs: { label: 'Task', help: 'How long the worker is busy' } },
  variants: {
    default: { title: 'By default', note: 'The parent stays.' },
    detached: { title: 'Detached and let go', note: 'The parent goes first.' },
    'exits-at-once': { title: 'The parent leaves by exit', note: 'It goes first, the child is an orphan.' },
  },
  roles: { main: 'observer', starter: 'parent', worker: 'child with a task' },
  checks: {
    'code-ended-early': {
      title: 'The parent’s code ended before the task',
      expected: 'the end of the parent’s code before the end of the task',
    },
    'parent-last': {
      title: 'The parent’s process stayed until the child was done',
      expected: 'the parent’s exit after the end of the task',
    },
    'parent-first': {
      title: 'The parent’s process ended before the child was done',
      expected: 'the parent’s exit before the end of the task',
    },
    'child-survives': {
      title: 'The child went on and completed its task',
      expected: 'at least two steps after the parent’s exit, and the task done',
      observed: '{{steps}} steps after it; done at {{done}} ms',
    },
  },
  notes: {
    'starter-gone': 'The parent’s process is gone.',
    'code-ends': 'The parent’s code ends (process {{pid}}).',
    done: 'The task is done (process {{pid}}).',
  },
  shared: {
    'job-object': 'cannot be decided: on Windows a child that is not detached is ended with its parent',
    times: 'code ended at {{code}} ms, task at {{done}} ms, parent at {{parent}} ms',
  },
} satisfies StoryTexts;
