import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Isolation of memory',
  summary:
    'A child process changes a variable and the parent’s stays; a thread changes shared memory and all threads see it.',
  explanation: {
    see: 'The parent sets a number and a list. A child process receives both, changes them, and reports its new values; the parent reads its own again and finds them unchanged. Then a thread changes a number in shared memory, and the parent sees the new one.',
    why: 'Each process has its own address space. What a child gets at its start is a copy, whether the value is mutable or not. Threads live in one address space, so memory they share is the same memory.',
    avoid:
      'To get a result out of a process, send it: through a pipe, a queue, a file, or memory shared on purpose. Wait for the child before you check, or you prove nothing: the parent may print before the child has run.',
    os: 'The kernel gives every process its own page tables. After fork the pages are shared until one side writes (copy on write). Processes can share memory explicitly (shm_open, mmap, CreateFileMapping). In Node a thread has a heap of its own as well: only SharedArrayBuffer is shared, and a plain object handed to a thread is a copy.',
    mistakes: [
      {
        claim: 'Processes cannot share memory.',
        truth:
          'Not by default. Shared memory can be asked for explicitly, from the system (shm_open, mmap) or by multiprocessing.shared_memory.',
      },
      { claim: 'Only immutable values are isolated; a list is shared.', truth: 'A list is copied like anything else.' },
      {
        claim: 'The parent printed the old value, so the child’s change was not seen.',
        truth: 'It proves little without a join: the parent may have printed before the child ran.',
      },
      {
        claim: 'A SharedArrayBuffer can be sent to a child process.',
        truth: 'It is shared between threads of one process only; behind a pipe it is a copy.',
      },
    ],
    platforms: {
      python:
        'Threads share every object of the interpreter. Between processes: multiprocessing.Value and shared_memory.',
      node: 'Threads share SharedArrayBuffer only. Between processes there is nothing built in.',
      posix: 'Between processes: mmap and shm_open.',
      windows: 'Between processes: CreateFileMapping.',
    },
    reading: [
      'OSTEP, chapter 13 “The Abstraction: Address Spaces”',
      'shm_overview(7), mmap(2)',
      'Python documentation: multiprocessing.shared_memory',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Inter-process communication”',
    ],
  },
  params: {
    original: { label: 'Original value', help: 'What the parent sets' },
    changed: { label: 'Changed value', help: 'What the child and the thread write' },
  },
  variants: { compare: { title: 'Process beside thread', note: 'Both in one run, to compare.' } },
  roles: { main: 'parent', child: 'child process', thread: 'thread' },
  questions: {
    'parent-reads': {
      ask: 'A variable is {{original}}. A child process sets it to {{changed}} and ends. What does the parent read then?',
    },
  },
  checks: {
    scalar: { title: 'The child changed its number, the parent’s stayed' },
    list: { title: 'The child changed its list, the parent’s stayed' },
    'not-across': { title: 'Shared memory sent to a process arrives as a copy' },
    shared: { title: 'The thread’s write to shared memory is seen by the parent' },
    plain: { title: 'A plain object handed to a thread is a copy' },
    'two-processes': {
      title: 'The child is another process, the thread is in the same one',
      expected: 'the child’s pid differs from the parent’s, the thread’s does not',
      observed: 'parent {{main}}, child {{child}}, thread in {{thread}}',
    },
  },
  notes: {
    'child-changed': 'Child process {{pid}} changed its number to {{value}} and appended 44 to its list.',
    'after-process': 'The parent still sees {{value}}.',
    'thread-changed': 'The thread wrote {{value}} to shared memory and to a plain object.',
    'after-thread': 'The parent now sees {{shared}} in shared memory, and {{plain}} in the plain object.',
  },
  shared: { pair: '{{name}}: {{otherValue}} in {{other}}, {{mainValue}} in main' },
} satisfies StoryTexts;
