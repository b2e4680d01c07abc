import { localPath } from '../../primitives/local-path.ts';
import { QueueBroker } from '../../primitives/queue-broker.ts';
import { QueueClient } from '../../primitives/queue-client.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { holdBack } from '../../runtime/hold-back.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const marker = 'end';
/** Room for everything: these queues hold no producer back. */
const capacity = 1000;

const path = (context: Context): string => localPath(context.tempDir, 'queue');
const openQueue = (context: Context): Promise<QueueClient> =>
  QueueClient.connect(path(context), 'queue', context.probe);
const byDaemons = (context: Context): boolean => context.variant.startsWith('daemons');
const byTimeout = (context: Context): boolean => context.variant.startsWith('timeout');

/** Starts both sides and ends as the variant says; its code's end is the daemons' end. */
async function runParent(context: Context): Promise<void> {
  const queue = await openQueue(context);
  const consumers = [];
  for (let number = 0; number < context.num('consumers'); number += 1)
    consumers.push(await context.spawn('consumer', { daemon: byDaemons(context) }));
  for (const consumer of consumers) await consumer.receive(); // all are at the queue
  const producers = [];
  for (let number = 1; number <= context.num('producers'); number += 1)
    producers.push(await context.spawn('producer', { args: number }));
  if (byTimeout(context)) {
    // Their patience begins when there is something to eat, however long a producer takes to start.
    for (const producer of producers) await producer.receive();
    for (const consumer of consumers) consumer.send('go');
  }
  if (context.variant !== 'daemons-not-joined') for (const producer of producers) await context.join(producer);
  if (context.variant === 'daemons-joined') await queue.join();
  if (!byDaemons(context)) {
    if (!byTimeout(context)) for (let number = 0; number < context.num('markers'); number += 1) await queue.put(marker);
    for (const consumer of consumers) await context.join(consumer);
  }
  context.note('parent-ends');
  queue.close();
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    // The queue's owner is apart, so that it outlives the others.
    const broker = await QueueBroker.listen(path(context), capacity);
    await context.join(await context.spawn('parent', { id: 'parent' }));
    const queue = await openQueue(context);
    context.value('left', 'read', (await queue.look()).size);
    queue.close();
    broker.close();
  },
  parent: runParent,
  async producer(context) {
    const queue = await openQueue(context);
    for (let number = 0; number < context.num('items'); number += 1) {
      // A long pause before the second half: longer, perhaps, than a consumer is patient.
      if (number === Math.floor(context.num('items') / 2) && context.num('pauseMs') > 0)
        await context.sleep(context.num('pauseMs'));
      if (context.num('produceMs') > 0) await context.sleep(context.num('produceMs'));
      await queue.put(Number(context.args) * 1000 + number);
      context.value('produced', 'write', Number(context.args) * 1000 + number);
      if (number === 0) context.reply('ready');
    }
    queue.close();
  },
  async consumer(context) {
    const queue = await openQueue(context);
    context.reply('ready');
    if (byTimeout(context)) await holdBack(context);
    for (;;) {
      const item = await queue.get(byTimeout(context) ? context.num('timeoutMs') : undefined);
      if (item === undefined || item === marker) {
        context.value('leaves', 'write', item === marker ? 'marker' : 'timeout');
        context.note(item === marker ? 'got-marker' : 'got-nothing', { ms: context.num('timeoutMs') });
        break;
      }
      context.value('consumed', 'read', Number(item));
      await queue.taskDone();
    }
    queue.close();
  },
};
