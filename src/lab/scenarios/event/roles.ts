import { Event } from '../../primitives/event.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { seededRandom } from '../../runtime/seeded-random.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Ticks of a full turn of the traffic light, and of its part in which cars may go (green and yellow). */
const cycleTicks = 20;
const goTicks = 13;
/** Ticks for which the door stays open after a swipe. */
const openTicks = 4;
/** How long the red light of the first variant lasts, in ticks. */
const redTicks = 5;

interface SharedArgs {
  readonly event: SharedHandle;
  readonly lock: SharedHandle;
  /** [over, number of staff that have passed] */
  readonly words: SharedArrayBuffer;
  readonly number: number;
}

const random = (context: Context, number: number): (() => number) => seededRandom(context.num('seed') * 1000 + number);

async function redLight(context: Context, args: SharedArgs): Promise<void> {
  const green = new Event(args.event, context.probe);
  const cars = Array.from({ length: context.num('waiters') }, () => context.thread('car', { args }));
  await Promise.all(cars.map((car) => car.receive()));
  await context.sleep(redTicks * context.num('tickMs'));
  context.note('green');
  green.set();
  for (const car of cars) await context.join(car);
  const late = context.thread('car', { args, id: 'late-car' });
  await context.join(late);
}

async function traffic(context: Context, args: SharedArgs): Promise<void> {
  const drivers = Array.from({ length: context.num('waiters') }, (_, number) =>
    context.thread('driver', { args: { ...args, number } }),
  );
  await Promise.all(drivers.map((driver) => driver.receive()));
  await context.join(context.thread('light', { args }));
  for (const driver of drivers) await context.join(driver);
}

async function door(context: Context, args: SharedArgs): Promise<void> {
  const opener = context.thread('door', { args });
  await opener.receive();
  const staff = Array.from({ length: context.num('waiters') }, (_, number) =>
    context.thread('staff', { args: { ...args, number } }),
  );
  for (const person of staff) await context.join(person);
  await context.join(opener);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const args: SharedArgs = {
      event: Event.create('event').handle,
      lock: Mutex.create('door-lock').handle,
      words: new SharedArrayBuffer(8),
      number: 0,
    };
    if (context.variant === 'red-light') await redLight(context, args);
    else if (context.variant === 'door') await door(context, args);
    else await traffic(context, args);
  },
  async car(context) {
    const { event } = context.args as SharedArgs;
    context.reply('ready');
    await context.sleep(1); // so that the message leaves before the thread blocks
    new Event(event, context.probe).wait();
    context.note('passes');
  },
  light(context) {
    const args = context.args as SharedArgs;
    const event = new Event(args.event, context.probe);
    for (let cycle = 0; cycle < context.num('cycles'); cycle += 1) {
      for (let tick = 0; tick < cycleTicks; tick += 1) {
        if (tick === 0) event.set();
        if (tick === goTicks) event.clear();
        context.value('flag', 'read', { cycle, tick, isSet: event.isSet });
        context.block(context.num('tickMs'));
      }
    }
    Atomics.store(new Int32Array(args.words), 0, 1);
    event.set(); // cars that still wait may leave
  },
  async driver(context) {
    const args = context.args as SharedArgs;
    const event = new Event(args.event, context.probe);
    const over = new Int32Array(args.words);
    const next = random(context, args.number);
    context.reply('ready');
    await context.sleep(1);
    while (Atomics.load(over, 0) === 0) {
      if (context.variant === 'traffic-polling') {
        context.note('looks');
        const seen = event.isSet;
        context.value('seen', 'read', seen);
        context.note(seen ? 'runs' : 'waits');
      } else {
        event.wait();
        context.note('runs');
      }
      context.block((1 + 8 * next()) * context.num('tickMs'));
    }
  },
  async door(context) {
    const args = context.args as SharedArgs;
    const [swiped, lock] = [new Event(args.event, context.probe), new Mutex(args.lock)];
    const words = new Int32Array(args.words);
    context.reply('ready');
    await context.sleep(1);
    while (Atomics.load(words, 1) < context.num('waiters')) {
      swiped.wait();
      context.note('opens');
      for (let tick = 0; tick < openTicks; tick += 1) {
        context.note('open-tick');
        context.block(context.num('tickMs'));
      }
      lock.lock();
      swiped.clear();
      context.note('closes');
      lock.unlock();
    }
  },
  staff(context) {
    const args = context.args as SharedArgs;
    const [swiped, lock] = [new Event(args.event, context.probe), new Mutex(args.lock)];
    const isLast = args.number === context.num('waiters') - 1;
    // All but one come within four ticks; the last comes when the door should be closed again.
    context.block((isLast ? 3 * openTicks : openTicks * random(context, args.number)()) * context.num('tickMs'));
    lock.lock(); // checking, swiping and passing are one step, or the door could close in between
    const isOpen = swiped.isSet;
    if (!isOpen) swiped.set();
    context.note(isOpen ? 'finds-open' : 'swipes');
    context.note('goes-in');
    Atomics.add(new Int32Array(args.words), 1, 1);
    lock.unlock();
  },
};
