import type { CardTexts } from '../define.ts';

export const en = {
  title: 'Interpreters with and without a global lock',
  summary: 'The lock belongs to an implementation, not to the language Python.',
  explanation: {
    see: 'With a global interpreter lock: CPython, the usual one, in all usual builds; and PyPy. Without one: Jython (on the Java virtual machine), IronPython (on .NET), and CPython’s free-threaded build (3.13 and later).',
    why: 'The language says what a program means, not how its threads are run. An implementation may use one lock, many small ones, or the memory management of a virtual machine that is safe for threads already.',
    os: 'On all of them a thread of Python is a thread of the operating system. Which of them may run at the same instant is decided above it, by the interpreter.',
    mistakes: [
      {
        claim: 'PyPy has no global lock.',
        truth: 'It has one. Its experiment without (software transactional memory) was given up.',
      },
      {
        claim: 'JPython and Psyco are implementations without the lock.',
        truth:
          '“JPython” is the old name of Jython; “Psyco” was no implementation, but an extension module for CPython, and is long gone.',
      },
      {
        claim: 'Only Python has such a lock.',
        truth:
          'Ruby’s usual implementation (MRI) has one too. JavaScript engines avoid the question: each worker has a heap of its own.',
      },
    ],
    platforms: {
      python:
        'Jython implements Python 2.7 only, IronPython up to 3.4. sys._is_gil_enabled() (3.13) says whether the lock is on; “procession doctor” lists the builds found here.',
    },
    reading: [
      'Python documentation, glossary: “global interpreter lock”',
      'PyPy documentation, Frequently Asked Questions: “Does PyPy have a GIL?”',
      'PEP 703, “Making the Global Interpreter Lock Optional in CPython”',
    ],
  },
} satisfies CardTexts;
