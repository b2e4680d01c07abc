import { actorsIn, num, type Interval, textsOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, inconclusive, int, ms, say, seen, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

type Phase = 'serial' | 'together';

/** From the first job's begin to the last job's end; not numbers unless every job reported both. */
function spanOf(run: Run, phase: Phase, attempt: number): Omit<Interval, 'actor'> {
  const begins = valuesOf(run, `${phase}.begin.${attempt}`);
  const ends = valuesOf(run, `${phase}.end.${attempt}`);
  const isWhole = begins.length === num(run, 'jobs') && ends.length === num(run, 'jobs');
  const [fromNs, toNs] = isWhole ? [begins[0]?.atNs, ends.at(-1)?.atNs] : [];
  return { fromNs: fromNs ?? Number.NaN, toNs: toNs ?? Number.NaN };
}

function makespanMs(run: Run, phase: Phase, attempt: number): number {
  const { fromNs, toNs } = spanOf(run, phase, attempt);
  return toMs(toNs - fromNs);
}

/** The comparison in which together took the smallest share: others may have disturbed the rest. */
function best(run: Run): { readonly attempt: number; readonly serial: number; readonly together: number } {
  const all = [1, 2, 3].map((attempt) => ({
    attempt,
    serial: makespanMs(run, 'serial', attempt),
    together: makespanMs(run, 'together', attempt),
  }));
  const complete = all.filter(({ serial, together }) => serial > 0 && together > 0);
  return (
    complete.toSorted((a, b) => a.together / a.serial - b.together / b.serial)[0] ?? {
      attempt: 0,
      serial: -1,
      together: -1,
    }
  );
}

/** What one job needs when it never waits for a processor, in ms. */
const aloneMs = (run: Run): number => num(run, 'rounds') * (num(run, 'computeMs') + num(run, 'waitMs'));

export const scenario = defineScenario({
  id: 'multiprogramming',
  group: 'os',
  covers: ['multiprogramming', 'multiplexing-time-space'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    jobs: int({ default: 3, min: 2, max: 6 }),
    rounds: int({ default: 2, min: 1, max: 5 }),
    computeMs: ms({ default: 100, min: 20, max: 500 }),
    waitMs: ms({ default: 300, min: 50, max: 2000 }),
  },
  variants: { 'one-core': {}, 'all-cores': {} },
  limits: { actors: 10, durationMs: 120_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'serial-sum': (run) => {
      const ms = best(run).serial;
      const sum = num(run, 'jobs') * aloneMs(run);
      return check(ms >= sum, { expected: { sum }, observed: say('ms', { ms }) });
    },
    overlap: (run) => {
      const { attempt, together, serial } = best(run);
      const bound = { ...spanOf(run, 'together', attempt), atMostNs: 0.75e6 * serial };
      return bounded(run, together >= aloneMs(run), bound, {
        expected: { alone: aloneMs(run), limit: Math.round(0.75 * serial) },
        observed: { together, serial },
      });
    },
    'core-given-up': (run) => {
      const used = valuesOf(run, `together.cpu.${best(run).attempt}`).map((event) => Number(event.value));
      const cpu = Math.round(used.reduce((sum, ms) => sum + ms, 0));
      const computing = num(run, 'jobs') * num(run, 'rounds') * num(run, 'computeMs');
      return check(used.length === num(run, 'jobs') && cpu < 1.5 * computing, {
        expected: { limit: 1.5 * computing },
        observed: { cpu },
      });
    },
    'time-shared': {
      variants: ['one-core'],
      evaluate: (run) => {
        const cores = textsOf(run, 'cores');

        if (cores.some((list) => !/^\d+$/.test(list)) || new Set(cores).size > 1)
          return inconclusive(say('common.not-pinned'));
        const { together: wall, attempt } = best(run);
        const cpu = Math.round(
          valuesOf(run, `together.cpu.${attempt}`).reduce((sum, event) => sum + Number(event.value), 0),
        );
        // One processor gives one second of CPU time a second; 5 % for the granularity of the accounting.
        const passed =
          cores.length === num(run, 'jobs') &&
          cpu >= num(run, 'jobs') * num(run, 'rounds') * num(run, 'computeMs') &&
          cpu <= wall * 1.05;
        return check(passed, { observed: { cpu, wall, core: cores[0] ?? '-' } });
      },
    },
    'space-shared': (run) => {
      const pids = actorsIn(run, 'job').map((actor) => actor.pid);
      const rows = run.samples.map((sample) =>
        sample.processes.filter((process) => pids.includes(process.pid) && (process.rssBytes ?? 0) > 0),
      );
      const expected = { jobs: num(run, 'jobs'), cores: run.cores };
      const full = rows.filter((row) => row.length === num(run, 'jobs'));
      const runnable = Math.min(...full.map((row) => row.filter((process) => process.state === 'R').length));
      const most = Math.max(0, ...rows.map((row) => row.length));
      return seen(run, full.length > 0 && runnable <= run.cores, aloneMs(run) * 1e6, {
        expected,
        observed: { most, runnable: Number.isFinite(runnable) ? runnable : 0 },
      });
    },
  },
  questions: {
    together: {
      answer: (run) => {
        const { together, serial } = best(run);
        if (serial <= 0) return null;
        if (together < 0.75 * serial) return 'shorter';
        return together <= 1.1 * serial ? 'same' : 'longer';
      },
    },
  },
});
