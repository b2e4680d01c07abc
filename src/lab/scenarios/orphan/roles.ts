import type { Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

/** An orphan that is never ended gives up after this, in ms. */
const selfDestructMs = 90_000;
const tickMs = 100;

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const middle = await context.spawn('middle', { id: 'middle' });
    await context.join(middle);
    context.note('middle-gone', { pid: middle.pid });
    await context.sleep(context.num('lifeMs'));
  },
  async middle(context) {
    const child = await context.spawn('grandchild', { id: 'grandchild' });
    await child.receive(); // it runs: now it can be left alone
    context.note('leaving', { pid: process.pid, child: child.pid });
    child.disown();
    context.exit(0);
  },
  async grandchild(context) {
    context.reply('ready');
    let ppid = process.ppid;
    context.value('ppid', 'read', ppid);
    for (let lived = 0; lived < selfDestructMs; lived += tickMs) {
      await context.sleep(tickMs);
      if (process.ppid !== ppid) context.note('new-parent', { before: ppid, after: process.ppid });
      ppid = process.ppid;
      context.value('ppid', 'read', ppid);
    }
  },
};
