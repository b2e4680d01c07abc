import { availableParallelism } from 'node:os';
import { median } from '#shared/analysis/median.ts';
import { roundTo } from '#shared/analysis/round.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import { PoolStateError, TaskPool, serveTasks, type Works } from '../../pool/task-pool.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** What Python's ThreadPoolExecutor takes when no size is given (3.8 and later). */
const defaultThreads = (cores: number): number => Math.min(32, cores + 4);

/** A task that is handed in to learn when it begins: to a new process, or to a worker of the pool. */
interface Asked extends Readonly<Record<string, ParamValue>> {
  readonly way: 'fresh' | 'kept';
  readonly number: number;
}

const works: Works = {
  /** Sleeps, and gives back its number and 100. */
  plus100: async (context, argument) => {
    await context.sleep(context.num('taskMs'));
    return Number(argument) + 100;
  },
  /** Reports that the task has begun, and gives back when, in ns since the run began. */
  begin: (context, argument) => {
    context.value('begun', 'write', argument as Asked);
    return context.now();
  },
};

/** How long the workers are left without a task, so that the sampler sees them, in ms. */
const idleMs = 1000;

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

/** Each task first in a process of its own, then in a pool whose workers were idle. */
async function showIdleWorkers(context: Context): Promise<void> {
  const delaysMs = { fresh: [] as number[], kept: [] as number[] };
  const timed = async (asked: Asked, openPool: () => Promise<TaskPool>): Promise<TaskPool> => {
    context.value('asked', 'write', asked);
    const sinceNs = context.now();
    const pool = await openPool();
    delaysMs[asked.way].push((Number(await pool.apply('begin', asked)) - sinceNs) / 1e6);
    return pool;
  };
  const startPool = (size: number) => TaskPool.start(context, { size, kind: 'process', role: 'worker' });
  for (const number of numbers(context)) await (await timed({ way: 'fresh', number }, () => startPool(1))).shutdown();
  const pool = await startPool(context.num('workers'));
  context.note('idle-begins', { workers: pool.workerCount });
  await context.sleep(idleMs);
  context.note('idle-ends');
  for (const number of numbers(context)) await timed({ way: 'kept', number }, () => Promise.resolve(pool));
  await pool.shutdown();
  context.metric('freshStart', roundTo(median(delaysMs.fresh), 1), 'ms');
  context.metric('keptStart', roundTo(median(delaysMs.kept), 1), 'ms');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (context.variant === 'defaults') return showDefaults(context);
    if (context.variant === 'idle-workers') return showIdleWorkers(context);
    const pool = await openPool(context);
    const sinceNs = context.now();
    await variants[context.variant]?.(context, pool);
    context.metric('makespan', Math.round((context.now() - sinceNs) / 1e6), 'ms');
  },
  worker: (context) => serveTasks(context, works),
};
