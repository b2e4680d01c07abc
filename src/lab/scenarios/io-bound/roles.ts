import { seededRandom } from '../../runtime/seeded-random.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { aloneRound, Crew, workInCrew } from '../../runtime/crew.ts';
import { runPython, wantsPython } from '../../runtime/run-python.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Every task's sleep in ms: 1 to 3 units by the seed, or one unit each for a hundred. */
function sleepsOf(context: Context): readonly number[] {
  const random = seededRandom(context.num('seed'));
  return Array.from(
    { length: context.num('tasks') },
    () => context.num('unitMs') * (context.variant === 'four' ? 1 + Math.floor(3 * random()) : 1),
  );
}

/** Sleeps and reports how long it was asked to: what really was done is compared, not what was planned. */
async function sleep(context: Context, kind: string, milliseconds: number): Promise<void> {
  context.value(`slept-${kind}`, 'read', milliseconds);
  await context.sleep(milliseconds);
}

/**
 * All sleeps at once in one way; reports the time from the common start, the whole time, and what other programs may
 * have cost.
 */
async function measure(
  context: Context,
  kind: 'threads' | 'processes' | 'timers',
  sleeps: readonly number[],
): Promise<{ readonly total: number; readonly extra: number }> {
  const since = performance.now();
  let wall: number;
  let delayed: number;
  if (kind === 'timers') {
    ({ wallMs: wall, delayedMs: delayed } = await aloneRound(() =>
      Promise.all(sleeps.map((milliseconds) => sleep(context, kind, milliseconds))),
    ));
  } else {
    const crew = await Crew.start(
      context,
      kind === 'threads' ? 'thread' : 'process',
      'sleeper',
      sleeps.map((milliseconds) => ({ kind, milliseconds })),
    );
    ({ wallMs: wall, delayedMs: delayed } = await crew.round());
    await crew.end();
  }
  const total = performance.now() - since;
  context.value(kind, 'read', { wallMs: wall, totalMs: total, delayedMs: delayed });
  context.note('measured', { kind, ms: Math.round(wall), total: Math.round(total) });
  return { total, extra: Math.round(total - Math.max(...sleeps)) };
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const sleeps = sleepsOf(context);
    if (wantsPython(context)) return runPython(context, 'io_bound.py', { args: sleeps });
    const threads = await measure(context, 'threads', sleeps);
    context.metric('threadsWall', Math.round(threads.total) / 1000, 's');
    context.metric('threadsExtra', threads.extra, 'ms');
    if (context.variant === 'four') {
      const processes = await measure(context, 'processes', sleeps);
      context.metric('processesWall', Math.round(processes.total) / 1000, 's');
      context.metric('processesExtra', processes.extra, 'ms');
    }
    const timers = await measure(context, 'timers', sleeps);
    context.metric('timersWall', Math.round(timers.total) / 1000, 's');
  },
  sleeper(context) {
    const { kind, milliseconds } = context.args as { readonly kind: string; readonly milliseconds: number };
    return workInCrew(context, () => sleep(context, kind, milliseconds));
  },
};
