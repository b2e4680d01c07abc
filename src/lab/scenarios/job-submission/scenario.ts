import { actorsIn, exitNsOf, num, reportedText, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const submittedNs = (run: Run, name: string): number =>
  valuesOf(run, 'submitted').find((event) => event.value === name)?.atNs ?? Number.NaN;

/** From the first submission to the last end, in ms. */
const totalMs = (run: Run): number =>
  toMs(Math.max(exitNsOf(run, 'job-1'), exitNsOf(run, 'job-2')) - submittedNs(run, 'job-1'));

/** What the jobs' lives add up to, as observed. */
const livesMs = (run: Run): number =>
  toMs(actorsIn(run, 'job').reduce((sum, actor) => sum + exitNsOf(run, actor.id) - actor.startedAtNs, 0));

export const scenario = defineScenario({
  id: 'job-submission',
  group: 'os',
  covers: ['sync-async-submit'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    firstMs: ms({ default: 600, min: 100, max: 5000 }),
    secondMs: ms({ default: 800, min: 100, max: 5000 }),
  },
  variants: { synchronous: {}, asynchronous: {} },
  limits: { actors: 4, durationMs: 60_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'one-by-one': {
      variants: ['synchronous'],
      evaluate: (run) =>
        check(submittedNs(run, 'job-2') >= exitNsOf(run, 'job-1'), {
          observed: say('order', { submitted: toMs(submittedNs(run, 'job-2')), ended: toMs(exitNsOf(run, 'job-1')) }),
        }),
    },
    sum: {
      variants: ['synchronous'],
      evaluate: (run) => {
        const sum = num(run, 'firstMs') + num(run, 'secondMs');
        // Lives that overlap add up to more than the time from the first start to the last end.
        const started = Math.min(...actorsIn(run, 'job').map((actor) => actor.startedAtNs));
        const span = toMs(Math.max(exitNsOf(run, 'job-1'), exitNsOf(run, 'job-2')) - started);
        return check(span >= Math.max(sum, livesMs(run)) - 2, {
          expected: { sum },
          observed: say('total', { ms: totalMs(run), lives: livesMs(run) }),
        });
      },
    },
    'both-submitted': {
      variants: ['asynchronous'],
      evaluate: (run) => {
        const ended = Math.min(exitNsOf(run, 'job-1'), exitNsOf(run, 'job-2'));
        const submitted = Math.max(submittedNs(run, 'job-1'), submittedNs(run, 'job-2'));
        return check(submitted < ended, { observed: say('order', { submitted: toMs(submitted), ended: toMs(ended) }) });
      },
    },
    longest: {
      variants: ['asynchronous'],
      evaluate: (run) => {
        const longest = Math.max(num(run, 'firstMs'), num(run, 'secondMs'));
        // Starting the first job takes its own time.
        const fromNs = Math.min(...actorsIn(run, 'job').map((actor) => actor.startedAtNs));
        const toNs = Math.max(exitNsOf(run, 'job-1'), exitNsOf(run, 'job-2'));
        const atMostNs = Math.max(livesMs(run), num(run, 'firstMs') + num(run, 'secondMs')) * 1e6;
        return bounded(
          run,
          totalMs(run) >= longest,
          { fromNs, toNs, atMostNs },
          { expected: { longest }, observed: say('total', { ms: totalMs(run), lives: livesMs(run) }) },
        );
      },
    },
    results: (run) => {
      const results = valuesOf(run, 'result').map((event) => event.value);
      return check(results.length === 2 && results.every((result) => result === 0), {
        observed: { results: results.map(reportedText).join(', ') },
      });
    },
  },
});
