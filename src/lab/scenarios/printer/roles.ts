import { join } from 'node:path';
import { seededRandom } from '../../runtime/seeded-random.ts';
import { FileLock } from '../../primitives/file-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface Errand {
  readonly person: number;
  readonly round: number;
  /** Work of one's own before the printer is wanted, in ms. */
  readonly prepareMs: number;
  readonly printMs: number;
  readonly locked: boolean;
  /** Waits for the word of the organiser, so that all set out together. */
  readonly together: boolean;
}

/** The printing times, the same again for the same seed. */
function errands(context: Context, round: number, how: Pick<Errand, 'locked' | 'together'>): readonly Errand[] {
  const random = seededRandom(context.num('seed') + round);
  const people = Array.from({ length: context.num('people') }, (_, index) => index + 1);
  // Arrivals are far enough apart to be distinguished: a drawn order, one step each.
  const arrival = people
    .map((person) => ({ person, drawn: random() }))
    .toSorted((a, b) => a.drawn - b.drawn)
    .map(({ person }) => person);
  const [shortest, longest] = [
    context.num('shortestMs'),
    Math.max(context.num('shortestMs'), context.num('longestMs')),
  ];
  return people.map((person) => ({
    person,
    round,
    ...how,
    prepareMs: (1 + arrival.indexOf(person)) * context.num('prepareMs'),
    printMs: Math.round(shortest + random() * (longest - shortest)),
  }));
}

/** Each starts only when the one before has ended. */
async function oneAfterAnother(context: Context, list: readonly Errand[]): Promise<void> {
  for (const errand of list) await context.join(await context.spawn('person', { args: errand }));
}

async function allTogether(context: Context, list: readonly Errand[]): Promise<void> {
  const people = [];
  for (const errand of list) people.push(await context.spawn('person', { args: errand }));
  for (const person of people) await person.receive();
  for (const person of people) person.send('go');
  for (const person of people) await context.join(person);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    switch (context.variant) {
      case 'free':
        return allTogether(
          context,
          errands(context, 0, { locked: false, together: true }).map((errand) => ({ ...errand, prepareMs: 0 })),
        );
      case 'join':
        return oneAfterAnother(
          context,
          errands(context, 0, { locked: false, together: false }).map((errand) => ({ ...errand, prepareMs: 0 })),
        );
      case 'lock':
        return allTogether(
          context,
          errands(context, 0, { locked: true, together: true }).map((errand) => ({ ...errand, prepareMs: 0 })),
        );
      default:
    }
    for (let round = 1; round <= context.num('rounds'); round += 1) {
      const from = context.now();
      await oneAfterAnother(context, errands(context, round, { locked: false, together: false }));
      context.value('join-round', 'read', context.now() - from);
      const lockFrom = context.now();
      await allTogether(context, errands(context, round, { locked: true, together: true }));
      context.value('lock-round', 'read', context.now() - lockFrom);
    }
  },
  async person(context) {
    const { person, round, prepareMs, printMs, locked, together } = context.args as Errand;
    const lock = new FileLock(join(context.tempDir, 'printer.lock'), 'printer', context.probe);
    if (together) {
      context.reply('ready');
      await context.receive();
    }
    if (prepareMs > 0) await context.sleep(prepareMs);
    if (locked) await lock.lock();
    context.value('print-start', 'write', { person, round, locked });
    context.note('prints', { person });
    await context.sleep(printMs);
    context.value('print-end', 'write', { person, round, locked });
    context.flush();
    if (locked) lock.unlock();
  },
};
