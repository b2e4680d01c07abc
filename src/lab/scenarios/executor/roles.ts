import { availableParallelism } from 'node:os';
import { seededRandom } from '../../runtime/seeded-random.ts';
import { PoolStateError, TaskPool, serveTasks } from '../../pool/task-pool.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface Nap {
  readonly number: number;
  readonly ms: number;
}

/** The tasks' lengths, drawn again alike from the same seed. */
function napsOf(context: Context): readonly Nap[] {
  const random = seededRandom(context.num('seed'));
  const [shortest, longest] = [
    context.num('shortestMs'),
    Math.max(context.num('shortestMs'), context.num('longestMs')),
  ];
  return Array.from({ length: context.num('tasks') }, (_, number) => ({
    number,
    ms: Math.round(shortest + random() * (longest - shortest)),
  }));
}

function openExecutor(context: Context): Promise<TaskPool> {
  const processes = context.variant === 'process-default';
  const size = processes ? availableParallelism() : context.num('workers');
  context.value('size', 'read', size);
  return TaskPool.start(context, { size, kind: processes ? 'process' : 'thread', role: 'worker' });
}

/** Asks whether a closed executor still takes work. */
function submitRefused(pool: TaskPool): boolean {
  try {
    pool.submit('nap', { number: 0, ms: 0 } satisfies Nap);
    return false;
  } catch (error) {
    if (error instanceof PoolStateError) return true;
    throw error;
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const pool = await openExecutor(context);
    const naps = napsOf(context);
    context.value(
      'lengths',
      'read',
      naps.map(({ ms }) => ms),
    );
    if (context.variant === 'result-at-once') {
      for (const nap of naps) context.value('result', 'read', Number(await pool.submit('nap', nap).result()));
    } else {
      const futures = naps.map((nap) => pool.submit('nap', nap));
      context.note('submitted', { count: futures.length });
      for (const future of futures) future.addDoneCallback((done) => context.value('completed', 'read', done.task - 1));
      if (context.variant === 'shutdown') {
        await pool.shutdown();
        context.note('shut-down', { workers: pool.workerCount });
      }
      for (const future of futures) context.value('result', 'read', Number(await future.result()));
    }
    await pool.shutdown();
    context.value('submit-refused', 'read', submitRefused(pool));
    context.value('workers-left', 'read', pool.workerCount);
  },
  worker: (context) =>
    serveTasks(context, {
      nap: async (worker, argument) => {
        const { number, ms } = argument as Nap;
        await worker.sleep(ms);
        return number;
      },
    }),
};
