import type { Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

/** Steps of the worker's task; each is reported. */
const steps = 10;

export const roles: Roles<typeof scenario> = {
  async main(context) {
    await context.join(await context.spawn('starter', { id: 'starter' }));
    context.note('starter-gone');
    if (context.variant !== 'default') await context.sleep(1.5 * context.num('taskMs'));
  },
  async starter(context) {
    const detached = context.variant === 'detached';
    const worker = await context.spawn('worker', { id: 'worker', detached });
    await worker.receive();
    if (detached) worker.disown();
    context.value('code-ends', 'write', process.pid);
    context.note('code-ends', { pid: process.pid });
    if (context.variant === 'exits-at-once') context.exit(0); // past everything that would wait
  },
  async worker(context) {
    context.reply('ready');
    for (let step = 1; step <= steps; step += 1) {
      await context.sleep(context.num('taskMs') / steps);
      context.value('step', 'write', step);
    }
    context.value('done', 'write', process.pid);
    context.note('done', { pid: process.pid });
  },
};
