import { Condition } from '../../primitives/condition.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { nap } from '../../system/nap.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface Shared {
  readonly mutex: SharedHandle;
  readonly condition: SharedHandle;
  /** Places as below. */
  readonly state: SharedArrayBuffer;
}

interface ConsumerArgs extends Shared {
  /** Checks the condition again after each wake-up. */
  readonly careful: boolean;
}

/** Items in the list. */
const items = 0;
/** Consumers that wait and have not been woken. */
const waiting = 1;
/** Takes so far, with or without an item. */
const takes = 2;
/** Set to say that it has happened; used with one consumer only. */
const flag = 3;
const places = 4;

function open(context: Context, { mutex, condition, state }: Shared) {
  const lock = new Mutex(mutex, context.probe);
  return { lock, changed: new Condition(condition, lock, context.probe), state: new Int32Array(state) };
}

/** Waits until there is an item, or for one wake-up if it is not careful, and takes one. */
function take(context: Context, { careful, ...shared }: ConsumerArgs): void {
  const { lock, changed, state } = open(context, shared);
  let vain = 0;
  lock.lock();
  while (state[items] === 0) {
    Atomics.add(state, waiting, 1); // under the lock: it is counted only when no notify can miss it
    changed.wait();
    context.value('woken', 'read', state[items] ?? 0);
    if (!careful) break;
    if (state[items] === 0) vain += 1;
  }
  const found = state[items] ?? 0;
  context.value('found', 'read', found);
  state[items] = Math.max(0, found - 1);
  Atomics.add(state, takes, 1);
  lock.unlock();
  context.metric(`vain/${context.id}`, vain, '');
}

/** Wakes all that wait each time that none is on its way, until every consumer has taken something. */
function produce(context: Context, shared: Shared): void {
  const { lock, changed, state } = open(context, shared);
  const consumers = context.num('consumers');
  let withItem = context.variant !== 'spurious';
  for (;;) {
    while (Atomics.load(state, waiting) + Atomics.load(state, takes) < consumers) nap(1);
    if (Atomics.load(state, takes) >= consumers) return;
    lock.lock();
    if (withItem) {
      state[items] = (state[items] ?? 0) + 1;
      context.value('put', 'write', state[items] ?? 0);
    }
    context.note('wakes-all', { length: state[items] ?? 0 });
    Atomics.store(state, waiting, 0);
    changed.notify();
    lock.unlock();
    withItem = true;
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const mutex = Mutex.create('list');
    const shared: Shared = {
      mutex: mutex.handle,
      condition: Condition.create('not-empty', mutex).handle,
      state: new SharedArrayBuffer(4 * places),
    };
    const { variant } = context;
    const consumer = (number: number) => {
      const careful = variant === 'while' || (variant === 'spurious' && number > 0);
      return context.thread('consumer', { args: { ...shared, careful } satisfies ConsumerArgs });
    };
    const isEarly = variant === 'lost' || variant === 'predicate';
    const producer = context.thread('producer', { args: shared });
    if (isEarly) await context.join(producer);
    const threads = Array.from({ length: isEarly ? 1 : context.num('consumers') }, (_, number) => consumer(number));
    for (const thread of threads) await context.join(thread);
    if (!isEarly) await context.join(producer);
  },
  producer(context) {
    const shared = context.args as Shared;
    if (context.variant !== 'lost' && context.variant !== 'predicate') return produce(context, shared);
    const { lock, changed, state } = open(context, shared);
    lock.lock();
    if (context.variant === 'predicate') state[flag] = 1;
    changed.notify();
    lock.unlock();
    context.note('notified');
  },
  consumer(context) {
    const args = context.args as ConsumerArgs;
    if (context.variant !== 'lost' && context.variant !== 'predicate') return take(context, args);
    const { lock, changed, state } = open(context, args);
    lock.lock();
    if (context.variant === 'lost') changed.wait();
    else changed.waitFor(() => state[flag] === 1);
    context.value('flag', 'read', state[flag] ?? 0);
    lock.unlock();
  },
};
