import type { CardTexts } from '../define.ts';

export const en = {
  title: 'CPython without the lock',
  summary: 'Free-threaded builds: experimental in 3.13, supported since 3.14, not yet the default.',
  explanation: {
    see: 'CPython 3.13 (2024) can be built without the lock, as an experiment (PEP 703). In 3.14 (2025) this free-threaded build is officially supported (PEP 779). It is a second build beside the usual one, mostly called python3.13t or python3.14t. If one is found on this machine, choose runtime “python-free-threaded” in “The global interpreter lock” or in “Computing: one thread, threads, processes”.',
    why: 'It was tried several times before and given up, since programs with one thread became much slower. What made it possible now: reference counts that are cheap for the thread that owns the object, objects that are never counted at all, a memory allocator made for threads, and small locks in lists and dictionaries.',
    avoid:
      'Do not count on the global lock for the safety of your own data: without it, code that was merely lucky breaks.',
    os: 'Threads then compute in parallel like those of any other program: CPU time by elapsed time approaches the number of cores.',
    mistakes: [
      {
        claim: 'The lock cannot be removed, because the interpreter is built for one thread.',
        truth: 'True for long, outdated since 3.13.',
      },
      {
        claim: 'Python has no lock any more.',
        truth:
          'The usual build still has it. sys._is_gil_enabled() reports it; and importing an extension module that does not declare itself ready switches the lock on again.',
      },
      {
        claim: 'Without the lock everything is faster.',
        truth: 'Threads that compute are. A single thread is somewhat slower than in the usual build.',
      },
    ],
    platforms: {
      python: 'PYTHON_GIL=1 or -X gil=1 switches the lock on in a free-threaded build.',
      posix:
        'The installer for macOS offers the free-threaded build as an option; Linux distributions have it as a package of its own.',
      windows: 'The installer for Windows offers the free-threaded build as an option.',
    },
    reading: [
      'PEP 703, “Making the Global Interpreter Lock Optional in CPython”',
      'PEP 779, “Criteria for supported status for free-threaded Python”',
      'Python documentation: “Python support for free threading” (HOWTO)',
    ],
  },
} satisfies CardTexts;
