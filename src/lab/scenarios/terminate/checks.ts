import { exitOf, samplesOf, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const said = (o: Observation, name: string): string => String(valuesOf(o, name)[0]?.value ?? '-');
const pidOf = (o: Observation, id: string): number => o.actors.find((actor) => actor.id === id)?.pid ?? -1;

/** How the child must have ended, and whether its cleaning up left a trace. */
function ending(
  id: string,
  variants: readonly string[],
  wanted: { readonly signal: string | null; readonly cleaned: boolean },
): Check {
  return {
    id,
    variants,
    evaluate: (o) => {
      const exit = exitOf(o, 'child');
      const passed = exit !== null && exit.signal === wanted.signal && said(o, 'cleaned-up') === String(wanted.cleaned);
      return verdict(
        passed,
        { key: `${id}.expected` },
        {
          key: 'ending',
          params: { signal: exit?.signal ?? '-', code: String(exit?.exitCode ?? null), cleaned: said(o, 'cleaned-up') },
        },
      );
    },
  };
}

export const checks: readonly Check[] = [
  {
    id: 'alive-until-joined',
    evaluate: (o) => {
      const seen = {
        before: said(o, 'alive.before'),
        after: said(o, 'alive.right-after'),
        joined: said(o, 'alive.joined'),
      };
      // Right after the signal both answers are right: it has been sent, that is all.
      const passed = seen.before === 'true' && seen.after !== '-' && seen.joined === 'false';
      return verdict(
        passed,
        { key: 'alive-until-joined.expected' },
        { key: 'alive-until-joined.observed', params: seen },
      );
    },
  },
  {
    id: 'zombie-looks-alive',
    evaluate: (o) => {
      const expected = { key: 'zombie-looks-alive.expected' };
      const zombie = samplesOf(o, pidOf(o, 'child')).some((sample) => sample.state === 'Z');
      const params = {
        uncollected: said(o, 'signal-0.uncollected'),
        joined: said(o, 'signal-0.joined'),
        zombie: String(zombie),
      };
      const passed = params.uncollected === 'true' && params.joined === 'false';
      if (passed && !zombie) return inconclusive(expected, { key: 'common.no-sample' });
      return verdict(passed, expected, { key: 'zombie-looks-alive.observed', params });
    },
  },
  ending('no-cleanup', ['default', 'grandchild'], { signal: 'SIGTERM', cleaned: false }),
  ending('cleanup', ['handler'], { signal: null, cleaned: true }),
  ending('never-cleanup', ['kill'], { signal: 'SIGKILL', cleaned: false }),
  {
    id: 'grandchild-survives',
    variants: ['grandchild'],
    evaluate: (o) => {
      const gone = exitOf(o, 'child')?.atNs ?? Infinity;
      const after = valuesOf(o, 'ppid').filter((event) => event.atNs > gone);
      const parent = Number(after.at(-1)?.value ?? 0);
      const passed = after.length >= 2 && parent !== pidOf(o, 'child');
      return verdict(
        passed,
        { key: 'grandchild-survives.expected' },
        { key: 'grandchild-survives.observed', params: { ticks: after.length, parent } },
      );
    },
  },
];
