import type { Translation } from '../define.ts';
import type { en } from './en.ts';

export const zhCn: Translation<typeof en> = {
  title: '条件变量：if、while 与丢失的唤醒',
  summary: '条件变量只负责唤醒线程，并不保证条件成立。不再检查就动手的，会从空列表里取；没有线程在等时的通知则会丢失。',
  explanation: {
    see: '所有消费者都在等一件物品。生产者放入一件，并唤醒全部。用 if 的不再查看就取，于是除一个以外都从空列表里取。用 while 的会再看一眼，继续等下一件。丢失：通知先于等待，消费者永远等下去。若有一个在锁内设置、在锁内检查的标志，同样的次序也无妨。虚假唤醒：没有物品的唤醒让谨慎的消费者继续等待，让心急的一无所获。',
    why: '从通知到被唤醒的线程重新拿到锁，中间会有其他线程运行。通知时成立的条件，返回时可能已不成立（Mesa 语义）。而且条件变量没有记忆：它不像信号量那样为通知计数，所以状态必须另存在由同一把锁保护的变量里。',
    avoid:
      '总在循环里等待：while (!condition) wait。在锁内改变状态，然后通知。不要把通知本身当作消息，它只表示：再看一眼。',
    os: '就通知而言，等待时释放锁与入睡是一步（Linux 上是 futex）：锁释放之后的通知不会错过。POSIX 允许没有理由的唤醒；这里用一次没有物品的通知来造成。',
    mistakes: [
      {
        claim: 'notify 把锁交给等待者。',
        truth: '那是 Hoare 管程。在常见系统里，等待者要重新取锁，别的线程可能先拿到。',
      },
      { claim: '只有一个消费者时用 if 就够。', truth: '虚假唤醒是允许的，而第二个消费者迟早会由别人加进来。' },
      { claim: '通知会保留到有线程来等。', truth: '不会。信号量和事件会记住，条件变量不会。' },
      {
        claim: '程序挂起就是死锁。',
        truth: '唤醒丢失后并没有环：线程等的东西不由任何线程持有，等待图发现不了。',
      },
    ],
    platforms: {
      python: 'threading.Condition；wait_for(predicate) 自带循环。',
      node: 'Atomics.wait 要给出期望的值，所以等待之前的变化不会错过。',
      posix: 'pthread_cond_wait、pthread_cond_signal、pthread_cond_broadcast。',
      windows: 'SleepConditionVariableCS、WakeConditionVariable、WakeAllConditionVariable。',
    },
    reading: [
      'OSTEP 第 30 章：条件变量',
      'B. W. Lampson、D. D. Redell：Experience with Processes and Monitors in Mesa，1980',
      'pthread_cond_wait(3p)',
    ],
  },
  params: {
    consumers: { label: '消费者数', help: '等待同一个条件' },
    limitMs: { label: '时间上限', help: '自己结束不了的运行何时被终止，从其最后一个进程或线程启动时算起' },
  },
  variants: {
    if: { title: '用 if', note: '被唤醒的消费者不再查看就取。' },
    while: { title: '用 while', note: '被唤醒的消费者再看一眼。' },
    lost: { title: '丢失的唤醒', note: '永远等下去。用“停止”结束，或等到上限。' },
    predicate: { title: '带标志', note: '次序相同；状态在锁内检查。' },
    spurious: { title: '虚假唤醒', note: '没有物品的通知；一个消费者用 if，其余用 while。' },
  },
  roles: { main: '主线程', producer: '生产者', consumer: '消费者' },
  metrics: { vain: '落空的唤醒' },
  checks: {
    'took-nothing': {
      title: '除一个以外，消费者都从空列表里取',
      expected: '放入 1 件；{{consumers}} 次取用中 {{count}} 次落空',
      observed: '放入 {{put}} 件；{{takes}} 次取用中 {{count}} 次落空',
    },
    'one-each': { title: '每个消费者都取到一件确实存在的物品', expected: '取用 {{consumers}} 次，没有一次落空' },
    'woken-in-vain': {
      title: '有消费者被唤醒后发现列表又空了，于是继续等待',
      expected: '至少 {{count}} 次唤醒落空',
      observed: '{{count}} 次唤醒落空',
    },
    'waits-for-ever': {
      title: '通知在先，等待永不结束',
      expected: '先有通知，后有一次没有结束的等待',
      observed: '等待之前有 {{before}} 次通知；{{ended}} 次等待结束',
    },
    'no-cycle': {
      title: '这不是死锁',
      expected: '等待图中没有环',
      observed: '没有',
      found: '{{actors}} 个成员的环',
    },
    'no-wait': {
      title: '通知在先，而消费者不必等待',
      expected: '先有通知，没有等待，标志已设置',
      observed: '检查之前有 {{before}} 次通知；等待 {{waits}} 次；标志 {{flag}}',
    },
    'hasty-fooled': {
      title: '用 if 的消费者从空列表里取',
      expected: '在放入任何物品之前，有一次取用落空',
      observed: '{{count}} 次取用落空；此前放入 {{put}} 件',
    },
    'careful-waits': {
      title: '用 while 的消费者继续等待，并各取到一件',
      expected: '{{count}} 次唤醒落空，之后 {{count}} 次取到物品',
      observed: '{{vain}} 次唤醒落空，{{takes}} 次取到物品',
    },
  },
  notes: {
    'wakes-all': '唤醒所有等待的消费者；列表里有 {{length}} 件。',
    notified: '已通知；还没有线程在等。',
  },
  shared: { takes: '放入 {{put}} 件；{{takes}} 次取用中 {{count}} 次落空' },
};
