import { Event } from '../../primitives/event.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** A timer that runs once: `cancel` before it fires keeps it from firing. */
interface Timer {
  /** Resolves when its time has begun. */
  readonly armed: Promise<unknown>;
  readonly cancel: () => void;
  /** Resolves when it has fired or was cancelled. */
  readonly over: Promise<unknown>;
}

interface AlarmArgs {
  readonly name: string;
  readonly cancelled: SharedHandle;
}

/** As Python makes it: a thread that waits for its own cancellation with a limit. */
function threadTimer(context: Context, name: string): Timer {
  const cancelled = Event.create(`cancel-${name}`, context.probe);
  const thread = context.thread('alarm', { args: { name, cancelled: cancelled.handle } satisfies AlarmArgs });
  return { armed: thread.receive(), cancel: () => cancelled.set(), over: thread.exited };
}

/** As Node makes it: an entry in the event loop's list. */
function loopTimer(context: Context, name: string): Timer {
  const { promise, resolve } = Promise.withResolvers<void>();
  context.note('armed', { name });
  const timer = setTimeout(() => {
    context.note('fires', { name });
    resolve();
  }, context.num('intervalMs'));
  const cancel = (): void => {
    clearTimeout(timer);
    resolve();
  };
  return { armed: Promise.resolve(), cancel, over: promise };
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const start = context.variant === 'thread' ? threadTimer : loopTimer;
    const [plain, early, late] = [
      start(context, 'plain'),
      start(context, 'cancelled-early'),
      start(context, 'cancelled-late'),
    ];
    await early.armed;
    await context.sleep(context.num('intervalMs') / 3);
    context.note('cancels', { name: 'cancelled-early' });
    early.cancel();
    await Promise.all([plain.over, early.over, late.over]);
    context.note('cancels', { name: 'cancelled-late' });
    late.cancel();
    await context.sleep(context.num('intervalMs')); // would something fire twice, or after all, it would be now
    context.note('end');
  },
  async alarm(context) {
    const { name, cancelled } = context.args as AlarmArgs;
    const event = new Event(cancelled, context.probe);
    context.reply('armed');
    await context.sleep(1); // so that the message leaves before the thread blocks
    context.note('armed', { name });
    if (!event.wait(context.num('intervalMs'))) context.note('fires', { name });
  },
};
