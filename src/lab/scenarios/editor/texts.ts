import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'A text editor with three threads',
    summary:
      'Typing, showing and saving one document: in three threads the display goes on during a slow save, in one thread it stands still.',
    explanation: {
      see: 'One thread types, one shows what is there fifty times a second, one saves to a slow disk. While it saves, typing and showing go on. In the other variant one thread does everything in turn, and nothing is shown until the save is over.',
      why: 'A call that blocks stops the thread that makes it, and only that one. All three threads see the same document, since they share their process’s memory; three processes would have to send it to each other.',
      avoid:
        'Keep slow calls out of the thread that serves the user. Decide who may write: here only the typist does, so readers need no lock. As soon as two write, they need one.',
      os: 'While one thread waits for the disk, the scheduler runs the others. Each thread has its own stack and program counter, the document exists once. A real slow disk is imitated by blocking the saving thread after the write.',
      mistakes: [
        '“An editor needs threads” – many use one event loop, with input and output that do not block, and a helper for what does.',
        '“Concurrency is only defined for one processor” – it means that activities overlap in time. On several cores they may also run at the same instant, which is parallelism.',
        '“Threads make it faster” – the work is the same. It answers sooner, since nothing waits for the save.',
      ],
      platforms:
        'Python: threading.Thread; a blocking write lets other threads run. Node: a worker, or fs.promises, which uses threads of its own; the document must be in a SharedArrayBuffer to be shared. Windows and macOS: the user interface belongs to one thread, and a window whose thread is blocked counts as not responding.',
      reading: [
        'OSTEP, chapter 26: Concurrency: An Introduction',
        'A. S. Tanenbaum, Modern Operating Systems: Thread Usage',
        '汤小丹等《计算机操作系统》：线程的引入',
      ],
    },
    params: {
      chars: {
        label: 'Characters to type',
      },
      keyMs: {
        label: 'Time per key',
      },
      saveMs: {
        label: 'Time of a save',
      },
    },
    variants: {
      'three-threads': {
        title: 'Three threads',
        note: 'The display goes on.',
      },
      'one-thread': {
        title: 'One thread for everything',
        note: 'The display stands still during a save.',
      },
    },
    roles: {
      main: 'main thread',
      typist: 'types',
      display: 'shows',
      saver: 'saves',
    },
    checks: {
      'same-text': 'What was typed, shown and saved is the same in the end',
      'display-goes-on': 'The display went on while a save was under way',
      'display-stands-still': 'The display stood still for a whole save',
    },
    messages: {
      'save-begins': 'A save begins.',
      'save-ends': 'The save is over.',
      'typed-all': 'Everything is typed.',
      'same-text.expected': '{{chars}} characters, three times the same text',
      'same-text.observed': '{{typed}} typed, {{shown}} shown, {{saved}} saved',
      'display-goes-on.expected': 'several looks during every save, and never a whole save ({{ms}} ms) between two',
      'display-stands-still.expected': 'at least {{ms}} ms, one save, between two looks',
      'display-goes-on.observed': 'at least {{looks}} looks during a save; longest time between two {{ms}} ms',
      gap: 'longest time between two looks around a save: {{ms}} ms',
    },
  },
  {
    title: '三个线程的文本编辑器',
    summary: '输入、显示、保存同一个文档：用三个线程，慢速保存期间显示照常；只用一个线程，显示就停住。',
    explanation: {
      see: '一个线程输入，一个每秒显示五十次，一个往慢速磁盘保存。保存期间，输入和显示照常。另一个变体由一个线程轮流做所有的事，保存结束之前什么也不显示。',
      why: '阻塞的调用只停住发出它的那个线程。三个线程看到同一个文档，因为它们共享进程的内存；换成三个进程，就得互相传送。',
      avoid:
        '不要在服务用户的线程里做慢的调用。要规定谁可以写：这里只有输入线程写，读者就不需要锁。一旦有两个写者，就需要锁。',
      os: '一个线程等待磁盘时，调度器运行其他线程。每个线程有自己的栈和程序计数器，文档只有一份。这里在写入之后阻塞保存线程，以模拟慢速磁盘。',
      mistakes: [
        '“编辑器必须用线程”：许多编辑器用一个事件循环，输入输出不阻塞，会阻塞的事交给帮手。',
        '“并发只是对单处理机而言”：并发是指活动在时间上重叠。多核上它们还可以在同一瞬间运行，那是并行。',
        '“线程让它更快”：工作量没有变，只是响应更早，因为没有谁要等保存。',
      ],
      platforms:
        'Python：threading.Thread；阻塞的写会让其他线程运行。Node：用 worker，或用自带线程的 fs.promises；文档要放在 SharedArrayBuffer 里才能共享。Windows 和 macOS：界面属于一个线程，该线程被阻塞的窗口会被视为“未响应”。',
      reading: [
        'OSTEP 第 26 章：并发导论',
        'A. S. Tanenbaum《现代操作系统》：线程的使用',
        '汤小丹等《计算机操作系统》：线程的引入',
      ],
    },
    params: {
      chars: {
        label: '输入的字符数',
      },
      keyMs: {
        label: '每键用时',
      },
      saveMs: {
        label: '一次保存的用时',
      },
    },
    variants: {
      'three-threads': {
        title: '三个线程',
        note: '显示照常。',
      },
      'one-thread': {
        title: '一个线程包办',
        note: '保存期间显示停住。',
      },
    },
    roles: {
      main: '主线程',
      typist: '输入',
      display: '显示',
      saver: '保存',
    },
    checks: {
      'same-text': '最终输入、显示、保存的内容相同',
      'display-goes-on': '保存进行时显示照常',
      'display-stands-still': '显示停住了整整一次保存的时间',
    },
    messages: {
      'save-begins': '开始保存。',
      'save-ends': '保存结束。',
      'typed-all': '全部输入完毕。',
      'same-text.expected': '{{chars}} 个字符，三处内容相同',
      'same-text.observed': '输入 {{typed}}，显示 {{shown}}，保存 {{saved}}',
      'display-goes-on.expected': '每次保存期间都显示了几次，两次显示之间从不达到整整一次保存（{{ms}} 毫秒）',
      'display-stands-still.expected': '两次显示之间至少 {{ms}} 毫秒，即一次保存',
      'display-goes-on.observed': '每次保存期间至少显示 {{looks}} 次；两次之间最长 {{ms}} 毫秒',
      gap: '保存前后两次显示之间最长 {{ms}} 毫秒',
    },
  },
);
