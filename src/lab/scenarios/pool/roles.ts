import { availableParallelism } from 'node:os';
import { PoolStateError, TaskPool, serveTasks, type Works } from '../../pool/task-pool.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** What Python's ThreadPoolExecutor takes when no size is given (3.8 and later). */
const defaultThreads = (cores: number): number => Math.min(32, cores + 4);

const works: Works = {
  /** Sleeps, and gives back its number and 100. */
  plus100: async (context, argument) => {
    await context.sleep(context.num('taskMs'));
    return Number(argument) + 100;
  },
};

const numbers = (context: Context): readonly number[] =>
  Array.from({ length: context.num('tasks') }, (_, index) => index);

function openPool(context: Context): Promise<TaskPool> {
  return TaskPool.start(context, {
    size: context.num('workers'),
    kind: context.text('kind') === 'thread' ? 'thread' : 'process',
    role: 'worker',
  });
}

/** True when the pool refuses, as it should in this state. */
async function refused(attempt: () => unknown): Promise<boolean> {
  try {
    await attempt();
    return false;
  } catch (error) {
    if (error instanceof PoolStateError) return true;
    throw error;
  }
}

const variants: Readonly<Record<string, (context: Context, pool: TaskPool) => Promise<void>>> = {
  async map(context, pool) {
    context.value('results', 'read', (await pool.map('plus100', numbers(context))).map(Number));
    context.note('map-returned');
    context.value('after-map', 'read', Number(await pool.apply('plus100', 1000)));
    await pool.shutdown();
  },
  async apply(context, pool) {
    for (const number of numbers(context)) context.value('result', 'read', Number(await pool.apply('plus100', number)));
    await pool.shutdown();
  },
  async 'apply-async'(context, pool) {
    const futures = numbers(context).map((number) => pool.submit('plus100', number));
    context.note('submitted', { count: futures.length });
    const results = [];
    for (const future of futures) results.push(Number(await future.result()));
    context.value('results', 'read', results);
    await pool.shutdown();
  },
  async 'get-in-loop'(context, pool) {
    const results = [];
    for (const number of numbers(context)) results.push(Number(await pool.submit('plus100', number).result()));
    context.value('results', 'read', results);
    await pool.shutdown();
  },
  async 'close-join'(context, pool) {
    context.value('early-join-refused', 'read', await refused(() => pool.join()));
    for (const number of numbers(context)) pool.submit('plus100', number);
    pool.close();
    context.note('closed');
    context.value('late-submit-refused', 'read', await refused(() => pool.submit('plus100', 0)));
    await pool.join();
    context.note('joined', { workers: pool.workerCount });
  },
};

/** Starts one pool of each kind in its default size. */
async function showDefaults(context: Context): Promise<void> {
  const cores = availableParallelism();
  context.value('cores', 'read', cores);
  for (const [kind, size] of [
    ['process', cores],
    ['thread', defaultThreads(cores)],
  ] as const) {
    const pool = await TaskPool.start(context, { size, kind, role: 'worker' });
    context.note(`default-${kind}`, { count: pool.workerCount });
    await pool.map(
      'plus100',
      Array.from({ length: 2 * size }, (_, index) => index),
    );
    await pool.shutdown();
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (context.variant === 'defaults') return showDefaults(context);
    const pool = await openPool(context);
    const sinceNs = context.now();
    await variants[context.variant]?.(context, pool);
    context.metric('makespan', Math.round((context.now() - sinceNs) / 1e6), 'ms');
  },
  worker: (context) => serveTasks(context, works),
};
