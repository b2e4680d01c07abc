import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** A ticker that is never ended would end itself after this number of units. */
const longestUnits = 12;

/** Starts one ticker that is a daemon and one task of five units that is not, as threads or processes. */
async function startPair(context: Context): Promise<void> {
  const started =
    context.variant === 'process-rule'
      ? [await context.spawn('ticker', { daemon: true }), await context.spawn('task', { args: 5 })]
      : [context.thread('ticker', { daemon: true }), context.thread('task', { args: 5 })];
  await Promise.all(started.map((handle) => handle.receive()));
  if (context.variant === 'process-rule') await context.sleep(1.5 * context.num('unitMs'));
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (context.variant === 'alone') {
      await context.thread('task', { args: longestUnits, daemon: true }).receive();
    } else if (context.variant === 'inherit') {
      const creator = context.thread('creator', { daemon: true });
      const ordinary = context.thread('task', { args: 1, id: 'of-main' });
      await Promise.all([creator.receive(), ordinary.receive()]);
    } else {
      await startPair(context);
    }
    context.note('code-ends');
  },
  async task(context) {
    const units = Number(context.args);
    context.note('task-begins', { units });
    context.flush(); // the process may end as soon as the starter hears of it
    context.reply('ready');
    await context.sleep(units * context.num('unitMs'));
    context.note('task-done');
  },
  async ticker(context) {
    context.reply('ready');
    for (let tick = 1; tick <= longestUnits; tick += 1) {
      await context.sleep(context.num('unitMs'));
      context.note('tick', { tick });
      context.flush();
    }
    context.note('task-done');
  },
  async creator(context) {
    const children = [
      context.thread('task', { args: longestUnits, id: 'inherited' }),
      context.thread('task', { args: 2, id: 'overridden', daemon: false }),
    ];
    for (const child of children) context.note('created', { id: child.id, daemon: String(child.daemon) });
    await Promise.all(children.map((child) => child.receive()));
    context.reply('ready');
    await context.sleep(longestUnits * context.num('unitMs'));
  },
};
