import { Barrier } from '../../primitives/barrier.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { runPython, wantsPython } from '../../runtime/run-python.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface CounterArgs {
  /** One counter per round. */
  readonly counters: SharedArrayBuffer;
  readonly start: SharedHandle;
  readonly mutex: SharedHandle;
}

/** Adds one, `count` times, in the way of the variant. */
function addMany(context: Context, counters: Int32Array, round: number, mutex: Mutex): void {
  const count = context.num('increments');
  if (context.variant === 'atomic') {
    for (let done = 0; done < count; done += 1) Atomics.add(counters, round, 1);
  } else if (context.variant === 'mutex') {
    for (let done = 0; done < count; done += 1) {
      mutex.lock();
      counters[round] = (counters[round] ?? 0) + 1;
      mutex.unlock();
    }
  } else {
    for (let done = 0; done < count; done += 1) counters[round] = (counters[round] ?? 0) + 1;
  }
}

/** The same without protection, each access in its turn. */
function addInTurns(context: Context, counters: Int32Array, round: number): void {
  for (let done = 0; done < context.num('increments'); done += 1) {
    const seen = context.step('read', 'counter', () => counters[round] ?? 0);
    context.step('write', 'counter', () => {
      counters[round] = seen + 1;
    });
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (wantsPython(context)) return runPython(context, 'counter_race.py');
    const rounds = context.num('rounds');
    const counters = new Int32Array(new SharedArrayBuffer(4 * rounds));
    const args: CounterArgs = {
      counters: counters.buffer,
      start: Barrier.create('start', context.num('threads')).handle,
      mutex: Mutex.create('counter-lock').handle,
    };
    const threads = Array.from({ length: context.num('threads') }, () => context.thread('counter', { args }));
    for (const thread of threads) await context.join(thread);
    const expected = context.num('threads') * context.num('increments');
    let lost = 0;
    for (let round = 0; round < rounds; round += 1) {
      const final = counters[round] ?? 0;
      context.value('final', 'read', final);
      context.note('round', { round: round + 1, final, expected });
      lost += expected - final;
    }
    context.metric('lostUpdates', lost, '');
    context.metric('lostShare', Math.round((1000 * lost) / (expected * rounds)) / 10, '%');
  },
  counter(context) {
    const args = context.args as CounterArgs;
    const counters = new Int32Array(args.counters);
    const start = new Barrier(args.start);
    const mutex = new Mutex(args.mutex);
    const isForced = context.isForced && context.variant === 'racy';
    for (let round = 0; round < context.num('rounds'); round += 1) {
      start.spin(); // sleeping threads wake one by one; a race needs all at once
      if (isForced) addInTurns(context, counters, round);
      else addMany(context, counters, round, mutex);
    }
    if (isForced) return; // each access was reported
    // Reported once for all: a report per access would be slower than what it reports.
    const reported = new Mutex(args.mutex, context.probe);
    if (context.variant === 'mutex') reported.lock();
    context.access('counter', 'write', {
      count: context.num('increments') * context.num('rounds'),
      atomic: context.variant === 'atomic',
    });
    if (context.variant === 'mutex') reported.unlock();
  },
};
