import { threadId } from 'node:worker_threads';
import { TaskPool, serveTasks } from '../../pool/task-pool.ts';
import type { Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const kind = context.variant === 'thread' ? 'thread' : 'process';
    const pool = await TaskPool.start(context, { size: context.num('workers'), kind, role: 'worker' });
    const futures = Array.from({ length: context.num('tasks') }, (_, index) => pool.submit('plus100', index));
    for (const future of futures) {
      future.addDoneCallback((done) => {
        void done.result().then((value) => {
          context.value('callback', 'read', {
            task: done.task,
            value: Number(value),
            pid: process.pid,
            thread: threadId,
          });
        });
      });
    }
    context.note('attached', { count: futures.length });
    await pool.shutdown();
  },
  worker: (context) =>
    serveTasks(context, {
      plus100: async (worker, argument) => {
        await worker.sleep(worker.num('taskMs'));
        worker.value('returned', 'write', { task: Number(argument) + 1, value: Number(argument) + 100 });
        return Number(argument) + 100;
      },
    }),
};
