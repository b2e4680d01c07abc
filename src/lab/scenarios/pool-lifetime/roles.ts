import { TaskPool, serveTasks } from '../../pool/task-pool.ts';
import type { Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const owner = await context.spawn('owner', { id: 'owner' });
    await context.join(owner);
    context.note('owner-gone');
    await context.sleep(2 * context.num('taskMs')); // long enough for a cut task to have ended, had it gone on
  },
  async owner(context) {
    const pool = await TaskPool.start(context, { size: context.num('workers'), kind: 'process', role: 'worker' });
    for (let number = 0; number < context.num('tasks'); number += 1) pool.submit('nap', number);
    context.note('submitted', { count: context.num('tasks') });
    if (context.variant === 'joined') await pool.shutdown();
    else await context.sleep(context.num('taskMs') / 2); // the tasks in hand are half done
    context.note('code-ends');
    context.flush();
  },
  worker: (context) =>
    serveTasks(context, {
      nap: async (worker, argument) => {
        await worker.sleep(worker.num('taskMs'));
        return argument;
      },
    }),
};
