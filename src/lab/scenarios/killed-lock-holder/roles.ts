import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { RecoverableLock } from '../../primitives/recoverable-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const openLock = (context: Context): RecoverableLock =>
  new RecoverableLock(join(context.tempDir, 'shared.lock'), 'shared.lock', context.probe);

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const holder = await context.spawn('holder', { id: 'holder' });
    await holder.receive(); // it is inside the critical section
    const waiters = [];
    for (let number = 1; number <= context.num('waiters'); number += 1) waiters.push(await context.spawn('waiter'));
    for (const waiter of waiters) await waiter.receive();
    context.note('killing', { pid: holder.pid });
    context.flush();
    holder.kill('SIGKILL');
    await context.join(holder);
    let isOver = false;
    const all = Promise.all(waiters.map((waiter) => waiter.exited)).then(() => {
      isOver = true;
    });
    await Promise.race([all, delay(context.num('giveUpMs'), undefined, { ref: false })]);
    if (!isOver) {
      context.note('giving-up', { ms: context.num('giveUpMs') });
      context.flush();
      for (const waiter of waiters) waiter.kill('SIGKILL');
    }
    for (const waiter of waiters) await context.join(waiter);
  },
  async holder(context) {
    await openLock(context).lock();
    context.note('inside', { pid: process.pid });
    context.flush();
    context.reply('inside');
    await context.sleep(60_000); // it would free the lock after this
  },
  async waiter(context) {
    context.reply('waiting');
    const lock = openLock(context);
    const recovered = await lock.lock(context.variant === 'recovery' ? context.num('patienceMs') : undefined);
    if (recovered > 0) context.note('recovered', { pid: process.pid });
    context.value('recovered', 'read', recovered);
    await context.sleep(50);
    lock.unlock();
    context.value('finished', 'write', true);
  },
};
