import { Barrier } from '../../primitives/barrier.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { Roles } from '../../runtime/context.ts';
import { seededRandom } from '../../runtime/seeded-random.ts';
import type { scenario } from './scenario.ts';

interface WorkerArgs {
  /** In the order in which this thread takes them. */
  readonly locks: readonly [SharedHandle, SharedHandle];
  /** Where both meet to stay in step. */
  readonly step: SharedHandle;
  readonly number: number;
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const [a, b] = [Mutex.create('lock-a').handle, Mutex.create('lock-b').handle];
    const step = Barrier.create('step', 2).handle;
    const workers = [0, 1].map((number) => {
      const locks: WorkerArgs['locks'] = number === 0 || context.variant === 'ordered' ? [a, b] : [b, a];
      return context.thread('worker', { args: { locks, step, number } satisfies WorkerArgs });
    });
    for (const worker of workers) await context.join(worker);
  },
  worker(context) {
    const { locks, step, number } = context.args as WorkerArgs;
    const { variant } = context;
    const [own, other] = [new Mutex(locks[0], context.probe), new Mutex(locks[1], context.probe)];
    const barrier = new Barrier(step, context.probe);
    const random = seededRandom(context.num('seed') * 1000 + number);
    const [pauseMs, times] = [context.num('pauseMs'), context.num('times')];
    let [tries, refused, done] = [0, 0, 0];
    while (done < times) {
      tries += 1;
      own.lock();
      // Both hold their own lock before either tries for the other one.
      if (variant === 'in-step' || (variant === 'random' && tries === 1)) barrier.arrive();
      const hasBoth = variant === 'ordered' ? other.lock() : other.tryLock();
      // Neither gives back before both were refused.
      if (variant === 'in-step') barrier.arrive();
      if (hasBoth) {
        done += 1;
        context.note('both');
        context.block(1);
        other.unlock();
      } else {
        refused += 1;
        context.value('refused', 'write', refused);
      }
      own.unlock();
      if (!hasBoth) context.block(variant === 'random' ? pauseMs * (0.2 + 2 * random()) : pauseMs);
    }
    context.metric(`refused/${context.id}`, refused, '');
    context.metric(`done/${context.id}`, done, '');
  },
};
