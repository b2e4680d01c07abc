import type { ActorContext, Roles } from '../../runtime/context.ts';
import { pinToOneCore } from '../../system/pin-to-core.ts';
import { spinFor } from '../../system/spin.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Goes to the common core, waits for the start, and reports how often the core was given up during `work`. */
async function measured(context: Context, work: () => void): Promise<void> {
  context.value('cores', 'read', pinToOneCore() ?? '');
  spinFor(50); // what is compiled and loaded now is not counted below
  context.reply('ready');
  await context.receive();
  const before = process.resourceUsage();
  work();
  const after = process.resourceUsage();
  const voluntary = after.voluntaryContextSwitches - before.voluntaryContextSwitches;
  const involuntary = after.involuntaryContextSwitches - before.involuntaryContextSwitches;
  context.value('voluntary', 'read', voluntary);
  context.value('involuntary', 'read', involuntary);
  context.note('counted', { voluntary, involuntary });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const all = [
      await context.spawn('reader', { id: 'reader' }),
      await context.spawn('spinner'),
      await context.spawn('spinner'),
    ];
    for (const child of all) await child.receive();
    for (const child of all) child.send('go');
    for (const child of all) await context.join(child);
  },
  reader: (context) =>
    measured(context, () => {
      const never = new Int32Array(new SharedArrayBuffer(4));
      const until = performance.now() + context.num('windowMs');
      while (performance.now() < until) Atomics.wait(never, 0, 0, context.num('deviceMs')); // the device answers
    }),
  spinner: (context) => measured(context, () => spinFor(context.num('windowMs'))),
};
