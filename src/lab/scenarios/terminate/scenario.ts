import { shortBy } from '#shared/analysis/disturbance.ts';
import { exitNsOf, exitOf, pidOf, samplesOf, textOf, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** The grandchild's time between two ticks. */
const tickNs = 100e6;
const said = (run: Run, name: string): string => textOf(run, name, '-');

/** How the child must have ended, and whether its cleaning up left a trace. */
const ending = (wanted: { readonly signal: string | null; readonly cleaned: boolean }) => (run: Run) => {
  const exit = exitOf(run, 'child');
  const passed = exit !== null && exit.signal === wanted.signal && said(run, 'cleaned-up') === String(wanted.cleaned);
  return check(passed, {
    observed: say('ending', {
      signal: exit?.signal ?? '-',
      code: String(exit?.exitCode ?? null),
      cleaned: said(run, 'cleaned-up'),
    }),
  });
};

export const scenario = defineScenario({
  id: 'terminate',
  group: 'process',
  covers: ['proc-alive-terminate', 'proc-terminate-no-cleanup'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: { pauseMs: ms({ default: 500, min: 300, max: 5000 }) },
  variants: { default: {}, handler: {}, kill: {}, grandchild: {} },
  limits: { actors: 5, durationMs: 60_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'alive-until-joined': (run) => {
      const seen = {
        before: said(run, 'alive.before'),
        after: said(run, 'alive.right-after'),
        joined: said(run, 'alive.joined'),
      };
      // Right after the signal both answers are right: it has been sent, that is all.
      const passed = seen.before === 'true' && seen.after !== '-' && seen.joined === 'false';
      return check(passed, { observed: seen });
    },
    'zombie-looks-alive': (run) => {
      const zombie = samplesOf(run, pidOf(run, 'child')).some((sample) => sample.state === 'Z');
      const params = {
        uncollected: said(run, 'signal-0.uncollected'),
        joined: said(run, 'signal-0.joined'),
        zombie: String(zombie),
      };
      const passed = params.uncollected === 'true' && params.joined === 'false';
      if (passed && !zombie) return inconclusive(say('common.no-sample'));
      return check(passed, { observed: params });
    },
    'no-cleanup': { variants: ['default', 'grandchild'], evaluate: ending({ signal: 'SIGTERM', cleaned: false }) },
    cleanup: { variants: ['handler'], evaluate: ending({ signal: null, cleaned: true }) },
    'never-cleanup': { variants: ['kill'], evaluate: ending({ signal: 'SIGKILL', cleaned: false }) },
    'grandchild-survives': {
      variants: ['grandchild'],
      evaluate: (run) => {
        const goneNs = exitNsOf(run, 'child');
        const after = valuesOf(run, 'ppid').filter((event) => event.atNs > goneNs);
        const parent = Number(after.at(-1)?.value ?? 0);
        const facts = goneNs > 0 && parent !== pidOf(run, 'child');
        const bound = shortBy((2 - after.length) * tickNs, goneNs, exitNsOf(run, 'main'));
        return bounded(run, facts, bound, {
          observed: { ticks: after.length, parent },
        });
      },
    },
  },
});
