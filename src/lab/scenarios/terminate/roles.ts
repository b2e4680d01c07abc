import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { pidExists } from '../../system/process-facts.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** A survivor that is never ended gives up after this, in ms. */
const selfDestructMs = 60_000;
const tickMs = 100;

/** What cleaning up leaves behind, so that it can be found later. */
const marker = (context: Context): string => join(context.tempDir, 'cleaned-up');

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const child = await context.spawn('child', { id: 'child' });
    await child.receive();
    context.value('alive.before', 'read', !child.hasExited());
    context.note('terminating', { pid: child.pid });
    child.kill(context.variant === 'kill' ? 'SIGKILL' : 'SIGTERM');
    context.value('alive.right-after', 'read', !child.hasExited());
    context.block(context.num('pauseMs')); // dead by now, but this event loop has not collected it
    context.value('alive.uncollected', 'read', !child.hasExited());
    context.value('signal-0.uncollected', 'read', pidExists(child.pid));
    await context.join(child);
    context.value('alive.joined', 'read', !child.hasExited());
    context.value('signal-0.joined', 'read', pidExists(child.pid));
    context.value('cleaned-up', 'read', existsSync(marker(context)));
    if (context.variant === 'grandchild') await context.sleep(context.num('pauseMs'));
  },
  async child(context) {
    if (context.variant === 'handler' || context.variant === 'kill') {
      process.on('SIGTERM', () => {
        writeFileSync(marker(context), String(process.pid));
        context.note('cleaning-up', { pid: process.pid });
        context.exit(0);
      });
    }
    if (context.variant === 'grandchild') {
      const grandchild = await context.spawn('grandchild', { id: 'grandchild' });
      await grandchild.receive();
    }
    context.reply('ready');
    await context.sleep(selfDestructMs);
    writeFileSync(marker(context), String(process.pid)); // what a normal end would do
  },
  async grandchild(context) {
    process.on('disconnect', () => {}); // its parent is gone: it goes on
    context.reply('ready');
    for (let lived = 0; lived < selfDestructMs; lived += tickMs) {
      context.value('ppid', 'read', process.ppid);
      await context.sleep(tickMs);
    }
  },
};
