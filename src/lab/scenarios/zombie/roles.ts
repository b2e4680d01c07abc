import type { ActorContext, Roles } from '../../runtime/context.ts';

/** What the children choose as exit code, to be read long after they died. */
const exitCode = 7;
/** A holder that nobody kills gives up after this, in ms. */
const longestHoldMs = 120_000;
/** How long the adopter gets to collect what it was given, in ms. */
const adoptionMs = 5000;

/**
 * Lets the children die and blocks before the event loop turns again: libuv collects dead
 * children when SIGCHLD is handled in the loop, so until then they are zombies.
 */
async function holdZombies(context: ActorContext, blockMs: number): Promise<readonly number[]> {
  const children = [];
  for (let number = 1; number <= context.num('children'); number += 1) children.push(await context.spawn('child'));
  for (const child of children) await child.receive();
  context.note('blocking', { pid: process.pid, count: children.length });
  context.reply(children.map((child) => child.pid));
  for (const child of children) child.send('go');
  context.block(blockMs);
  for (const child of children) await child.exited;
  return children.map((child) => child.pid);
}

/** True while the pid exists; signal 0 succeeds on a zombie too. */
function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export const roles: Roles = {
  async main(context) {
    if (context.variant === 'reap') {
      const pids = await holdZombies(context, context.num('unreapedMs'));
      context.note('reaped', { count: pids.length, code: exitCode });
      await context.sleep(300);
      return;
    }
    const holder = await context.spawn('holder', { id: 'holder' });
    const pids = (await holder.receive()) as readonly number[];
    await context.sleep(context.num('unreapedMs'));
    context.note('killing', { pid: holder.pid });
    holder.kill('SIGKILL');
    await context.join(holder);
    for (let waited = 0; waited < adoptionMs && pids.some(exists); waited += 50) await context.sleep(50);
    context.note('adopted', { left: pids.filter(exists).length });
  },
  async holder(context) {
    await holdZombies(context, longestHoldMs);
  },
  async child(context) {
    context.reply('ready');
    await context.receive();
    context.exit(exitCode);
  },
};
