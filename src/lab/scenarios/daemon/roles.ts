import type { ActorContext, Roles } from '../../runtime/context.ts';
import { DaemonError } from '../../runtime/create-context.ts';
import { LabProcess, LabProcessError } from '../../runtime/lab-process.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** A service that is never ended gives up after this many units. */
const selfDestructUnits = 100;

/** Tries what the rules of the flag forbid, and reports whether it was refused. */
async function tryFlag(context: Context): Promise<void> {
  const child = new LabProcess(context, 'helper');
  context.value('flag.default', 'read', child.daemon);
  child.daemon = true;
  const handle = await child.start();
  await handle.receive();
  try {
    child.daemon = false;
    context.value('flag.changed-late', 'write', true);
  } catch (error) {
    if (!(error instanceof LabProcessError)) throw error;
    context.value('flag.changed-late', 'write', false);
    context.note('refused-late');
  }
  handle.send('go');
  await child.join();
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (context.variant === 'flag') return tryFlag(context);
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
    if (context.variant === 'flag') {
      await context.receive();
      context.value('flag.in-child', 'read', context.daemon);
      try {
        const grandchild = await context.spawn('sibling', { id: 'grandchild' });
        context.value('flag.had-child', 'write', true);
        grandchild.kill('SIGKILL');
      } catch (error) {
        if (!(error instanceof DaemonError)) throw error;
        context.value('flag.had-child', 'write', false);
        context.note('refused-child');
      }
      return;
    }
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
