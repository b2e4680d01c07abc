import { localPath } from '../../primitives/local-path.ts';
import { QueueBroker } from '../../primitives/queue-broker.ts';
import { QueueClient } from '../../primitives/queue-client.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** The end marker: one for each consumer, put after all producers are done. */
const pill = -1;

const openQueue = (context: Context): Promise<QueueClient> =>
  QueueClient.connect(localPath(context.tempDir, 'queue'), 'queue', context.probe);

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const broker = await QueueBroker.listen(localPath(context.tempDir, 'queue'), context.num('capacity'));
    const queue = await openQueue(context);
    const daemon = context.variant === 'join';
    const consumers = [];
    for (let number = 1; number <= context.num('consumers'); number += 1)
      consumers.push(await context.spawn('consumer', { daemon }));
    const producers = [];
    for (let number = 1; number <= context.num('producers'); number += 1)
      producers.push(await context.spawn('producer', { args: number }));
    for (const producer of producers) await context.join(producer);
    context.note('produced');
    if (context.variant === 'poison-pill') for (const _consumer of consumers) await queue.put(pill);
    if (context.variant === 'join') {
      await queue.join();
      context.note('all-done');
    } else {
      for (const consumer of consumers) await context.join(consumer);
    }
    queue.close();
    broker.close();
  },
  async producer(context) {
    const queue = await openQueue(context);
    for (let number = 0; number < context.num('items'); number += 1) {
      if (context.num('produceMs') > 0) await context.sleep(context.num('produceMs'));
      const item = Number(context.args) * 1000 + number;
      await queue.put(item);
      context.value('produced', 'write', item);
    }
    queue.close();
  },
  async consumer(context) {
    const queue = await openQueue(context);
    const timeoutMs = context.variant === 'timeout' ? context.num('timeoutMs') : undefined;
    for (;;) {
      const item = await queue.get(timeoutMs);
      if (item === undefined || item === pill) {
        context.note(item === pill ? 'got-pill' : 'got-nothing', { ms: timeoutMs ?? 0 });
        break;
      }
      if (context.num('consumeMs') > 0) await context.sleep(context.num('consumeMs'));
      context.value('consumed', 'read', Number(item));
      await queue.taskDone();
    }
    queue.close();
  },
};
