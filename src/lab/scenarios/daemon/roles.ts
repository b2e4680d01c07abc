import type { Roles } from '../../runtime/context.ts';

/** A service that nobody ends gives up after this many units. */
const selfDestructUnits = 100;

export const roles: Roles = {
  async main(context) {
    await context.join(await context.spawn('starter', { id: 'starter' }));
    context.note('starter-gone');
    if (context.variant === 'detached') await context.sleep(3 * context.num('unitMs'));
  },
  async starter(context) {
    if (context.variant === 'detached') {
      const service = await context.spawn('service', { id: 'service', detached: true });
      await service.receive();
      service.disown();
    } else {
      const helper = await context.spawn('helper', { id: 'helper', daemon: true });
      const sibling = await context.spawn('sibling', { id: 'sibling' });
      await Promise.all([helper.receive(), sibling.receive()]);
      if (context.variant === 'joined') await context.join(helper);
      else await context.sleep(context.num('unitMs'));
    }
    context.note('code-ends', { pid: process.pid });
    context.flush();
  },
  async helper(context) {
    context.reply('ready');
    await context.sleep((context.variant === 'joined' ? 1 : 8) * context.num('unitMs'));
    context.note('helper-complete');
  },
  async sibling(context) {
    context.reply('ready');
    await context.sleep(3 * context.num('unitMs'));
    context.note('sibling-complete');
  },
  async service(context) {
    context.reply('ready');
    for (let unit = 0; unit < 2 * selfDestructUnits; unit += 1) {
      context.value('tick', 'write', unit);
      await context.sleep(context.num('unitMs') / 2);
    }
  },
};
