import { shortBy } from '#shared/analysis/disturbance.ts';
import { exitNsOf, numbersOf, pidOf, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** The grandchild's time between two ticks. */
const tickNs = 100e6;
const leftNs = (run: Run): number => exitNsOf(run, 'middle');
const ticksAfter = (run: Run) => valuesOf(run, 'ppid').filter((event) => event.atNs > leftNs(run));
/** The bound that the grandchild ticked so often after its parent's exit. */
const atLeast = (run: Run, ticks: number) =>
  shortBy((ticks - ticksAfter(run).length) * tickNs, leftNs(run), exitNsOf(run, 'main'));

export const scenario = defineScenario({
  id: 'orphan',
  group: 'lifecycle',
  covers: ['orphan'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: { lifeMs: ms({ default: 1200, min: 400, max: 60_000 }) },
  variants: { 'parent-exits': {} },
  limits: { actors: 5, durationMs: 90_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'lives-on': (run) => {
      const ticks = ticksAfter(run);
      const lastMs = toMs((ticks.at(-1)?.atNs ?? leftNs(run)) - leftNs(run));
      return bounded(run, leftNs(run) > 0, atLeast(run, 2), {
        observed: { ticks: ticks.length, ms: lastMs || 0 },
      });
    },
    adopted: (run) => {
      const middle = pidOf(run, 'middle');
      const reported = numbersOf(run, 'ppid');
      const facts = reported[0] === middle && (reported.at(-1) !== middle || ticksAfter(run).length === 0);
      return bounded(run, facts, atLeast(run, 1), {
        expected: { middle },
        observed: { before: reported[0] ?? 0, after: reported.at(-1) ?? 0 },
      });
    },
    'seen-adopted': (run) => {
      const after = samplesOf(run, pidOf(run, 'grandchild')).filter(
        (sample) => sample.atNs > leftNs(run) && sample.state !== 'Z',
      );
      const adopter = after.at(-1);
      if (!adopter) return inconclusive(say('common.no-sample'));
      const reported = valuesOf(run, 'ppid').at(-1)?.value;
      const observed = { adopter: adopter.parentName ?? '?', ppid: adopter.ppid ?? 0 };
      return check(adopter.ppid === reported && adopter.ppid !== pidOf(run, 'middle'), { observed });
    },
    ended: (run) => {
      const pid = pidOf(run, 'grandchild');
      const still =
        run.samples.at(-1)?.processes.some((process) => process.pid === pid && process.state !== 'Z') ?? true;
      const ended = run.actors.find((actor) => actor.id === 'grandchild')?.endedAtNs ?? null;
      return check(!still && ended !== null, { observed: say(still ? 'alive' : 'gone', { pid }) });
    },
  },
  questions: {
    grandchild: {
      answer: (run) => {
        if (!(leftNs(run) > 0)) return null;
        if (ticksAfter(run).length === 0) return 'ends';
        return numbersOf(run, 'ppid').at(-1) === pidOf(run, 'middle') ? 'same' : 'adopted';
      },
    },
  },
});
