import { Barrier } from '../../primitives/barrier.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { seededRandom } from '../../runtime/seeded-random.ts';

interface TakerArgs {
  /** One number per round, each beginning at the number of takers. */
  readonly numbers: SharedArrayBuffer;
  readonly start: SharedHandle;
  readonly number: number;
}

/** Takes one off the number in three steps: reads, pauses, writes. Nobody is kept out in between. */
async function takeOne(context: ActorContext, numbers: Int32Array, round: number, pauseMs: number): Promise<void> {
  const seen = Atomics.load(numbers, round);
  context.value('seen', 'read', [round, seen]);
  context.access('number', 'read');
  await context.sleep(pauseMs);
  Atomics.store(numbers, round, seen - 1);
  context.value('written', 'write', [round, seen - 1]);
  context.access('number', 'write');
}

export const roles: Roles = {
  async main(context) {
    const [count, rounds] = [context.num('threads'), context.num('rounds')];
    const numbers = new Int32Array(new SharedArrayBuffer(4 * rounds)).fill(count);
    if (context.variant === 'one-thread') {
      for (let round = 0; round < rounds; round += 1) await Promise.all(Array.from({ length: count }, () => takeOne(context, numbers, round, context.num('pauseMs'))));
    } else {
      const start = Barrier.create('start', count).handle;
      const takers = Array.from({ length: count }, (_, number) => context.thread('taker', { args: { numbers: numbers.buffer, start, number } satisfies TakerArgs }));
      for (const taker of takers) await context.join(taker);
    }
    for (const [round, final] of numbers.entries()) {
      context.value('final', 'read', final);
      context.note('round', { round: round + 1, final, count, seed: context.num('seed') });
    }
    context.metric('lost', numbers.reduce((sum, final) => sum + final, 0), '');
  },
  async taker(context) {
    const { numbers, start, number } = context.args as TakerArgs;
    const random = seededRandom(context.num('seed') * 1000 + number);
    const barrier = new Barrier(start);
    const unit = context.num('pauseMs');
    await context.sleep(1); // what is slow the first time is over before they start together
    context.value('ready', 'write', [number, 0]);
    context.flush();
    for (let round = 0; round < context.num('rounds'); round += 1) {
      barrier.arrive();
      const isRandom = context.variant === 'random';
      if (isRandom) await context.sleep(unit * (1 + random()));
      await takeOne(context, new Int32Array(numbers), round, isRandom ? unit * (1 + 2 * random()) : unit);
    }
  },
};
