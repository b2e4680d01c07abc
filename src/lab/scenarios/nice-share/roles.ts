import { getPriority, release, setPriority, type as systemName } from 'node:os';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { pinToOneCore } from '../../system/pin-to-core.ts';
import { schedulingPolicy } from '../../system/process-facts.ts';
import { cpuMs, spinFor, spinWhile } from '../../system/spin.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Computes on the common core until the common end, and reports the CPU time it got. */
async function compete(context: Context, nice: number): Promise<void> {
  context.value('cores', 'read', pinToOneCore() ?? '');
  spinFor(30); // code is loaded and compiled before the competition
  setPriority(nice);
  context.value('nice', 'read', getPriority());
  context.reply('ready');
  const untilNs = Number(await context.receive());
  const before = cpuMs();
  spinWhile(() => context.now() < untilNs);
  const got = cpuMs() - before;
  context.value('cpu', 'read', got);
  context.note('got', { nice: getPriority(), ms: Math.round(got) });
  context.flush();
  context.reply(got);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    context.value('kernel', 'read', `${systemName()} ${release()}`);
    const policy = schedulingPolicy(process.pid);
    if (policy !== null) context.value('policy', 'read', policy);
    const children = [
      await context.spawn('favoured', { id: 'favoured' }),
      await context.spawn('other', { id: 'other' }),
    ];
    for (const child of children) await child.receive();
    const untilNs = context.now() + context.num('windowMs') * 1e6;
    for (const child of children) child.send(untilNs);
    const [favoured, other] = [Number(await children[0]?.receive()), Number(await children[1]?.receive())];
    context.metric('ratio', Math.round((10 * favoured) / Math.max(other, 1)) / 10, '×');
    for (const child of children) await context.join(child);
  },
  favoured: (context) => compete(context, 0),
  other: (context) => compete(context, context.variant === 'different' ? context.num('nice') : 0),
};
