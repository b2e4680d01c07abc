import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Condition variables: if, while, and lost wake-ups',
  summary:
    'A condition variable wakes threads, but does not say that the condition holds. A thread that does not check again takes from an empty list, and a notify that no thread waits for is lost.',
  explanation: {
    see: 'All consumers wait for an item. The producer puts one and wakes all of them. With if, each takes without looking again, so all but one take from an empty list. With while, they look again and wait for the next item. Lost: the notify comes before the wait, and the consumer waits forever. With a flag that is set and checked under the lock, the same order does no harm. Spurious: a wake-up without an item finds the careful consumer waiting again, and the hasty one with nothing.',
    why: 'Between the notify and the moment at which a woken thread has the lock again, other threads run. What was true when it was notified may be false when it returns (Mesa semantics). And a condition variable has no memory: unlike a semaphore it does not count notifies, so the state must be kept beside it, in a variable that the same lock protects.',
    avoid:
      'Always wait in a loop: while (!condition) wait. Change the state under the lock, then notify. Never use the notify itself as the message; it only says: look again.',
    os: 'Waiting frees the lock and sleeps in one step as far as notifies are concerned (futex on Linux): a notify after the lock was freed is not missed. A wake-up with no reason is allowed by POSIX; here it is made by a notify without an item.',
    mistakes: [
      {
        claim: 'notify hands the lock to the waiter.',
        truth:
          'That is Hoare’s monitor. In all common systems the waiter must take the lock again, and others may come first.',
      },
      {
        claim: 'With one consumer, if is enough.',
        truth: 'Spurious wake-ups are allowed, and a later change may add a second consumer.',
      },
      {
        claim: 'A notify is remembered until a thread waits.',
        truth: 'It is not. A semaphore or an event remembers; a condition variable does not.',
      },
      {
        claim: 'A program that hangs has a deadlock.',
        truth:
          'After a lost wake-up there is no circle: the thread waits for something that no thread holds. The wait-for graph cannot find it.',
      },
    ],
    platforms: {
      python: 'threading.Condition; wait_for(predicate) contains the loop.',
      node: 'Atomics.wait takes the expected value, so a change before the wait is not missed.',
      posix: 'pthread_cond_wait, pthread_cond_signal, pthread_cond_broadcast.',
      windows: 'SleepConditionVariableCS, WakeConditionVariable, WakeAllConditionVariable.',
    },
    reading: [
      'OSTEP, chapter 30: Condition Variables',
      'B. W. Lampson, D. D. Redell: Experience with Processes and Monitors in Mesa, 1980',
      'pthread_cond_wait(3p)',
    ],
  },
  params: {
    consumers: { label: 'Consumers', help: 'That wait for the same condition' },
    limitMs: {
      label: 'Time limit',
      help: 'When a run that cannot end by itself is ended, counted from the last start of one of its processes or threads',
    },
  },
  variants: {
    if: { title: 'if', note: 'Woken consumers take without looking again.' },
    while: { title: 'while', note: 'Woken consumers look again.' },
    lost: { title: 'Lost wake-up', note: 'Waits forever. End it with Stop, or wait for the limit.' },
    predicate: { title: 'With a flag', note: 'The same order; the state is checked under the lock.' },
    spurious: { title: 'Spurious wake-up', note: 'A notify without an item; one consumer uses if, the others while.' },
  },
  roles: { main: 'main thread', producer: 'producer', consumer: 'consumer' },
  metrics: { vain: 'Wake-ups in vain' },
  checks: {
    'took-nothing': {
      title: 'All consumers but one took from an empty list',
      expected: '1 item put; {{count}} of {{consumers}} takes found nothing',
      observed: '{{put}} items put; {{count}} of {{takes}} takes found nothing',
    },
    'one-each': {
      title: 'Every consumer took an item that was there',
      expected: '{{consumers}} takes, none from an empty list',
    },
    'woken-in-vain': {
      title: 'Consumers were woken, found the list empty again, and went on waiting',
      expected: 'at least {{count}} wake-ups that found nothing',
      observed: '{{count}} wake-ups that found nothing',
    },
    'waits-for-ever': {
      title: 'The notify came first, and the wait never ended',
      expected: 'a notify, then a wait without an end',
      observed: '{{before}} notifies before the wait; {{ended}} waits ended',
    },
    'no-cycle': {
      title: 'It is no deadlock',
      expected: 'no cycle in the wait-for graph',
      observed: 'none',
      found: 'a cycle of {{actors}} actors',
    },
    'no-wait': {
      title: 'The notify came first, and the consumer did not have to wait',
      expected: 'a notify, no wait, and the flag found set',
      observed: '{{before}} notifies before the check; {{waits}} waits; flag {{flag}}',
    },
    'hasty-fooled': {
      title: 'The consumer with if took from an empty list',
      expected: 'one take that found nothing, before any item was put',
      observed: '{{count}} takes found nothing; {{put}} items put before',
    },
    'careful-waits': {
      title: 'The consumers with while waited on, and took an item each',
      expected: '{{count}} wake-ups in vain, then {{count}} takes that found an item',
      observed: '{{vain}} wake-ups in vain, {{takes}} takes that found an item',
    },
  },
  notes: {
    'wakes-all': 'Wakes all waiting consumers; items in the list: {{length}}.',
    notified: 'Notified; no thread waits yet.',
  },
  shared: { takes: '{{put}} items put; {{count}} of {{takes}} takes found nothing' },
} satisfies StoryTexts;
