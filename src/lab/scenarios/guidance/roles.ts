import { median } from '#shared/analysis/median.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { Crew, workInCrew } from '../../runtime/crew.ts';
import { spinThread } from '../../system/spin.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const ways = ['one-thread', 'threads', 'processes'] as const;
type Way = (typeof ways)[number];

/** One task of the chosen kind. */
async function doTask(context: Context): Promise<void> {
  if (context.variant !== 'waiting') spinThread(context.num('workMs'));
  if (context.variant !== 'computing') await context.sleep(context.num('waitMs'));
}

/** All tasks in one way, with starting and ending, in ms. */
async function measure(context: Context, way: Way): Promise<number> {
  const tasks = Array.from({ length: context.num('tasks') }, () => null);
  const since = performance.now();
  if (way === 'one-thread') {
    await Promise.all(tasks.map(() => doTask(context)));
  } else {
    const crew = await Crew.start(context, way === 'threads' ? 'thread' : 'process', 'task', tasks);
    await crew.round();
    await crew.end();
  }
  return performance.now() - since;
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const took: Record<Way, number[]> = { 'one-thread': [], threads: [], processes: [] };
    // In turns, so that what other programs do meanwhile hits all ways alike.
    for (let round = 0; round < context.num('rounds'); round += 1) {
      for (const way of ways) {
        const ms = await measure(context, way);
        took[way].push(ms);
        context.value('took', 'read', { way, ms });
        context.note('took', { way, ms: Math.round(ms) });
      }
    }
    const best = ways.reduce((one, other) => (median(took[other]) < median(took[one]) ? other : one));
    context.metric('oneThread', Math.round(median(took['one-thread'])), 'ms');
    context.metric('threads', Math.round(median(took.threads)), 'ms');
    context.metric('processes', Math.round(median(took.processes)), 'ms');
    context.value('recommended', 'read', best);
    context.note('recommended', { way: best, ms: Math.round(median(took[best])) });
  },
  task: (context) => workInCrew(context, () => doTask(context)),
};
