import { Barrier } from '../../primitives/barrier.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import { RecursiveLock } from '../../primitives/recursive-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface WorkerArgs {
  /** In the order in which this thread takes them. */
  readonly locks: readonly [SharedHandle, SharedHandle];
  /** Null where the threads come one after another. */
  readonly start: SharedHandle | null;
  readonly number: number;
}

type Lock = Mutex | RecursiveLock;

function openLock(context: Context, handle: SharedHandle): Lock {
  return handle.object.type === 'rlock' ? new RecursiveLock(handle, context.probe) : new Mutex(handle, context.probe);
}

/** Takes both locks, holding the first while it waits for the second. */
function takeBoth(context: Context, first: Lock, second: Lock): void {
  first.lock();
  context.block(context.num('pauseMs'));
  second.lock();
}

/** Gives the first lock back when the second is taken, and tries again after a pause that differs by thread. */
function takeBothOrBackOff(context: Context, first: Lock, second: Lock, number: number): void {
  for (let attempt = 1; ; attempt += 1) {
    first.lock();
    context.block(context.num('pauseMs'));
    if (second.tryLock()) return;
    first.unlock();
    context.note('backed-off', { lock: second.object.id, attempt });
    context.block(number * context.num('pauseMs'));
  }
}

/** What the names A and B stand for: two locks, or one lock under both names. */
function createLocks(variant: string): readonly [SharedHandle, SharedHandle] {
  if (variant === 'two-recursive')
    return [RecursiveLock.create('lock-a').handle, RecursiveLock.create('lock-b').handle];
  if (variant !== 'recursive' && variant !== 'aliased-plain')
    return [Mutex.create('lock-a').handle, Mutex.create('lock-b').handle];
  const one = variant === 'recursive' ? RecursiveLock.create('lock-ab').handle : Mutex.create('lock-ab').handle;
  return [one, one];
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const count = context.num('threads');
    const [a, b] = createLocks(context.variant);
    const together = context.variant !== 'lucky';
    const start = together ? Barrier.create('start', count).handle : null;
    const threads = [];
    for (let number = 1; number <= count; number += 1) {
      const reversed = number % 2 === 0 && context.variant !== 'ordered';
      const args: WorkerArgs = { locks: reversed ? [b, a] : [a, b], start, number };
      const thread = context.thread('worker', { args });
      threads.push(thread);
    }
    // Luck is made here, by messages: no lock or join of the threads themselves keeps them apart.
    for (const thread of together ? [] : threads) {
      thread.send('go');
      await thread.receive();
    }
    for (const thread of threads) await context.join(thread);
    context.note('all-done');
  },
  async worker(context) {
    const { locks, start, number } = context.args as WorkerArgs;
    const first = openLock(context, locks[0]);
    const second = openLock(context, locks[1]);
    if (start) new Barrier(start, context.probe).arrive();
    else await context.receive();
    if (context.variant === 'try-lock') takeBothOrBackOff(context, first, second, number);
    else takeBoth(context, first, second);
    context.note('has-both');
    second.unlock();
    first.unlock();
    if (!start) context.reply('done');
  },
};
