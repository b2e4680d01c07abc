import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'A text editor with three threads',
  summary:
    'Typing, showing and saving one document: in three threads the display goes on during a slow save, in one thread it stands still.',
  explanation: {
    see: 'One thread types, one shows what is there fifty times a second, one saves to a slow disk. While it saves, typing and showing go on. In the other variant one thread does everything in turn, and nothing is shown until the save is over.',
    why: 'A call that blocks stops the thread that makes it, and only that one. All three threads see the same document, since they share their process’s memory; three processes would have to send it to each other.',
    avoid:
      'Keep slow calls out of the thread that serves the user. Decide which thread may write: here only the typist does, so readers need no lock. As soon as two write, they need one.',
    os: 'While one thread waits for the disk, the scheduler runs the others. Each thread has its own stack and program counter, the document exists once. A real slow disk is imitated by blocking the saving thread after the write.',
    mistakes: [
      {
        claim: 'An editor needs threads.',
        truth: 'Many use one event loop, with input and output that do not block, and a helper for what does.',
      },
      {
        claim: 'Concurrency is only defined for one processor.',
        truth:
          'It means that activities overlap in time. On several cores they may also run at the same instant, which is parallelism.',
      },
      {
        claim: 'Threads make it faster.',
        truth: 'The work is the same. It answers sooner, since nothing waits for the save.',
      },
    ],
    platforms: {
      python: 'threading.Thread; a blocking write lets other threads run.',
      node: 'A worker, or fs.promises, which uses threads of its own; the document must be in a SharedArrayBuffer to be shared.',
      posix:
        'macOS: the user interface belongs to one thread, and a window whose thread is blocked counts as not responding.',
      windows: 'The same as on macOS: the user interface belongs to one thread.',
    },
    reading: [
      'OSTEP, chapter 26: Concurrency: An Introduction',
      'A. S. Tanenbaum, Modern Operating Systems: Thread Usage',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Why threads”',
    ],
  },
  params: {
    chars: { label: 'Characters to type' },
    keyMs: { label: 'Time per key' },
    saveMs: { label: 'Time of a save' },
  },
  variants: {
    'three-threads': { title: 'Three threads', note: 'The display goes on.' },
    'one-thread': { title: 'One thread for everything', note: 'The display stands still during a save.' },
  },
  roles: { main: 'main thread', typist: 'types', display: 'shows', saver: 'saves' },
  checks: {
    'same-text': {
      title: 'What was typed, shown and saved is the same in the end',
      expected: '{{chars}} characters, three times the same text',
      observed: '{{typed}} typed, {{shown}} shown, {{saved}} saved',
    },
    'display-goes-on': {
      title: 'The display went on while a save was under way',
      expected: 'several reads during every save, and never a whole save ({{ms}} ms) between two',
      observed: 'at least {{looks}} reads during a save; longest time between two {{ms}} ms',
    },
    'display-stands-still': {
      title: 'The display stood still for a whole save',
      expected: 'at least {{ms}} ms, one save, between two reads',
    },
  },
  notes: { 'save-begins': 'A save begins.', 'save-ends': 'The save is over.', 'typed-all': 'Everything is typed.' },
  shared: { gap: 'longest time between two reads around a save: {{ms}} ms' },
} satisfies StoryTexts;
