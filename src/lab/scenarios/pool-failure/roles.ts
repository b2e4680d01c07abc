import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../system/replace-file.ts';
import { TaskPool, WorkerLostError, serveTasks } from '../../pool/task-pool.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** The task, counted from 0, that fails or loses its worker. */
const unlucky = 1;

/** Where the worker of the unlucky task writes its id: it is killed while it works, however late it begins. */
const begunPath = (context: Context): string => join(context.tempDir, 'begun');

/** Ends the worker that the unlucky task is with, while it works. */
async function killWorkerOf(context: Context, pool: TaskPool): Promise<void> {
  while (!existsSync(begunPath(context))) await context.sleep(10);
  const id = readFileSync(begunPath(context), 'utf8');
  const victim = pool.workers.find((worker) => worker.id === id) as ProcessHandle;
  context.value('killed', 'write', victim.id);
  victim.kill('SIGKILL');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const pool = await TaskPool.start(context, { size: context.num('workers'), kind: 'process', role: 'worker' });
    const futures = Array.from({ length: context.num('tasks') }, (_, number) =>
      pool.submit(context.variant === 'task-throws' && number === unlucky ? 'fail' : 'nap', number),
    );
    if (context.variant === 'worker-killed') await killWorkerOf(context, pool);
    for (const future of futures) {
      const outcome = await future.outcome();
      if (outcome.ok) context.value('succeeded', 'read', future.task);
      else {
        context.value('failed', 'read', { task: future.task, error: outcome.error.name });
        context.note(outcome.error instanceof WorkerLostError ? 'worker-lost' : 'task-failed', {
          task: future.task,
          error: outcome.error.message,
        });
      }
    }
    // A worker that was lost is replaced, which on a slow machine may take longer than all the tasks.
    for (let turn = 0; turn < 1000 && pool.workerCount < context.num('workers'); turn += 1) await context.sleep(20);
    context.value('workers', 'read', pool.workerCount);
    await pool.shutdown();
  },
  worker: (context) =>
    serveTasks(context, {
      nap: async (worker, argument) => {
        if (worker.variant === 'worker-killed' && argument === unlucky) {
          writeFileSync(`${begunPath(worker)}.new`, worker.id);
          replaceFile(`${begunPath(worker)}.new`, begunPath(worker)); // seen with its contents or not at all
          await worker.sleep(20 * worker.num('taskMs'));
        }
        await worker.sleep(worker.num('taskMs'));
        return argument;
      },
      fail: async (worker) => {
        await worker.sleep(worker.num('taskMs') / 2);
        throw new RangeError('this task always fails');
      },
    }),
};
