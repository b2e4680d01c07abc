import { Barrier } from '../../primitives/barrier.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** A place for each message: where the data is, and the flag that says that it is there. */
interface MessageArgs {
  readonly data: SharedArrayBuffer;
  readonly flags: SharedArrayBuffer;
  readonly start: SharedHandle;
}

interface RacerArgs {
  readonly own: SharedArrayBuffer;
  readonly other: SharedArrayBuffer;
  /** What was read of the other's places; each starts as 1, which no round may leave by accident. */
  readonly seen: SharedArrayBuffer;
  readonly start: SharedHandle;
  readonly atomic: boolean;
}

const words = (count: number): SharedArrayBuffer => new SharedArrayBuffer(4 * count);

/** Each message once: waits for its flag, and reads its data; returns how many were stale. */
function readPlain(data: Int32Array, flags: Int32Array): number {
  let stale = 0;
  for (let message = 0, turns = 1; message < flags.length; turns += 1) {
    // Now and then an atomic read of it, so that the loop ends even if the plain one was moved out of it.
    const flag = turns % 4096 === 0 ? Atomics.load(flags, message) : flags[message];
    if (flag !== 1) continue;
    if (data[message] !== message + 1) stale += 1;
    message += 1;
  }
  return stale;
}

function readAtomic(data: Int32Array, flags: Int32Array): number {
  let stale = 0;
  for (let message = 0; message < flags.length; message += 1) {
    while (Atomics.load(flags, message) !== 1);
    if (data[message] !== message + 1) stale += 1;
  }
  return stale;
}

/** Two threads that each write one place and read the other's: in how many rounds both read 0. */
async function race(context: Context, atomic: boolean): Promise<void> {
  const count = context.num('messages');
  const [x, y, start] = [words(count), words(count), Barrier.create('start', 2).handle];
  const racers = [
    { own: x, other: y },
    { own: y, other: x },
  ].map((places) => {
    const args: RacerArgs = { ...places, seen: words(count), start, atomic };
    return { thread: context.thread('racer', { args }), seen: new Int32Array(args.seen) };
  });
  for (const { thread } of racers) await context.join(thread);
  const [first, second] = racers.map(({ seen }) => seen);
  const both = first?.filter((value, round) => value === 0 && second?.[round] === 0).length ?? count;
  context.value('both-zero', 'read', { atomic, rounds: count, both });
  context.metric(`both-zero/${atomic ? 'Atomics' : 'plain'}`, both, '');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (context.variant === 'store-buffer') {
      await race(context, false);
      return race(context, true);
    }
    const count = context.num('messages');
    const args: MessageArgs = { data: words(count), flags: words(count), start: Barrier.create('start', 2).handle };
    const threads = [context.thread('writer', { args }), context.thread('reader', { args })];
    for (const thread of threads) await context.join(thread);
  },
  writer(context) {
    const args = context.args as MessageArgs;
    const [data, flags, start] = [new Int32Array(args.data), new Int32Array(args.flags), new Barrier(args.start)];
    start.spin();
    for (let message = 0; message < flags.length; message += 1) {
      if (context.variant === 'flag-first') {
        flags[message] = 1;
        start.arrive(); // the reader reads between the two
        start.arrive();
      }
      data[message] = message + 1;
      if (context.variant === 'plain') flags[message] = 1;
      if (context.variant === 'atomics') Atomics.store(flags, message, 1);
    }
  },
  reader(context) {
    const args = context.args as MessageArgs;
    const [data, flags, start] = [new Int32Array(args.data), new Int32Array(args.flags), new Barrier(args.start)];
    start.spin();
    let stale = 0;
    if (context.variant === 'plain') stale = readPlain(data, flags);
    if (context.variant === 'atomics') stale = readAtomic(data, flags);
    for (let message = 0; message < flags.length && context.variant === 'flag-first'; message += 1) {
      start.arrive();
      if (flags[message] === 1 && data[message] !== message + 1) stale += 1;
      start.arrive();
    }
    context.value('read', 'read', { examined: flags.length, stale });
    context.metric('stale', stale, '');
  },
  racer(context) {
    const args = context.args as RacerArgs;
    const [own, other, seen] = [new Int32Array(args.own), new Int32Array(args.other), new Int32Array(args.seen)];
    seen.fill(1);
    new Barrier(args.start).spin(); // sleeping threads wake one by one; this needs both at once
    if (args.atomic)
      for (let round = 0; round < own.length; round += 1) {
        Atomics.store(own, round, 1);
        seen[round] = Atomics.load(other, round);
      }
    else
      for (let round = 0; round < own.length; round += 1) {
        own[round] = 1;
        seen[round] = other[round] ?? 0;
      }
  },
};
