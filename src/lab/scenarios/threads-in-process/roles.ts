import { threadId } from 'node:worker_threads';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ActorHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const start = (context: Context): Promise<ActorHandle> | ActorHandle =>
  context.variant === 'threads' ? context.thread('member') : context.spawn('member');

/** Starts `count` members, keeps them all alive for a while, and lets them end. */
async function together(context: Context, count: number, holdMs: number): Promise<void> {
  const members: ActorHandle[] = [];
  for (let number = 0; number < count; number += 1) members.push(await start(context));
  await Promise.all(members.map((member) => member.receive()));
  context.note('all-alive', { count });
  await context.sleep(holdMs);
  context.note('let-go');
  for (const member of members) member.send('end');
  for (const member of members) await context.join(member);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    // The runtime starts some threads of its own on first use; one member brings that forward.
    await together(context, 1, 1);
    context.note('before');
    await context.sleep(context.num('holdMs'));
    await together(context, context.num('count'), context.num('holdMs'));
    context.note('after');
    await context.sleep(context.num('holdMs'));
    context.note('end');
  },
  async member(context) {
    context.value('pid', 'read', process.pid);
    context.value('thread-id', 'read', threadId);
    context.flush();
    context.reply('ready');
    await context.receive();
  },
};
