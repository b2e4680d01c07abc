import { setTimeout as delay } from 'node:timers/promises';
import type { SharedHandle } from '../../primitives/object.ts';
import { ReadWriteLock, type Priority } from '../../primitives/read-write-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ThreadHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface VisitorArgs {
  readonly lock: SharedHandle;
  /** Two halves, which only a writer makes differ, and only while it is inside. */
  readonly page: SharedArrayBuffer;
}

const priorityOf: Readonly<Record<Context['variant'], Priority>> = {
  'readers-first': 'readers',
  'writers-first': 'writers',
  arrival: 'arrival',
};

/** Readers 1 and 2 are inside when the others ask, in this order. */
const arrivals = ['reader-1', 'reader-2', 'writer-1', 'reader-3', 'writer-2', 'reader-4'] as const;

/** Sends a request; resolves when the lock has admitted it or has let it wait. */
async function ask(context: Context, lock: ReadWriteLock, visitor: ThreadHandle): Promise<void> {
  const before = lock.requests;
  context.note('asks', { name: visitor.id });
  visitor.send('ask');
  while (lock.requests === before) await delay(1);
}

/** Readers take turns while the writers wait: one always leaves only when the other is inside. */
async function overtake(context: Context, lock: ReadWriteLock, readers: readonly ThreadHandle[]): Promise<void> {
  for (let turn = 0; turn < context.num('stream'); turn += 1) {
    const reader = readers[turn % readers.length];
    if (!reader || lock.readers < readers.length) return;
    reader.send('leave');
    await reader.receive(); // out
    await ask(context, lock, reader);
    if (lock.readers === readers.length) await reader.receive(); // in
  }
}

/** Asks when it is ordered to, stays inside until it may leave, and asks again if ordered to. */
async function visit(context: Context, stay: { readonly enter: () => void; readonly leave: () => void }) {
  let waitedNs = 0;
  while ((await context.receive()) === 'ask') {
    const askedNs = context.now();
    stay.enter();
    waitedNs += context.now() - askedNs;
    context.flush();
    context.reply('in');
    await context.receive();
    stay.leave();
    context.reply('out');
  }
  context.metric(`waited/${context.id}`, Math.round(waitedNs / 1e6), 'ms');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const lock = ReadWriteLock.create('page', priorityOf[context.variant]);
    const args: VisitorArgs = { lock: lock.handle, page: new SharedArrayBuffer(8) };
    const visitors = arrivals.map((id) => context.thread(id.startsWith('reader') ? 'reader' : 'writer', { id, args }));
    for (const visitor of visitors) await ask(context, lock, visitor);
    context.note('all-asked', { readers: lock.readers });
    const readers = visitors.filter(({ id }) => id.startsWith('reader'));
    const overtakes = context.variant === 'readers-first' && lock.readers === readers.length;
    if (overtakes) {
      for (const reader of readers) await reader.receive(); // in
      await overtake(context, lock, readers);
      for (const reader of readers) reader.send('leave');
      for (const reader of readers) await reader.receive(); // out
    }
    const rest = overtakes ? visitors.filter(({ id }) => id.startsWith('writer')) : visitors;
    await Promise.all(
      rest.map(async (visitor) => {
        await visitor.receive(); // in
        visitor.send('leave');
        await visitor.receive(); // out
      }),
    );
    for (const visitor of visitors) visitor.send('end');
    for (const visitor of visitors) await context.join(visitor);
  },
  async reader(context) {
    const args = context.args as VisitorArgs;
    const lock = new ReadWriteLock(args.lock, context.probe);
    const page = new Int32Array(args.page);
    const look = (): void => {
      context.value('halves', 'read', [Atomics.load(page, 0), Atomics.load(page, 1)]);
    };
    await visit(context, {
      enter: () => {
        lock.read();
        look();
      },
      leave: () => {
        look();
        lock.endRead();
      },
    });
  },
  async writer(context) {
    const args = context.args as VisitorArgs;
    const lock = new ReadWriteLock(args.lock, context.probe);
    const page = new Int32Array(args.page);
    await visit(context, {
      enter: () => {
        lock.write();
        Atomics.add(page, 0, 1);
      },
      leave: () => {
        Atomics.add(page, 1, 1);
        lock.endWrite();
      },
    });
  },
};
