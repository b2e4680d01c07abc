import { Event } from '../../primitives/event.ts';
import { SyncError, type SharedHandle } from '../../primitives/object.ts';
import { Semaphore } from '../../primitives/semaphore.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { seededRandom } from '../../runtime/seeded-random.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface VisitorArgs {
  readonly semaphore: SharedHandle;
  readonly go: SharedHandle;
  /** A number that visitors change inside, unprotected: the semaphore lets several in. */
  readonly counter: SharedArrayBuffer;
  readonly number: number;
}

/** Releases a permit that no thread acquired. */
function releaseTooOften(context: Context, semaphore: Semaphore): void {
  try {
    semaphore.release();
    context.note('extra-accepted');
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    context.note('extra-refused');
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const bounded = context.variant === 'extra-release-bounded';
    const semaphore = Semaphore.create({ id: 'places', permits: context.num('places'), bounded });
    const go = Event.create('go', context.probe);
    const counter = new Int32Array(new SharedArrayBuffer(4));
    if (context.variant.startsWith('extra-release')) releaseTooOften(context, semaphore);
    const visitors = Array.from({ length: context.num('threads') }, (_, number) =>
      context.thread('visitor', {
        args: { semaphore: semaphore.handle, go: go.handle, counter: counter.buffer, number } satisfies VisitorArgs,
      }),
    );
    await Promise.all(visitors.map((visitor) => visitor.receive()));
    context.note('go');
    go.set();
    for (const visitor of visitors) await context.join(visitor);
    context.value('counter', 'read', counter[0] ?? 0);
    context.value('permits', 'read', semaphore.permits);
  },
  async visitor(context) {
    const args = context.args as VisitorArgs;
    const semaphore = new Semaphore(args.semaphore, context.probe);
    const counter = new Int32Array(args.counter);
    const random = seededRandom(context.num('seed') * 1000 + args.number);
    context.reply('ready');
    await context.sleep(1);
    new Event(args.go).wait();
    semaphore.acquire();
    const seen = counter[0] ?? 0;
    context.block(context.num('unitMs') * (context.variant === 'random-stay' ? 1 + 2 * random() : 1));
    counter[0] = seen + 1;
    context.access('counter', 'write');
    semaphore.release();
    context.note('left');
  },
};
