import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import { pidExists, processFacts } from '../../system/process-facts.ts';
import { pidLimit, userProcessLimit } from '../../system/process-limits.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** What the children choose as exit code, to be read long after they died. */
const exitCode = 7;
/** A holder that is not killed gives up after this, in ms. */
const longestHoldMs = 120_000;
/** How long the adopter gets to collect what it was given, in ms. */
const adoptionMs = 5000;
/** How long the children get to end, in ms; many of them need a while on a busy machine. */
const dyingMs = 15_000;
/** How long a child waits for its parent to be stopped, in ms. */
const stopMs = 10_000;

async function startChildren(context: Context): Promise<readonly ProcessHandle[]> {
  const children: ProcessHandle[] = [];
  for (let number = 1; number <= context.num('children'); number += 1) children.push(await context.spawn('child'));
  for (const child of children) await child.receive();
  context.note('holding', { pid: process.pid, count: children.length });
  // Before the reply: `main` may stop this process as soon as it has it, and the children would wait in vain.
  for (const child of children) child.send('go');
  context.reply(children.map((child) => child.pid));
  return children;
}

/** True when every child has ended: as a zombie it stays until it is collected. */
const allDead = (pids: readonly number[]): boolean => pids.every((pid) => (processFacts(pid)?.state ?? 'Z') === 'Z');

/** Signal 0 asks whether a process exists: it does, although it is dead. */
function reportExistence(context: Context, pids: readonly number[]): void {
  context.value('signal-0', 'read', pids.filter(pidExists).length);
}

/** How many processes there can be at all: what a flood of zombies uses up. */
function reportHeadroom(context: Context): void {
  const [numbers, processes] = [pidLimit(), userProcessLimit()];
  if (numbers !== null) context.metric('pidLimit', numbers, '');
  if (processes !== null) context.metric('userLimit', processes, '');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    reportHeadroom(context);
    if (context.variant === 'reap') {
      const children = await startChildren(context);
      // libuv collects dead children when SIGCHLD is handled in the event loop: until then they are zombies.
      const pids = children.map((child) => child.pid);
      for (let waited = 0; waited < dyingMs && !allDead(pids); waited += 100) context.block(100);
      context.block(context.num('unreapedMs'));
      reportExistence(context, pids);
      for (const child of children) await child.exited;
      context.note('reaped', { count: children.length, code: exitCode });
      await context.sleep(300);
      return;
    }
    const holder = await context.spawn('holder', { id: 'holder' });
    const pids = (await holder.receive()) as readonly number[];
    if (context.variant === 'stopped-parent') holder.kill('SIGSTOP');
    for (let waited = 0; waited < dyingMs && !allDead(pids); waited += 100) await context.sleep(100);
    await context.sleep(context.num('unreapedMs'));
    reportExistence(context, pids);
    if (context.variant === 'stopped-parent') {
      context.note('resuming', { pid: holder.pid });
      holder.kill('SIGCONT');
      await holder.receive();
      context.note('reaped', { count: pids.length, code: exitCode });
      await context.sleep(300);
      holder.send('end');
      await context.join(holder);
      return;
    }
    context.note('killing', { pid: holder.pid });
    holder.kill('SIGKILL');
    await context.join(holder);
    for (let waited = 0; waited < adoptionMs && pids.some(pidExists); waited += 50) await context.sleep(50);
    context.note('adopted', { left: pids.filter(pidExists).length });
  },
  async holder(context) {
    const children = await startChildren(context);
    if (context.variant === 'kill-parent') context.block(longestHoldMs);
    for (const child of children) await child.exited;
    context.reply('reaped');
    await context.receive();
  },
  async child(context) {
    context.reply('ready');
    await context.receive();
    if (context.variant === 'stopped-parent') {
      for (let waited = 0; waited < stopMs && processFacts(process.ppid)?.state !== 'T'; waited += 50)
        await context.sleep(50);
    }
    context.exit(exitCode);
  },
};
