import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** The sleeps of the three tasks, in units. */
const sleeps = [1, 3, 5];

/** Sleeps so that the others go on, or so that none does. */
async function nap(context: Context, units: number): Promise<void> {
  const ms = units * context.num('unitMs');
  context.task(units, 'begin');
  if (context.variant === 'blocking') context.block(ms);
  else {
    context.task(units, 'pause');
    await context.sleep(ms);
    context.task(units, 'resume');
  }
  context.task(units, 'end');
  context.note('slept', { units });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    // Deferred to one loop turn each, so that all three are tasks before the first begins.
    const tasks = sleeps.map(async (units) => {
      await Promise.resolve();
      await nap(context, units);
    });
    for (const task of tasks) await task; // joined one by one
    context.note('all-done');
  },
};
