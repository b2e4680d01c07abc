import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Daemon threads',
  summary:
    'A daemon thread does not keep its process alive: it goes when the last other thread has ended. A daemon process goes earlier, when its parent’s code ends.',
  explanation: {
    see: 'Alone, a daemon thread with a long task is cut off as soon as the main code is over. Beside an ordinary thread of five units it goes on ticking until that thread has ended, although the main code ended at once. The same pair as processes behaves differently: the daemon process is ended with the parent’s code, while the ordinary one is waited for.',
    why: 'The end of the main thread’s code is not the end of the process. A process ends when its last thread that is no daemon has ended, and only then are its daemon threads cut off. For daemon processes the parent decides: it ends them first and then waits for the others.',
    avoid:
      'Give daemon threads only work that may be cut off anywhere, such as a heartbeat. What must be finished (writing a file, giving a lock back) belongs in an ordinary thread that is asked to stop and joined.',
    os: 'The kernel knows no daemon threads. The runtime library counts the ordinary ones and calls exit_group (Linux) or ExitProcess (Windows) when none is left; that call ends every thread of the process at whatever instruction it is. No clean-up code of a daemon thread runs.',
    mistakes: [
      {
        claim: 'The program ends when the main thread ends, daemon threads with it.',
        truth: 'Only if no other ordinary thread runs; else daemon threads go on until the last of those has ended.',
      },
      {
        claim: 'setDaemon(True).',
        truth: 'Deprecated since Python 3.10: pass daemon=True or set the attribute, before start.',
      },
      {
        claim: 'One ordinary and one daemon thread of two seconds each show the difference.',
        truth: 'Equal lengths make the last line a matter of chance. Here the daemon’s work is much longer.',
      },
      {
        claim: 'Daemon processes and daemon threads follow one rule.',
        truth: 'The process goes at the end of the parent’s code, the thread at the end of the last ordinary thread.',
      },
    ],
    platforms: {
      python:
        'The daemon flag is taken over from the thread that creates; the main thread is none, so the default is none.',
      node: 'Node has no such flag: worker.unref() has the effect, it is not inherited, and a worker that ends takes its own workers along; this lab adds inheritance.',
      posix:
        'pthreads are ended when main returns, whichever of them still run; only pthread_exit in main lets the others finish.',
      windows: 'The same, returning from main calls ExitProcess.',
    },
    reading: [
      'Python documentation: threading – Thread Objects',
      'Node.js documentation: worker_threads – worker.unref()',
      'pthread_exit(3), exit_group(2)',
    ],
  },
  params: { unitMs: { label: 'Unit of time', help: 'The ordinary task takes five of them, a tick one' } },
  variants: {
    alone: { title: 'Only a daemon', note: 'Cut off in the middle of its task.' },
    'thread-rule': {
      title: 'Daemon thread beside an ordinary one',
      note: 'Ticks until the ordinary thread has ended.',
    },
    'process-rule': { title: 'Daemon process beside an ordinary one', note: 'Ended with the parent’s code.' },
    inherit: { title: 'Inheritance', note: 'A daemon’s thread is a daemon unless its starter says otherwise.' },
  },
  roles: {
    main: 'main thread',
    task: 'task of some units',
    ticker: 'daemon that ticks',
    creator: 'daemon that starts threads',
  },
  checks: {
    'ends-at-once': {
      title: 'The process ended within one unit of its main code',
      expected: 'the end of the process less than {{ms}} ms after the main code',
    },
    'no-end-line': {
      title: 'The daemon began its task and never finished it',
      expected: 'a line at the task’s beginning and none at its end',
    },
    'ticks-on': {
      title: 'The daemon went on after the main code was over',
      expected: 'at least 4 ticks after the main code was over',
    },
    'waits-for-task': {
      title: 'The process ended after the ordinary task',
      expected: 'the task takes its five units, and the process ends after it',
    },
    'ends-with-process': {
      title: 'The daemon was cut off when the last ordinary thread had ended',
      expected: 'ticks up to the ordinary thread’s end and none after, no last line',
    },
    'stopped-with-code': {
      title: 'The daemon process ended with the parent’s code',
      expected: 'its end less than {{ms}} ms after the parent’s code and before the ordinary task’s end',
      observed:
        'parent’s code over at {{code}} ms, daemon process ended at {{exit}} ms, {{ticks}} ticks after the code',
    },
    inherited: {
      title: 'A thread started by a daemon was a daemon',
      expected: 'cut off before its task was over',
    },
    overridden: {
      title: 'A thread started by a daemon as no daemon was waited for',
      expected: 'its two units finished before the process ended',
    },
    'default-of-main': {
      title: 'A thread started by the main thread was no daemon',
      expected: 'its one unit finished before the process ended',
    },
  },
  notes: {
    'code-ends': 'The main code is over.',
    'task-begins': 'Begins a task of {{units}} units.',
    'task-done': 'Finished.',
    tick: 'Tick {{tick}}.',
    created: 'Started {{id}}; daemon: {{daemon}}.',
  },
  shared: {
    'times.done': 'main code over at {{code}} ms, task finished at {{done}} ms, process ended at {{exit}} ms',
    'times.not-done': 'main code over at {{code}} ms, task never finished, process ended at {{exit}} ms',
    'ticks.observed': '{{ticks}} ticks after it',
  },
} satisfies StoryTexts;
