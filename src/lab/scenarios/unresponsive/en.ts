import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Why threads: the frozen chat program',
  summary:
    'A chat program draws its screen and waits for the keyboard. With one flow of control it freezes; a second thread or an event loop keeps it alive.',
  explanation: {
    see: 'The program draws (a beat) every few milliseconds. Then it waits for input. If its only thread waits with a blocking call, not a single beat comes until the input is there. If a second thread of the same process waits, or the wait does not block, the beats go on.',
    why: 'A blocking call stops the thread that makes it, and with only one thread that is the whole program, including all work that has nothing to do with the input. A process is like a workshop: with one worker in it, everything stands still while he waits at the gate. A second worker in the same workshop shares its tools and material: that is a thread.',
    avoid:
      'Never make a blocking call in the thread that draws or answers. Give waiting to another thread, or use calls that do not block and return to an event loop.',
    os: 'The kernel schedules threads. A blocked thread leaves the run queue, and other threads of its process are not concerned. An event loop does it with one thread: it asks the kernel about all sources at once (epoll, kqueue, I/O completion ports) and blocks only there.',
    mistakes: [
      {
        claim: 'A program with one process cannot do several things at once.',
        truth:
          'Only if it has one thread and uses blocking calls. Non-blocking calls and an event loop are a third way, without a second thread.',
      },
      {
        claim: 'The alternative to threads is to copy all data into several processes.',
        truth: 'Processes can share memory on purpose as well; threads just share by default.',
      },
      {
        claim: 'More threads make such a program faster.',
        truth: 'They keep it answering. It computes no faster through that.',
      },
    ],
    platforms: {
      python: 'Python’s threads serve this purpose well, since a thread that waits releases the interpreter lock.',
      node: 'Node runs its own code on one thread and offers non-blocking calls for nearly everything; worker_threads add more.',
      windows: 'On Windows a window that does not collect its messages for five seconds is marked “Not responding”.',
    },
    reading: [
      'OSTEP, chapter 26 “Concurrency: An Introduction”, chapter 33 “Event-based Concurrency”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Basic concepts of threads”',
      'Node.js documentation: “Don’t Block the Event Loop”',
    ],
  },
  params: {
    beatMs: { label: 'Beat', help: 'The screen is drawn this often' },
    waitMs: { label: 'Wait for input', help: 'How long no key is pressed' },
  },
  variants: {
    'only-thread': { title: 'The only thread waits', note: 'Everything stands still.' },
    'second-thread': { title: 'A second thread waits', note: 'The screen goes on.' },
    'event-loop': { title: 'A wait that does not block', note: 'One thread, and the screen goes on.' },
  },
  roles: { main: 'starter', chat: 'chat program', keyboard: 'thread for the keyboard' },
  checks: {
    waited: {
      title: 'One actor waited for the input',
      expected: 'a wait of at least {{ms}} ms',
      observed: '{{actor}} waited {{ms}} ms',
    },
    frozen: { title: 'Nothing was drawn meanwhile', expected: 'beats before the wait, none during it' },
    alive: {
      title: 'At least 80 % of the beats came meanwhile',
      expected: 'at least {{wanted}} of {{possible}} beats during the wait',
    },
    'one-process': {
      title: 'The waiting thread belongs to the same process',
      expected: 'the waiting thread has the program’s pid',
      observed: 'program {{chat}}, thread in {{keyboard}}',
    },
  },
  notes: { waiting: 'Waiting for the keyboard.', typed: 'Input has come; {{beats}} beats so far.' },
  shared: { beats: '{{beats}} beats during the wait, {{before}} before' },
} satisfies StoryTexts;
