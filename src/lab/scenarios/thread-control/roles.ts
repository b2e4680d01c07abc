import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** What is to be ended ends by itself after so long, in ms. */
const longestMs = 8000;

async function endThread(context: Context, role: 'spinner' | 'blocker'): Promise<void> {
  const thread = context.thread(role);
  await thread.receive();
  await context.sleep(context.num('runMs'));
  context.note('ends-it');
  const sinceNs = context.now();
  await thread.terminate();
  await context.join(thread);
  context.metric('toEnd', Math.round((context.now() - sinceNs) / 1e5) / 10, 'ms');
  context.note('goes-on');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (context.variant !== 'sibling-process')
      return endThread(context, context.variant === 'spinning-thread' ? 'spinner' : 'blocker');
    const victim = await context.spawn('victim');
    await victim.receive();
    // The victim is not collected before this process hears of its end, so its pid cannot be another's.
    const sibling = await context.spawn('sibling', { args: victim.pid });
    await context.join(sibling);
    await context.join(victim);
    context.note('goes-on');
  },
  async spinner(context) {
    context.reply('ready');
    await context.sleep(1); // so that the message leaves before the loop turns no more
    context.note('begins');
    context.flush();
    const until = performance.now() + longestMs;
    while (performance.now() < until);
    context.note('own-end');
  },
  async blocker(context) {
    context.reply('ready');
    await context.sleep(1);
    context.note('begins');
    context.block(longestMs);
    context.note('own-end');
  },
  async victim(context) {
    context.note('begins');
    context.flush();
    context.reply('ready');
    await context.sleep(longestMs);
    context.note('own-end');
  },
  sibling(context) {
    context.note('signals', { pid: Number(context.args) });
    context.flush();
    process.kill(Number(context.args), 'SIGTERM');
  },
};
