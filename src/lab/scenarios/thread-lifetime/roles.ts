import type { Roles } from '../../runtime/context.ts';
import { holdBack } from '../../runtime/hold-back.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const threads = Array.from({ length: context.num('threads') }, (_, index) =>
      context.thread('worker', { args: index + 1 }),
    );
    await Promise.all(threads.map((thread) => thread.receive()));
    for (const thread of threads) thread.send('go');
    if (context.variant === 'exits') await context.sleep(context.num('unitMs') / 2);
    context.note('main-over');
    if (context.variant === 'exits') context.exit(0);
  },
  async worker(context) {
    const units = Number(context.args);
    context.note('begins', { units });
    context.flush(); // the process may end as soon as the main thread hears of it
    context.reply('ready');
    await holdBack(context); // a thread that starts late must not find the first one done
    await context.sleep(units * context.num('unitMs'));
    context.note('done');
  },
};
