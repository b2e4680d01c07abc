import { median } from '#shared/analysis/median.ts';
import type { Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const gaps: number[] = [];
    const isBusy = context.variant === 'busy-parent';
    let busyMs = context.num('busyMs');
    if (isBusy) {
      // On a slow machine a child takes longer to begin: the parent stays busy for several such times.
      const fromNs = context.now();
      await context.join(await context.spawn('child', { args: 0 }));
      busyMs = Math.max(busyMs, (3 * (context.now() - fromNs)) / 1e6);
    }
    for (let number = 1; number <= context.num('starts'); number += 1) {
      context.value('asked', 'write', number);
      const child = await context.spawn('child', { args: number });
      context.value('returned', 'write', number);
      const returnedNs = context.now();
      if (isBusy) context.block(busyMs);
      context.value('parent-line', 'write', number);
      gaps.push((Number(await child.receive()) - returnedNs) / 1e6);
      await context.join(child);
    }
    context.metric('gap', Math.round(median(gaps)), 'ms');
    context.note('gaps', { shortest: Math.round(Math.min(...gaps)), longest: Math.round(Math.max(...gaps)) });
  },
  child(context) {
    context.value('child-line', 'write', Number(context.args));
    context.reply(context.now());
  },
};
