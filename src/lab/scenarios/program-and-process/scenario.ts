import { actorsIn, num, numbersOf, samplesOf, textsOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, ms, say, seen, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const reported = (run: Run, name: string): readonly string[] => textsOf(run, name);

export const scenario = defineScenario({
  id: 'program-and-process',
  group: 'os',
  covers: ['program-vs-process', 'process-anatomy'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { lifeMs: ms({ default: 600, min: 400, max: 10_000 }) },
  variants: { twice: {} },
  limits: { actors: 4, durationMs: 60_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'one-program': (run) => {
      const programs = reported(run, 'program');
      const passed =
        programs.length === 2 && new Set(programs).size === 1 && programs.every((program) => program.trim() !== '');
      return check(passed, { observed: { programs: [...new Set(programs)].join(' | ') } });
    },
    'two-processes': (run) => {
      const pids = reported(run, 'pid');
      const starts = new Set(
        actorsIn(run, 'copy')
          .map((actor) => actor.startTime)
          .filter((time) => time !== null),
      );

      if (pids.length === 2 && run.samples.length === 0) return inconclusive(say('common.no-sample'));
      const passed = pids.length === 2 && new Set(pids).size === 2 && starts.size === 2;
      return check(passed, { observed: { pids: pids.join(', '), starts: starts.size } });
    },
    'none-before': (run) => {
      const before = valuesOf(run, 'children-before')[0];

      if (!before && run.platform === 'win32') return inconclusive(say('common.no-process-facts'));
      const first = Math.min(...actorsIn(run, 'copy').map((actor) => actor.startedAtNs));
      const passed = before?.value === 0 && before.atNs < first;
      return check(passed, { observed: { count: Number(before?.value ?? -1) } });
    },
    'control-block': (run) => {
      const main = run.actors.find((actor) => actor.id === 'main')?.pid;
      const copies = actorsIn(run, 'copy');
      const rows = copies.flatMap((copy) =>
        samplesOf(run, copy.pid)
          .filter((row) => row.ppid === main && row.state !== '?' && row.state !== 'Z' && row.startTime !== '')
          .slice(0, 1),
      );
      const expected = { ppid: main ?? 0 };
      const isUnknown = copies.every((copy) => samplesOf(run, copy.pid).every(({ state }) => state === '?'));
      if (isUnknown && run.samples.length > 0) return inconclusive(say('common.no-process-facts'), expected);
      const text = rows.map((row) => `${row.pid} (${row.state})`).join(', ');
      return seen(run, rows.length === 2, num(run, 'lifeMs') * 1e6, { expected, observed: { rows: text } });
    },
    resources: (run) => {
      const files = numbersOf(run, 'open-files');

      const kilobytes = actorsIn(run, 'copy').map((copy) =>
        Math.round(Math.max(0, ...samplesOf(run, copy.pid).map((row) => row.rssBytes ?? 0)) / 1024),
      );
      const observed = { files: files.join(', '), memory: kilobytes.join(', ') };
      const counted = files.length === 2 || run.platform === 'win32';
      const facts = counted && files.every((count) => count > 0) && kilobytes.length === 2;
      if (!facts) return check(false, { observed });
      const measured = kilobytes.every((size) => size > 0);
      return seen(run, measured, num(run, 'lifeMs') * 1e6, { observed });
    },
  },
  questions: {
    processes: { answer: (run) => new Set(reported(run, 'pid')).size || null },
  },
});
