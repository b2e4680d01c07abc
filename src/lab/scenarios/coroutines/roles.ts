import { setTimeout as delay } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Lets the other coroutines of the thread go on for a while. */
async function giveWay(context: Context, task: number): Promise<void> {
  context.task(task, 'pause');
  await delay(context.num('pauseMs'));
  context.task(task, 'resume');
}

/** One coroutine: a step, a pause in which the others go on, the next step. */
async function coroutine(context: Context, task: number): Promise<void> {
  context.task(task, 'begin');
  for (let step = 1; step <= context.num('steps'); step += 1) {
    context.value('step', 'write', { task, step, thread: threadId });
    await giveWay(context, task);
  }
  context.task(task, 'end');
}

/** Keeps the thread to itself for a while, without a single await. */
async function selfish(context: Context, task: number): Promise<void> {
  context.task(task, 'begin');
  await giveWay(context, task);
  context.value('blocking', 'write', true);
  context.block(context.num('blockMs'));
  context.value('blocking', 'write', false);
  context.task(task, 'end');
}

/** Takes one off a shared number, with an await between reading and writing: that is where others come in. */
async function decrement(context: Context, task: number, shared: { left: number }): Promise<void> {
  context.task(task, 'begin');
  const seen = shared.left;
  await giveWay(context, task);
  shared.left = seen - 1;
  context.task(task, 'end');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const before = process.cpuUsage();
    const from = context.now();
    const numbers = Array.from({ length: context.num('tasks') }, (_, index) => index + 1);
    if (context.variant === 'lost-update') {
      const shared = { left: numbers.length };
      await Promise.all(numbers.map((number) => decrement(context, number, shared)));
      context.value('left', 'read', { start: numbers.length, left: shared.left, thread: threadId });
    } else {
      const tasks = numbers.map((number) => coroutine(context, number));
      if (context.variant === 'one-blocks') tasks.push(selfish(context, numbers.length + 1));
      await Promise.all(tasks);
    }
    const { user, system } = process.cpuUsage(before);
    const wallNs = context.now() - from;
    context.value('cpu-share', 'read', Math.round(((user + system) * 1000 * 1000) / wallNs) / 1000);
    context.metric('cpuPerWall', Math.round(((user + system) * 1000 * 100) / wallNs) / 100, '');
    context.note('done', { tasks: numbers.length, ms: Math.round(wallNs / 1e6) });
  },
};
