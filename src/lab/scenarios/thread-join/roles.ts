import { Event } from '../../primitives/event.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ThreadHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';
import { nap } from '../../system/nap.ts';

type Context = ActorContext<typeof scenario>;

/** Starts a thread that is ready to sleep, so that what is measured is sleeping and not starting. */
async function ready(context: Context, go: SharedHandle): Promise<ThreadHandle> {
  const thread = context.thread('sleeper', { args: go });
  await thread.receive();
  return thread;
}

/** Starts and joins each thread before the next: the time it takes to get ready is left out. */
async function oneByOne(context: Context): Promise<number> {
  let sleptNs = 0;
  for (let number = 0; number < context.num('threads'); number += 1) {
    const go = Event.create('go', context.probe);
    const thread = await ready(context, go.handle);
    const sinceNs = context.now();
    go.set();
    await context.join(thread);
    sleptNs += context.now() - sinceNs;
  }
  return sleptNs;
}

async function allAtOnce(context: Context): Promise<number> {
  const go = Event.create('go', context.probe);
  const threads = await Promise.all(Array.from({ length: context.num('threads') }, () => ready(context, go.handle)));
  const sinceNs = context.now();
  context.value('go', 'read', sinceNs);
  go.set();
  const joined = context.variant === 'one' ? threads.slice(0, 1) : threads;
  for (const thread of joined) await context.join(thread);
  const elapsedNs = context.now() - sinceNs;
  context.value('alive', 'read', !(threads[0]?.hasExited() ?? false));
  return elapsedNs;
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const elapsedNs = context.variant === 'serial' ? await oneByOne(context) : await allAtOnce(context);
    const milliseconds = Math.floor(elapsedNs / 1e6);
    context.value('elapsed-ms', 'read', milliseconds);
    context.metric('elapsed', milliseconds, 'ms');
    context.note('main-line', { ms: milliseconds });
  },
  async sleeper(context) {
    context.reply('ready');
    await context.sleep(1); // so that the message leaves before the thread blocks
    new Event(context.args as SharedHandle).wait();
    // Slept in silence and reported afterwards: fifty reports at the same instant would take longer than their sleep.
    nap(context.num('units') * context.num('unitMs'));
    context.value('woke', 'read', context.now());
    context.note('greets');
  },
};
