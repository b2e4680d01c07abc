import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Start methods and the main guard',
  summary:
    'A child that is started anew runs the program’s top level again, so starting children must be guarded; a fork goes on in the middle with a copy.',
  explanation: {
    see: 'Guarded: the program runs its top level once itself and once in each child, and only the first process starts children. Unguarded: every child starts children too, and theirs would again; the run stops that at the second generation. Fork: a shell’s copies go on in the middle, the top level runs once, and a copy’s change is not seen by the original.',
    why: 'Where a child is a fresh process, it must load the program to find the function it shall call, and loading runs everything at the top level. If the statement that starts children stands there unprotected, each child executes it as well. The guard asks: am I the program itself, or was I loaded by a child?',
    avoid:
      'Put everything that starts processes under the main guard: if __name__ == "__main__" in Python, a test of the entry module in Node. Keep the top level free of side effects.',
    os: 'fork(2) copies the calling process: both go on behind the call. Pages are copied only when one side writes (copy on write). execve(2) loads a program into a process, and CreateProcess and posix_spawn do both in one step. What a spawned child gets is only what is handed to it: arguments, environment, pickled values.',
    mistakes: [
      {
        claim: 'Windows re-runs the code, Linux and macOS copy the parent.',
        truth: 'Outdated: Python uses spawn on macOS since 3.8 and forkserver on Linux since 3.14.',
      },
      {
        claim: 'The guard is needed on Windows only.',
        truth: 'Wherever the start method is spawn or forkserver, so on all three systems today.',
      },
      {
        claim: 'freeze_support() replaces the guard.',
        truth: 'It matters for frozen executables only, and is called under the guard.',
      },
      {
        claim: 'All the parent’s data is copied.',
        truth: 'With fork the pages are shared until written to. With spawn nothing is copied but what is passed on.',
      },
    ],
    platforms: {
      python: 'In Python, set_start_method chooses; fork in a process with threads is unsafe.',
      node: 'Node has no bare fork: child_process.fork starts a fresh Node on every system, so the guarded and unguarded cases are real everywhere.',
      posix: 'A true fork is shown by a Unix shell.',
    },
    reading: [
      'Python documentation: multiprocessing, “Contexts and start methods”, “Programming guidelines”',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'fork(2), execve(2), posix_spawn(3)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process creation”',
    ],
  },
  params: { children: { label: 'Children', help: 'How many the program starts' } },
  variants: {
    guarded: { title: 'Started anew, guarded', note: 'Exactly the children wanted.' },
    unguarded: { title: 'Started anew, no guard', note: 'Children start children; stopped at the second generation.' },
    fork: { title: 'A true fork', note: 'By a shell, on Linux and macOS.' },
  },
  roles: { main: 'process that starts the program' },
  checks: {
    'top-level-again': {
      title: 'The top level ran again in each child',
      expected: '{{runs}} runs of the top level: once itself and once in each of {{children}} children',
    },
    'no-grandchildren': {
      title: 'Only the program itself started children',
      expected: '{{children}} starts by generation 0, none by others',
    },
    'children-start-too': {
      title: 'Without the guard each child started children too',
      expected: '{{children}} starts by generation 0 and {{more}} by generation 1',
    },
    capped: {
      title: 'The chain was stopped at the second generation',
      expected: 'generations 0, 1 and 2, no further ones',
    },
    'runs-once': {
      title: 'After a fork the top level is not run again',
      expected: 'top level run once, by one process; {{children}} copies with pids of their own',
      observed: 'top level run {{tops}} times; pids {{pids}}',
    },
    'copied-variable': {
      title: 'A forked copy has its own variable',
      expected: 'copies see “original”, change it to “changed”; the original still has “original”',
      observed: 'copies saw {{copied}}, then {{changed}}; the original has {{after}}',
    },
  },
  notes: {
    'no-fork': 'cannot be decided: Windows has no fork',
    'top-level': 'Top level, generation {{generation}}, process {{pid}} (parent {{ppid}}).',
    starts: 'Generation {{generation}}, process {{pid}} (parent {{ppid}}), wants to start a child.',
    shell: 'Shell, {{what}}: value is “{{value}}” in process {{pid}}.',
  },
  shared: {
    runs: '{{runs}} runs; by generation: {{generations}}',
    'start-counts': 'starts by generation: {{generations}}',
  },
} satisfies StoryTexts;
