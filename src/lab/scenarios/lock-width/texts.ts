import { defineTexts } from '../texts.ts';

export const texts = defineTexts(
  {
    title: 'A wide and a narrow critical section',
    summary:
      'The same work under a lock that also covers the pause, and under one that covers only the change: both exact, one many times slower.',
    explanation: {
      see: 'Twenty threads each pause and take one off a number. First they hold the lock during the pause: they go one after another, and it takes twenty pauses. Then they pause first and lock only for the change: it takes little more than one pause. Both numbers end at 0.',
      why: 'A lock makes serial what it covers. What needs no protection should lie outside. The time of the whole is at least the number of threads times the length of the critical section.',
      avoid:
        'Put into the critical section exactly what must not be torn apart: the read, the decision and the write. Never sleep, compute at length or wait for a network while holding a lock, unless the decision depends on it.',
      os: 'Threads that want a taken lock sleep in the kernel (futex on Linux) and are woken one by one. Which one comes next is not promised.',
      mistakes: [
        '“Main sleeps three seconds instead of joining” – that only works as long as all are done before; join waits exactly as long as needed.',
        '“Safety means running serially” – only the critical section must be serial, not the threads.',
        '“With a lock it takes ten seconds” and “with a lock it takes one” – both were measured, with a wide and a narrow section. The size decides.',
        '“Then lock only the write” – too narrow: the read that the write depends on must be inside as well.',
      ],
      platforms:
        'Python: with lock: around the few lines. Node: Atomics.wait in worker threads; for one number Atomics.sub needs no lock at all. POSIX: pthread_mutex_lock. Windows: EnterCriticalSection, SRW locks.',
      reading: [
        'OSTEP, chapter 28: Locks, and 29: Lock-based Concurrent Data Structures',
        'pthread_mutex_lock(3)',
        '汤小丹等《计算机操作系统》：临界区',
      ],
    },
    params: {
      threads: {
        label: 'Threads',
      },
      pauseMs: {
        label: 'Pause',
        help: 'Inside the wide lock, outside the narrow one',
      },
    },
    variants: {
      compare: {
        title: 'Wide, then narrow',
        note: 'The same threads do both.',
      },
    },
    roles: {
      main: 'main thread',
      taker: 'takes one off',
    },
    checks: {
      'both-exact': 'Nothing was lost under either lock',
      'wide-serial': 'Under the wide lock the pauses came one after another',
      'narrow-faster': 'Under the narrow lock it took less than 0.3 of that',
      'one-at-a-time': 'No two threads held a lock at the same time',
      'no-race': 'The lockset analysis found no race',
    },
    messages: {
      'wide-begins': 'Begins with the wide lock.',
      'wide-ends': 'Done with the wide lock.',
      'narrow-begins': 'Begins with the narrow lock.',
      'narrow-ends': 'Done with the narrow lock.',
      left: '{{wide}} left under the wide lock, {{narrow}} under the narrow one.',
      times: 'wide {{wide}} ms, narrow {{narrow}} ms',
      'both-exact.expected': '0 left under both',
      'wide-serial.expected': 'at least {{ms}} ms: threads times pause',
      'narrow-faster.expected': 'at least one pause ({{ms}} ms), less than 0.3 of the wide one',
      'one-at-a-time.expected': '{{threads}} holds of each lock, none overlapping',
      'holds.disjoint': '{{wide}} and {{narrow}} holds, none overlapping',
      'holds.overlap': '{{wide}} and {{narrow}} holds, some overlapping',
      'no-race.expected': 'no race',
      'no-race.found': 'a race was found',
      'no-race.none': 'none was found',
    },
  },
  {
    title: '宽临界区与窄临界区',
    summary: '同样的工作，一次让锁把停顿也罩住，一次只罩住修改：结果都准确，前者却慢许多倍。',
    explanation: {
      see: '二十个线程各停顿一下，再把一个数减一。第一次停顿时也持有锁：它们一个接一个，要二十次停顿的时间。第二次先停顿，只在修改时加锁：只比一次停顿略长。两个数最后都是 0。',
      why: '锁罩住什么，什么就变成串行。不需要保护的应放在外面。总时间至少是线程数乘以临界区的长度。',
      avoid: '临界区里只放不能拆开的部分：读、判断和写。除非判断取决于它，持有锁时绝不要睡眠、长时间计算或等待网络。',
      os: '想要已被占用的锁的线程在内核中睡眠（Linux 上是 futex），再被逐个唤醒。下一个是谁没有保证。',
      mistakes: [
        '“主线程睡三秒代替 join”：只有在此之前全部做完才行；join 等得不多不少。',
        '“安全就意味着串行”：必须串行的只是临界区，不是线程。',
        '“加锁要十秒”和“加锁只要一秒”：两者都是实测，一个临界区宽，一个窄。大小决定一切。',
        '“那就只锁住写”：太窄了，写所依据的那次读也必须在里面。',
      ],
      platforms:
        'Python：with lock: 只围住那几行。Node：在 worker 线程里用 Atomics.wait；只有一个数时用 Atomics.sub，根本不需要锁。POSIX：pthread_mutex_lock。Windows：EnterCriticalSection、SRW 锁。',
      reading: [
        'OSTEP 第 28 章：锁，第 29 章：基于锁的并发数据结构',
        'pthread_mutex_lock(3)',
        '汤小丹等《计算机操作系统》：临界区',
      ],
    },
    params: {
      threads: {
        label: '线程数',
      },
      pauseMs: {
        label: '停顿',
        help: '在宽锁之内、窄锁之外',
      },
    },
    variants: {
      compare: {
        title: '先宽后窄',
        note: '由同一批线程完成。',
      },
    },
    roles: {
      main: '主线程',
      taker: '减一者',
    },
    checks: {
      'both-exact': '两种锁下都没有丢失',
      'wide-serial': '宽锁下停顿一个接一个',
      'narrow-faster': '窄锁下用时不到它的 0.3',
      'one-at-a-time': '没有两个线程同时持有一把锁',
      'no-race': '锁集分析没有发现竞态',
    },
    messages: {
      'wide-begins': '开始，用宽锁。',
      'wide-ends': '宽锁部分完成。',
      'narrow-begins': '开始，用窄锁。',
      'narrow-ends': '窄锁部分完成。',
      left: '宽锁下剩 {{wide}}，窄锁下剩 {{narrow}}。',
      times: '宽 {{wide}} 毫秒，窄 {{narrow}} 毫秒',
      'both-exact.expected': '两者都剩 0',
      'wide-serial.expected': '至少 {{ms}} 毫秒：线程数乘以停顿',
      'narrow-faster.expected': '至少一次停顿（{{ms}} 毫秒），不到宽锁用时的 0.3',
      'one-at-a-time.expected': '每把锁持有 {{threads}} 次，互不重叠',
      'holds.disjoint': '持有 {{wide}} 次和 {{narrow}} 次，互不重叠',
      'holds.overlap': '持有 {{wide}} 次和 {{narrow}} 次，有重叠',
      'no-race.expected': '没有竞态',
      'no-race.found': '发现了竞态',
      'no-race.none': '没有发现',
    },
  },
);
