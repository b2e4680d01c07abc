import { Barrier } from '../../primitives/barrier.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import { Semaphore } from '../../primitives/semaphore.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { seededRandom } from '../../runtime/seeded-random.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface Table {
  readonly forks: readonly SharedHandle[];
  /** Passed when all are seated, and where the variant says so, when all hold their first fork. */
  readonly together: SharedHandle;
  readonly seats: SharedHandle;
  /** Held while both forks are picked up. */
  readonly pickUp: SharedHandle;
}

interface PhilosopherArgs extends Table {
  readonly number: number;
}

/** What a philosopher does before and after each meal. */
interface Manners {
  readonly takeForks: (meal: number) => void;
  readonly putBack: () => void;
}

/** Takes the first fork, and the second only if it is free; otherwise it puts the first back and pauses. */
function tryForks(context: Context, first: Mutex, second: Mutex, onFirst: () => void, number: number) {
  const random = seededRandom(context.num('seed') * 1000 + number);
  let refused = 0;
  const takeForks = (meal: number): void => {
    for (let attempt = 1; ; attempt += 1) {
      first.lock();
      if (meal === 0 && attempt === 1) onFirst();
      if (second.tryLock()) return;
      first.unlock();
      refused += 1;
      context.note('put-back', { fork: second.object.id, attempt });
      context.block(context.num('pauseMs') * (1 + 4 * random()));
    }
  };
  return { takeForks, refusedTries: () => refused };
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const count = context.num('philosophers');
    const table: Table = {
      forks: Array.from({ length: count }, (_, index) => Mutex.create(`fork-${index + 1}`).handle),
      together: Barrier.create('together', count).handle,
      seats: Semaphore.create({ id: 'seats', permits: count - 1, bounded: true }).handle,
      pickUp: Mutex.create('pick-up').handle,
    };
    const philosophers = Array.from({ length: count }, (_, number) =>
      context.thread('philosopher', { args: { ...table, number } satisfies PhilosopherArgs }),
    );
    for (const philosopher of philosophers) await context.join(philosopher);
    context.note('all-done');
  },
  philosopher(context) {
    const { forks, together, seats, pickUp, number } = context.args as PhilosopherArgs;
    const { variant } = context;
    const fork = (index: number): Mutex => new Mutex(forks[index % forks.length] as SharedHandle, context.probe);
    const isLast = number === forks.length - 1;
    const [first, second] =
      variant === 'ordered' && isLast ? [fork(number + 1), fork(number)] : [fork(number), fork(number + 1)];
    const barrier = new Barrier(together, context.probe);
    const seat = new Semaphore(seats, context.probe);
    const guard = new Mutex(pickUp, context.probe);
    const trying = tryForks(context, first, second, () => void barrier.arrive(), number);
    const oneByOne: Manners = {
      takeForks: () => {
        first.lock();
        if (variant === 'naive') barrier.arrive();
        else context.block(context.num('pauseMs'));
        second.lock();
      },
      putBack: () => {
        second.unlock();
        first.unlock();
      },
    };
    const manners: Readonly<Record<typeof variant, Manners>> = {
      naive: oneByOne,
      ordered: oneByOne,
      waiter: {
        takeForks: () => {
          seat.acquire();
          oneByOne.takeForks(0);
        },
        putBack: () => {
          oneByOne.putBack();
          seat.release();
        },
      },
      'try-lock': { ...oneByOne, takeForks: trying.takeForks },
      'both-at-once': {
        ...oneByOne,
        takeForks: () => {
          guard.lock();
          first.lock();
          second.lock();
          guard.unlock();
        },
      },
    };
    const { takeForks, putBack } = manners[variant];
    let waitedNs = 0;
    barrier.arrive();
    for (let meal = 0; meal < context.num('meals'); meal += 1) {
      const hungryNs = context.now();
      takeForks(meal);
      waitedNs += context.now() - hungryNs;
      context.value('meal-start', 'write', number);
      context.block(context.num('eatMs'));
      context.value('meal-end', 'write', number);
      putBack();
    }
    context.metric(`meals/${context.id}`, context.num('meals'), '');
    context.metric(`waited/${context.id}`, Math.round(waitedNs / 1e6), 'ms');
    if (variant === 'try-lock') context.metric(`refused/${context.id}`, trying.refusedTries(), '');
  },
};
