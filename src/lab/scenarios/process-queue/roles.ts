import { deserialize, serialize } from 'node:v8';
import { localPath } from '../../primitives/local-path.ts';
import { QueueBroker } from '../../primitives/queue-broker.ts';
import { QueueClient, QueueEmptyError, QueueFullError } from '../../primitives/queue-client.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** A number, nothing, and a text: the three kinds of the classic example. */
const payload = JSON.stringify([42, null, 'hello']);
const mixedText = 'hello 你好 – ä';
const endMarker = 'end';

const openQueue = (context: Context): Promise<QueueClient> =>
  QueueClient.connect(localPath(context.tempDir, 'queue'), 'queue', context.probe);

/** Runs an operation and reports how it ended and how long it took, in µs. */
async function attempt(context: Context, name: string, operation: () => Promise<unknown>): Promise<void> {
  const from = context.now();
  let outcome = 'done';
  try {
    outcome = (await operation()) === false ? 'timeout' : 'done';
  } catch (error) {
    if (
      !(
        error instanceof QueueFullError ||
        error instanceof QueueEmptyError ||
        (error as Error).name === 'DataCloneError'
      )
    )
      throw error;
    outcome = (error as Error).name;
  }
  context.value(name, 'read', { outcome, us: Math.round((context.now() - from) / 1000) });
}

/** Anything that the structured clone algorithm knows, as text; throws DataCloneError for the rest. */
const pack = (object: unknown): string => serialize(structuredClone(object)).toString('base64');
const unpack = (text: string): unknown => deserialize(Buffer.from(text, 'base64'));

/** What each kind of item should come out as, with a way to see whether it did. */
const objects: readonly {
  readonly name: string;
  readonly make: () => unknown;
  readonly same: (value: unknown) => boolean;
}[] = [
  { name: 'number', make: () => 3.5, same: (value) => value === 3.5 },
  { name: 'text', make: () => mixedText, same: (value) => value === mixedText },
  { name: 'list', make: () => [1, [2, null]], same: (value) => JSON.stringify(value) === '[1,[2,null]]' },
  { name: 'map', make: () => new Map([['a', 1]]), same: (value) => value instanceof Map && value.get('a') === 1 },
  { name: 'date', make: () => new Date(0), same: (value) => value instanceof Date && value.getTime() === 0 },
  {
    name: 'bytes',
    make: () => new Uint8Array([1, 2]),
    same: (value) => value instanceof Uint8Array && value.join() === '1,2',
  },
];

const mains: Readonly<Record<string, (context: Context, queue: QueueClient) => Promise<void>>> = {
  async bounded(context, queue) {
    const putter = await context.spawn('putter', { id: 'putter' });
    await putter.receive(); // it has filled the queue and is about to put one more
    context.value('full', 'read', (await queue.look()).full);
    await context.sleep(context.num('timeoutMs'));
    for (let number = 0; number <= context.num('capacity'); number += 1)
      context.value('got', 'read', Number(await queue.get()));
    context.value('empty', 'read', (await queue.look()).empty);
    await context.join(putter);
  },
  async timeouts(context, queue) {
    await attempt(context, 'get-timeout', async () => (await queue.get(context.num('timeoutMs'))) !== undefined);
    await attempt(context, 'get-no-wait', () => queue.getNoWait());
    for (let number = 0; number < context.num('capacity'); number += 1) await queue.put(number);
    await attempt(context, 'put-timeout', () => queue.put(99, context.num('timeoutMs')));
    await attempt(context, 'put-no-wait', () => queue.putNoWait(99));
  },
  async 'check-then-act'(context, queue) {
    await queue.put('the last one');
    const getters = [await context.spawn('getter'), await context.spawn('getter')];
    for (const getter of getters) await getter.receive(); // both have checked
    for (const getter of getters) getter.send('now get');
    for (const getter of getters) await context.join(getter);
  },
  async objects(context, queue) {
    const putter = await context.spawn('putter', { id: 'putter' });
    for (const { name, same } of objects)
      context.value('arrived', 'read', { name, same: same(unpack(String(await queue.get()))) });
    await context.join(putter);
    context.value('left', 'read', (await queue.look()).size);
    // What the plain channel between processes does without a word: it drops what JSON does not know.
    context.value('json', 'read', JSON.stringify({ keep: 1, lose: () => 1, gone: undefined }));
  },
  async 'two-consumers'(context, queue) {
    const getters = [await context.spawn('getter'), await context.spawn('getter')];
    for (const getter of getters) await getter.receive();
    const putter = await context.spawn('putter', { id: 'putter' });
    await context.join(putter);
    for (const _getter of getters) await queue.put(endMarker);
    for (const getter of getters) await context.join(getter);
  },
  async 'child-to-parent'(context, queue) {
    const putter = await context.spawn('putter', { id: 'putter' });
    // Before the join: the other way round may wait for ever.
    context.value('payload', 'read', String(await queue.get()));
    await context.join(putter);
  },
  async siblings(context) {
    const putter = await context.spawn('putter', { id: 'putter' });
    const getter = await context.spawn('getter', { id: 'getter' });
    await context.join(putter);
    await context.join(getter);
  },
};

const putters: Readonly<Record<string, (context: Context, queue: QueueClient) => Promise<void>>> = {
  async bounded(context, queue) {
    for (let number = 0; number < context.num('capacity'); number += 1) await queue.put(number);
    context.value('one-more', 'write', 'wants');
    context.flush();
    context.reply('full');
    await queue.put(context.num('capacity'));
    context.value('one-more', 'write', 'done');
  },
  async objects(context, queue) {
    for (const { make } of objects.slice(0, 3)) await queue.put(pack(make()));
    await attempt(context, 'function', async () => queue.put(pack(() => 1)));
    for (const { make } of objects.slice(3)) await queue.put(pack(make()));
  },
  async 'two-consumers'(context, queue) {
    for (let number = 0; number < context.num('items'); number += 1) await queue.put(number);
    context.value('sent', 'write', context.num('items'));
  },
  async 'child-to-parent'(context, queue) {
    await queue.put(payload);
    context.value('payload', 'write', payload);
  },
  async siblings(context, queue) {
    await queue.put(mixedText);
    context.value('text', 'write', mixedText);
  },
};

const getters: Readonly<Record<string, (context: Context, queue: QueueClient) => Promise<void>>> = {
  async 'check-then-act'(context, queue) {
    const { empty } = await queue.look();
    context.value('saw-empty', 'read', empty);
    context.flush();
    context.reply('looked');
    await context.receive();
    await attempt(context, 'took', () => queue.getNoWait());
  },
  async 'two-consumers'(context, queue) {
    context.reply('ready');
    const mine: number[] = [];
    for (let item = await queue.get(); item !== endMarker; item = await queue.get()) mine.push(Number(item));
    context.value('mine', 'read', mine);
    context.note('took', { count: mine.length });
  },
  async siblings(context, queue) {
    context.value('text', 'read', String(await queue.get()));
  },
};

async function withQueue(
  context: Context,
  work: ((context: Context, queue: QueueClient) => Promise<void>) | undefined,
): Promise<void> {
  const queue = await openQueue(context);
  await work?.(context, queue);
  queue.close();
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const broker = await QueueBroker.listen(localPath(context.tempDir, 'queue'), context.num('capacity'));
    await withQueue(context, mains[context.variant]);
    broker.close();
  },
  putter: (context) => withQueue(context, putters[context.variant]),
  getter: (context) => withQueue(context, getters[context.variant]),
};
