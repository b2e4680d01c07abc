import { totalmem } from 'node:os';
import type { ActorHandle } from '../../runtime/handles.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const mib = 2 ** 20;

/** One more for each request, until the cap. */
async function ramp(context: Context): Promise<readonly ActorHandle[]> {
  const started: ActorHandle[] = [];
  for (let number = 1; number <= context.num('requests'); number += 1) {
    if (started.length >= context.num('cap')) {
      context.value('refused-at', 'write', number);
      context.note('cap-reached', { cap: context.num('cap'), requests: context.num('requests') });
      break;
    }
    const handle = context.variant === 'threads' ? context.thread('request') : await context.spawn('request');
    const memory = Number(await handle.receive());
    started.push(handle);
    context.value('existing', 'write', {
      count: started.length,
      memoryBytes: memory,
      rssBytes: process.memoryUsage.rss(),
    });
  }
  return started;
}

/** What all requests would need, were there no cap: an estimate from what was measured. */
function extrapolate(context: Context, bytesEach: number): void {
  context.metric('memoryEach', Math.round(bytesEach / mib), 'MiB');
  context.metric('memoryForAll', Math.round((bytesEach * context.num('requests')) / mib), 'MiB');
  context.metric('memoryOfMachine', Math.round(totalmem() / mib), 'MiB');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const host = await context.spawn('host', { id: 'host' });
    await context.join(host);
    context.note('all-gone');
    await context.sleep(300); // time for samples of the machine without them
  },
  async host(context) {
    const before = process.memoryUsage.rss();
    const started = await ramp(context);
    // Threads share the process: its growth, shared out. Processes: what one has resident.
    const grown = (process.memoryUsage.rss() - before) / started.length;
    extrapolate(context, context.variant === 'threads' ? Math.max(grown, 0) : await askMemory(started));
    await context.sleep(context.num('holdMs'));
    context.value('stopping', 'write', started.length);
    for (const handle of started) handle.send('stop');
    for (const handle of started) await context.join(handle);
    context.value('alive', 'read', started.filter((handle) => !handle.hasExited()).length);
  },
  async request(context) {
    context.reply(process.memoryUsage.rss());
    for (let message = await context.receive(); message === 'memory'; message = await context.receive())
      context.reply(process.memoryUsage.rss());
  },
};

/** Resident memory of one of them, in bytes. */
async function askMemory(started: readonly ActorHandle[]): Promise<number> {
  const last = started.at(-1);
  last?.send('memory');
  return Number(await last?.receive());
}
