import { Barrier } from '../../primitives/barrier.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { runPython, wantsPython } from '../../runtime/run-python.ts';
import { seededRandom } from '../../runtime/seeded-random.ts';
import type { scenario } from './scenario.ts';
import { nap } from '../../system/nap.ts';

type Context = ActorContext<typeof scenario>;

interface TakerArgs {
  /** One number per round, each beginning at the number of takers. */
  readonly numbers: SharedArrayBuffer;
  readonly start: SharedHandle;
  readonly number: number;
}

/**
 * Takes one off the number in three steps: reads, pauses, writes. No other is kept out in between.
 * What was seen is reported after the pause, so that a hundred reports do not delay the reads.
 */
async function takeOne(
  context: Context,
  numbers: Int32Array,
  round: number,
  pause: () => Promise<void> | void,
): Promise<void> {
  const seen = Atomics.load(numbers, round);
  const seenNs = context.now();
  await pause();
  const writtenNs = context.now();
  Atomics.store(numbers, round, seen - 1);
  context.value('seen', 'read', { round, number: seen, madeNs: seenNs });
  context.access('number', 'read', { madeNs: seenNs });
  context.value('written', 'write', { round, number: seen - 1, madeNs: writtenNs });
  context.access('number', 'write', { madeNs: writtenNs });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (wantsPython(context)) return runPython(context, 'lost_updates.py');
    const [count, rounds] = [context.num('threads'), context.num('rounds')];
    const numbers = new Int32Array(new SharedArrayBuffer(4 * rounds)).fill(count);
    if (context.variant === 'one-thread') {
      for (let round = 0; round < rounds; round += 1)
        await Promise.all(
          Array.from({ length: count }, () =>
            takeOne(context, numbers, round, () => context.sleep(context.num('pauseMs'))),
          ),
        );
    } else {
      const start = Barrier.create('start', count).handle;
      const takers = Array.from({ length: count }, (_, number) =>
        context.thread('taker', { args: { numbers: numbers.buffer, start, number } satisfies TakerArgs }),
      );
      for (const taker of takers) await context.join(taker);
    }
    for (const [round, final] of numbers.entries()) {
      context.value('final', 'read', final);
      context.note('round', { round: round + 1, final, count, seed: context.num('seed') });
    }
    context.metric(
      'lost',
      numbers.reduce((sum, final) => sum + final, 0),
      '',
    );
  },
  async taker(context) {
    const { numbers, start, number } = context.args as TakerArgs;
    const random = seededRandom(context.num('seed') * 1000 + number);
    const barrier = new Barrier(start);
    const unit = context.num('pauseMs');
    for (let round = 0; round < context.num('rounds'); round += 1) {
      barrier.arrive();
      const isRandom = context.variant === 'random';
      if (isRandom) nap(unit * (1 + random()));
      const pauseMs = isRandom ? unit * (1 + 2 * random()) : unit;
      await takeOne(context, new Int32Array(numbers), round, () => nap(pauseMs));
    }
  },
};
