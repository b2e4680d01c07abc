import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'The semaphore',
    summary:
      'Five places for twenty threads: never more than five inside, four waves; and what one release too many does.',
    explanation: {
      see: 'Twenty threads want in, five fit. They go in groups of five, so the whole takes four stays. A counter that they change inside without a lock comes out too small. After one release too many a plain semaphore lets six in; a bounded one refuses that release.',
      why: 'A semaphore is a number of permits. Acquire takes one and waits while there is none, release gives one back. It has no owner, so any thread may release, even one that never acquired.',
      avoid:
        'Use a bounded semaphore, so that a release too many is an error at the place where it happens. For shared data use a lock: a semaphore of more than one does not protect it. Release in a finally block or use with.',
      os: 'Waiting threads sleep in the kernel; a release wakes one. POSIX semaphores (sem_wait, sem_post) are built on futexes on Linux. Windows semaphore objects have a maximum, so they are bounded.',
      mistakes: [
        '“A semaphore lets several threads change data at the same time” – it lets them in; the data still need a lock. Here updates are lost inside.',
        '“Three cubicles” in a text and five in its program – the number given at its creation counts.',
        '“Semaphore and BoundedSemaphore are the same” – only the bounded one raises an error (ValueError in Python) when it is released more often than acquired.',
      ],
      platforms:
        'Python: threading.Semaphore, BoundedSemaphore. Node: none; made of Atomics here. POSIX: sem_init, sem_wait, sem_post. Windows: CreateSemaphore, ReleaseSemaphore.',
      reading: [
        'OSTEP, chapter 31: Semaphores',
        'sem_overview(7)',
        'Python documentation: threading – Semaphore Objects',
        '汤小丹等《计算机操作系统》：信号量机制',
      ],
    },
    params: {
      threads: {
        label: 'Threads',
      },
      places: {
        label: 'Places',
      },
      unitMs: {
        label: 'Stay',
        help: 'One to three of them in the variant with random stays',
      },
      seed: {
        label: 'Seed',
        help: 'Of the random stays',
      },
    },
    variants: {
      'random-stay': {
        title: 'Random stays',
        note: 'Ten threads, five places.',
      },
      waves: {
        title: 'Equal stays',
        note: 'Four waves; unprotected data inside still race.',
      },
      'extra-release': {
        title: 'One release too many',
        note: 'From then on one more gets in.',
      },
      'extra-release-bounded': {
        title: 'The same, bounded',
        note: 'Refused.',
      },
    },
    roles: {
      main: 'main thread',
      visitor: 'thread that wants in',
    },
    checks: {
      peak: 'At the fullest moment every place was taken, and not one more',
      'all-served': 'Everybody got in and left',
      waves: 'It took as long as the waves',
      'still-races': 'Data changed inside without a lock still raced',
      'one-more': 'After the extra release one more got in',
      refused: 'The extra release was refused',
      'stays-at-limit': 'No more than before got in',
    },
    messages: {
      go: 'All may try now.',
      left: 'Leaves.',
      'extra-accepted': 'One release too many: accepted.',
      'extra-refused': 'One release too many: refused.',
      peak: 'at most {{peak}} inside at the same time',
      'all-served': '{{left}} threads got in and left',
      'waves.expected': '{{waves}} waves: at least {{least}} ms, less than {{most}} ms',
      'waves.observed': '{{ms}} ms',
      'still-races.expected': 'a counter below {{threads}}, and a race found',
      'still-races.found': 'counter {{counter}}, race found',
      'still-races.not-found': 'counter {{counter}}, no race found',
      'refused.expected': 'one refusal, {{places}} permits in the end',
      'refused.observed': '{{refused}} refusals, {{permits}} permits in the end',
    },
  },
  {
    title: '信号量',
    summary: '五个位置，二十个线程：里面从不超过五个，分四批；以及多释放一次会怎样。',
    explanation: {
      see: '二十个线程想进去，只容得下五个。它们五个一批地进，总共用四次停留的时间。在里面不加锁修改的计数器最后偏小。多释放一次之后，普通信号量放进六个；有界信号量则拒绝那次释放。',
      why: '信号量是一个许可数。P 操作（acquire）取走一个，没有就等待；V 操作（release）还回一个。它没有持有者，任何线程都可以释放，即使从未取得过。',
      avoid:
        '用有界信号量，多释放时就在出错的地方报错。共享数据要用锁：大于一的信号量保护不了它。在 finally 里释放，或用 with。',
      os: '等待的线程在内核中睡眠，每次释放唤醒一个。Linux 上的 POSIX 信号量（sem_wait、sem_post）建立在 futex 之上。Windows 的信号量对象有最大值，因此是有界的。',
      mistakes: [
        '“信号量允许几个线程同时修改数据”：它只是放它们进来，数据仍然需要锁。这里面的更新就丢失了。',
        '文字说“三个坑位”，程序里是五个：以创建时给出的数为准。',
        '“Semaphore 和 BoundedSemaphore 一样”：只有有界的那个在释放多于取得时报错（Python 中为 ValueError）。',
      ],
      platforms:
        'Python：threading.Semaphore、BoundedSemaphore。Node：没有，这里由 Atomics 构成。POSIX：sem_init、sem_wait、sem_post。Windows：CreateSemaphore、ReleaseSemaphore。',
      reading: [
        'OSTEP 第 31 章：信号量',
        'sem_overview(7)',
        'Python 文档：threading——信号量对象',
        '汤小丹等《计算机操作系统》：信号量机制',
      ],
    },
    params: {
      threads: {
        label: '线程数',
      },
      places: {
        label: '位置数',
      },
      unitMs: {
        label: '停留时间',
        help: '随机停留的变体中为它的一到三倍',
      },
      seed: {
        label: '种子',
        help: '用于随机停留',
      },
    },
    variants: {
      'random-stay': {
        title: '随机停留',
        note: '十个线程，五个位置。',
      },
      waves: {
        title: '停留相等',
        note: '四批；里面未加保护的数据仍有竞态。',
      },
      'extra-release': {
        title: '多释放一次',
        note: '此后能多进一个。',
      },
      'extra-release-bounded': {
        title: '同样，但有界',
        note: '被拒绝。',
      },
    },
    roles: {
      main: '主线程',
      visitor: '想进去的线程',
    },
    checks: {
      peak: '最满时位置全部占满，一个也不多',
      'all-served': '每个都进去过并离开了',
      waves: '用时等于各批之和',
      'still-races': '在里面不加锁修改的数据仍有竞态',
      'one-more': '多释放之后多进了一个',
      refused: '多余的释放被拒绝',
      'stays-at-limit': '进去的没有比以前多',
    },
    messages: {
      go: '现在都可以尝试了。',
      left: '离开。',
      'extra-accepted': '多释放一次：被接受。',
      'extra-refused': '多释放一次：被拒绝。',
      peak: '同时在里面的最多 {{peak}} 个',
      'all-served': '{{left}} 个线程进去并离开',
      'waves.expected': '{{waves}} 批：至少 {{least}} 毫秒，少于 {{most}} 毫秒',
      'waves.observed': '用时 {{ms}} 毫秒',
      'still-races.expected': '计数器小于 {{threads}}，并发现竞态',
      'still-races.found': '计数器为 {{counter}}，发现了竞态',
      'still-races.not-found': '计数器为 {{counter}}，没有发现竞态',
      'refused.expected': '拒绝一次，最后有 {{places}} 个许可',
      'refused.observed': '拒绝 {{refused}} 次，最后有 {{permits}} 个许可',
    },
  },
);
