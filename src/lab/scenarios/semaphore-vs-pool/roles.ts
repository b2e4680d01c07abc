import { localPath } from '../../primitives/local-path.ts';
import { QueueBroker } from '../../primitives/queue-broker.ts';
import { QueueClient } from '../../primitives/queue-client.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** The message to a worker that no task is left. */
const noTask = -1;

const queuePath = (context: Context): string => localPath(context.tempDir, 'queue');

const openQueue = (context: Context): Promise<QueueClient> =>
  QueueClient.connect(queuePath(context), 'permits', context.probe);

async function perform(context: Context, task: number): Promise<void> {
  context.note('task-begins', { task });
  await context.sleep(context.num('taskMs'));
  context.note('task-ends', { task });
}

/** One process for each task; a token out of a queue is the permit to work. */
async function withSemaphore(context: Context): Promise<void> {
  const broker = await QueueBroker.listen(queuePath(context), context.num('atOnce'));
  const permits = await openQueue(context);
  for (let permit = 1; permit <= context.num('atOnce'); permit += 1) await permits.put(permit);
  const children: ProcessHandle[] = [];
  for (let task = 1; task <= context.num('tasks'); task += 1)
    children.push(await context.spawn('once', { args: task }));
  for (const child of children) await context.join(child);
  permits.close();
  broker.close();
}

/** As many processes as may work; each asks for the next task when it has finished one. */
async function withPool(context: Context): Promise<void> {
  let next = 1;
  const workers: ProcessHandle[] = [];
  for (let number = 1; number <= context.num('atOnce'); number += 1) workers.push(await context.spawn('worker'));
  const serve = async (worker: ProcessHandle): Promise<void> => {
    for (let task = 0; task !== noTask && (await worker.receive()) !== undefined;) {
      task = next <= context.num('tasks') ? next : noTask;
      next += 1;
      worker.send(task);
    }
  };
  await Promise.all(workers.map(serve));
  for (const worker of workers) await context.join(worker);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const sinceNs = context.now();
    await (context.variant === 'semaphore' ? withSemaphore(context) : withPool(context));
    context.metric('makespan', Math.round((context.now() - sinceNs) / 1e6), 'ms');
  },
  async once(context) {
    const permits = await openQueue(context);
    const permit = (await permits.get()) ?? 0;
    await perform(context, Number(context.args));
    await permits.put(permit);
    permits.close();
  },
  async worker(context) {
    for (;;) {
      context.reply('free');
      const task = await context.receive();
      if (typeof task !== 'number' || task === noTask) return;
      await perform(context, task);
    }
  },
};
