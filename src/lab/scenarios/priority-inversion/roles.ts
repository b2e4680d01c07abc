import { getPriority, setPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { Event } from '../../primitives/event.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { kernelThreadId } from '../../runtime/thread-id.ts';
import { pinToOneCore } from '../../system/pin-to-core.ts';
import { spinThread } from '../../system/spin.ts';
import { niceOf, type scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface Args {
  readonly lock: SharedHandle;
  /** Set by the medium thread when it runs. */
  readonly running: SharedHandle;
}

/** Gives the calling thread its nice value, as far as this is permitted, and reports what it has then. */
function setNice(context: Context, nice: number): void {
  const tid = kernelThreadId() ?? 0;
  try {
    setPriority(tid, nice);
  } catch {
    // Lowering a nice value needs a privilege: the check reads what it is.
  }
  context.value('nice', 'read', getPriority(tid));
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    context.value('cores', 'read', pinToOneCore() ?? '-');
    const lock = Mutex.create('lock');
    const args: Args = { lock: lock.handle, running: Event.create('running').handle };
    const low = context.thread('low', { id: 'low', args });
    const medium = context.thread('medium', { id: 'medium', args });
    const high = context.thread('high', { id: 'high', args });
    for (const thread of [low, medium, high]) await thread.receive(); // low has the lock
    high.send('go');
    while (!lock.isContended) await delay(1);
    medium.send('go');
    for (const thread of [low, medium, high]) await context.join(thread);
  },
  low(context) {
    const args = context.args as Args;
    const lock = new Mutex(args.lock, context.probe);
    setNice(context, context.variant === 'ceiling' ? niceOf.high : niceOf.low);
    lock.lock();
    context.reply('locked');
    new Event(args.running, context.probe).wait();
    spinThread(context.num('holdMs'));
    lock.unlock();
    if (context.variant === 'ceiling') setNice(context, niceOf.low);
  },
  async medium(context) {
    setNice(context, niceOf.medium);
    context.reply('ready');
    await context.receive();
    context.note('computes');
    new Event((context.args as Args).running, context.probe).set(); // from here on low could run, too
    spinThread(context.num('mediumMs'));
    context.note('done');
  },
  async high(context) {
    const lock = new Mutex((context.args as Args).lock, context.probe);
    setNice(context, niceOf.high);
    context.reply('ready');
    await context.receive();
    const askedNs = context.now();
    lock.lock();
    context.note('high-in');
    context.metric('waited', Math.round((context.now() - askedNs) / 1e6), 'ms');
    lock.unlock();
  },
};
