import { actorsIn, eventsOf, findingOf, num, recordsOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const reads = (run: Run) => recordsOf(run, 'found', { phase: -1, missing: NaN });
const writes = (run: Run) => recordsOf(run, 'wrote', { phase: -1 });

const atBarrier = (event: { readonly object: { readonly type: string } }): boolean => event.object.type === 'barrier';

/** Phases in which all wrote before any read. */
function phasesApart(run: Run): number {
  const timesOf = (steps: readonly { readonly phase: number; readonly atNs: number }[], phase: number) =>
    steps.flatMap((step) => (step.phase === phase ? [step.atNs] : []));
  return Array.from({ length: num(run, 'phases') }, (_, phase) => phase).filter((phase) => {
    const [wrote, read] = [timesOf(writes(run), phase), timesOf(reads(run), phase)];
    return (
      wrote.length === num(run, 'threads') && read.length === wrote.length && Math.max(...wrote) <= Math.min(...read)
    );
  }).length;
}

export const scenario = defineScenario({
  id: 'barrier',
  group: 'locks',
  covers: ['barrier'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 4, min: 2, max: 10 }),
    phases: int({ default: 3, min: 2, max: 20 }),
    pauseMs: ms({ default: 50, min: 1, max: 1000 }),
    limitMs: ms({ default: 2000, min: 1000, max: 600_000 }),
  },
  variants: { phases: {}, none: {}, broken: { endsBy: 'limit' } },
  limits: { actors: 15, durationMs: 60_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'none-missing': {
      variants: ['phases'],
      evaluate: (run) => {
        const missing = reads(run).reduce((sum, read) => sum + read.missing, 0);
        const wanted = num(run, 'threads') * num(run, 'phases');
        return check(reads(run).length === wanted && missing === 0, {
          expected: { reads: wanted },
          observed: { reads: reads(run).length, missing },
        });
      },
    },
    'phases-apart': {
      variants: ['phases'],
      evaluate: (run) => {
        const [apart, phases] = [phasesApart(run), num(run, 'phases')];
        return check(apart === phases, { expected: { phases }, observed: { apart, phases } });
      },
    },
    'last-opens': {
      variants: ['phases'],
      evaluate: (run) => {
        const phases = num(run, 'phases');
        const wanted = phases * (num(run, 'threads') - 1);
        const opened = valuesOf(run, 'opened').filter(({ value }) => value === true).length;
        const waits = eventsOf(run, 'wait').filter(atBarrier).length;
        return check(opened === phases && waits === wanted, {
          expected: { opened: phases, waits: wanted },
          observed: { opened, waits },
        });
      },
    },
    'read-too-early': {
      variants: ['none'],
      evaluate: (run) => {
        const wanted = num(run, 'phases') * (num(run, 'threads') - 1);
        const count = reads(run).filter(({ missing }) => missing > 0).length;
        return check(count === wanted, { expected: { count: wanted }, observed: { count } });
      },
    },
    stuck: {
      variants: ['broken'],
      evaluate: (run) => {
        const left = run.events.find((event) => event.kind === 'note' && event.message.key === 'leaves')?.actor;
        const ended = actorsIn(run, 'worker').filter(({ id, exitCode }) => id === left && exitCode === 0).length;
        const passes = eventsOf(run, 'proceed').filter(atBarrier);
        const waiting = eventsOf(run, 'wait').filter(
          (wait) =>
            atBarrier(wait) && !passes.some(({ actor, waitSeq }) => actor === wait.actor && waitSeq === wait.waitSeq),
        ).length;
        const threads = num(run, 'threads');
        return check(ended === 1 && waiting === threads - 1 && passes.length === threads, {
          expected: { waiting: threads - 1, passed: threads },
          observed: { ended, waiting, passed: passes.length },
        });
      },
    },
    'no-cycle': {
      variants: ['broken'],
      evaluate: (run) => {
        const deadlock = findingOf(run, 'deadlock');
        return check(!deadlock, { observed: deadlock ? say('found', { actors: deadlock.actors.length }) : {} });
      },
    },
  },
});
