import { parseGil, runGil } from '#shared/simulators/gil/gil.ts';
import type { Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  main(context) {
    const run = context.num('computeMs');
    // A reader computes for a moment only, then waits for its file: it never uses its interval up.
    const reader = [
      { run: 1 },
      { block: context.num('blockMs') },
      { run: 1 },
      { block: context.num('blockMs') },
      { run: 1 },
    ];
    const second = context.variant === 'blocking' ? reader : [{ run }];
    const result = runGil(
      parseGil({
        intervalMs: context.num('intervalMs'),
        threads: [
          { id: 'A', phases: [{ run }] },
          { id: 'B', phases: second },
        ],
      }),
    );
    for (const { timeMs, thread, event, reason } of result.events) {
      context.value('step', 'read', { timeMs, thread, event, reason: reason ?? '' });
      if (event === 'acquire') context.note('acquire', { time: timeMs, thread });
      else context.note(`release-${reason ?? 'finished'}`, { time: timeMs, thread });
    }
    context.metric('total', result.totalMs, 'ms');
    context.metric('switches', result.switches, '');
  },
};
