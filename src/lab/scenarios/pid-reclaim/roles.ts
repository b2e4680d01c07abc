import type { ActorContext, Roles } from '../../runtime/context.ts';
import { pidExists, processFacts } from '../../system/process-facts.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** How long the number may take to be given back after the end that should give it back, in ms. */
const deadlineMs = 5000;

/** Polls until no process has this number any more, or the deadline has passed. */
async function watchEnd(context: Context, pid: number): Promise<void> {
  const since = context.now();
  while (pidExists(pid) && context.now() - since < deadlineMs * 1e6) await context.sleep(20);
  context.value('exists.after', 'read', pidExists(pid));
  context.note('free', { pid, ms: Math.round((context.now() - since) / 1e6) });
  await context.sleep(250); // so that the process table is seen without it
}

/** True until a child that was let go is a zombie, however late that is on a slow machine; it must end some time. */
const mayStillEnd = (context: Context, pid: number, sinceNs: number): boolean =>
  processFacts(pid)?.state !== 'Z' && pidExists(pid) && context.now() - sinceNs < 2 * deadlineMs * 1e6;

/** Lets the child end; with `blockMs` this event loop does not turn for so long, and the child is not reaped. */
async function letEnd(context: Context, blockMs: number): Promise<number> {
  const child = await context.spawn('child', { id: 'child' });
  await child.receive();
  context.reply(child.pid);
  context.value('exists.before', 'read', pidExists(child.pid));
  child.send('go');
  if (blockMs > 0) {
    const sinceNs = context.now();
    while (mayStillEnd(context, child.pid, sinceNs)) context.block(20);
    context.block(blockMs);
  }
  if (context.id !== 'main') context.exit(0); // before the loop turns: uncollected
  await child.exited;
  context.note('collected', { pid: child.pid });
  return child.pid;
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const blockMs = context.num('blockMs');
    if (context.variant === 'joined' || context.variant === 'blocked') {
      return watchEnd(context, await letEnd(context, context.variant === 'blocked' ? blockMs : 0));
    }
    const middle = await context.spawn('middle', { id: 'middle' });
    const pid = Number(await middle.receive());
    if (context.variant === 'parent-killed') {
      const sinceNs = context.now();
      while (mayStillEnd(context, pid, sinceNs)) await context.sleep(20);
      await context.sleep(blockMs);
      middle.kill('SIGKILL');
    }
    await context.join(middle);
    context.note('parent-gone', { pid: middle.pid });
    await watchEnd(context, pid);
  },
  async middle(context) {
    await letEnd(context, context.variant === 'parent-killed' ? 60_000 : context.num('blockMs'));
  },
  async child(context) {
    context.reply('ready');
    await context.receive();
  },
};
