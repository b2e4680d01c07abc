import { coresOf, coresText, effortsOf, judgeEffort } from '#shared/analysis/disturbance.ts';
import { actorsIn, disjoint, eventsOf, holdsOf, metricOf, num, numbersOf, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, decide, defineScenario, inconclusive, int, ms, runtime, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const ratios = (run: Run) => say('ratios', { ratios: coresText(effortsOf(run, 'effort')) });

/** How often the next report of progress came from another worker than the one before. */
function alternations(run: Run): number {
  const order = valuesOf(run, 'progress').map((event) => event.actor);
  return order.filter((actor, index) => index > 0 && actor !== order[index - 1]).length;
}

/** Samples in which two workers were in state R on two different processors; null where processors are not reported. */
function samplesOnTwoProcessors(run: Run): number | null {
  const workers = actorsIn(run, 'worker');
  let isReported = false;
  const parallel = run.samples.filter((sample) => {
    const running = workers.flatMap(({ pid, tid }) => {
      const thread = sample.processes.find((process) => process.pid === pid)?.threads?.find((one) => one.tid === tid);
      if (typeof thread?.processor !== 'number') return [];
      isReported = true;
      return thread.state === 'R' ? [thread.processor] : [];
    });
    return new Set(running).size >= 2;
  }).length;
  return isReported ? parallel : null;
}

/** When each thread read how many tickets are left. */
const readNs = (run: Run): readonly number[] =>
  eventsOf(run, 'access').flatMap(({ variable, op, atNs }) => (variable === 'tickets' && op === 'read' ? [atNs] : []));

/** An upper bound that a short disturbance may break in one round, never in all. */
const lowRatio = 1.15;

export const scenario = defineScenario({
  id: 'gil',
  group: 'gil',
  covers: ['gil-concept', 'gil-vs-lock', 'threads-not-parallel-claim'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    slices: int({ default: 2000, min: 100, max: 50_000 }),
    rounds: int({ default: 3, min: 1, max: 10 }),
    threads: int({ default: 100, min: 2, max: 120 }),
    pauseMs: ms({ default: 500, min: 1, max: 5000 }),
  },
  variants: { gil: {}, 'no-gil': {}, 'no-lock': {}, lock: { defaults: { pauseMs: 5 } } },
  limits: { actors: 130, durationMs: 120_000, events: 60_000 },
  pythonRoles: ['interpreter'],
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'one-at-a-time': {
      variants: ['gil', 'no-lock', 'lock'],
      evaluate: (run) => {
        const holds = holdsOf(run, 'gil');
        const threads = new Set(holds.map(({ actor }) => actor)).size;
        const working = actorsIn(run, 'worker').length + actorsIn(run, 'taker').length;
        if (run.params['runtime'] !== 'node') return inconclusive(say('common.cpython-hides'));
        return check(holds.length > 0 && threads === working && disjoint(holds), {
          observed: say(disjoint(holds) ? 'yes' : 'no', { holds: holds.length, threads }),
        });
      },
    },
    'both-progress': {
      variants: ['gil'],
      evaluate: (run) => {
        const changes = alternations(run);
        const workers = new Set(valuesOf(run, 'progress').map((event) => event.actor)).size;
        return check(workers === 2 && changes >= 3 * num(run, 'rounds'), {
          expected: { changes: 3 * num(run, 'rounds') },
          observed: { workers, changes },
        });
      },
    },
    'one-core': {
      variants: ['gil'],
      evaluate: (run) => {
        const all = effortsOf(run, 'effort').map(coresOf);
        return check(all.length === num(run, 'rounds') && Math.min(...all) <= lowRatio, { observed: ratios(run) });
      },
    },
    parallel: {
      variants: ['no-gil'],
      evaluate: (run) => {
        if (run.cores < 2) return inconclusive(say('common.one-core'));
        const efforts = effortsOf(run, 'effort');
        return decide(efforts.length >= num(run, 'rounds'), judgeEffort(efforts, 1.5), { observed: ratios(run) });
      },
    },
    'two-processors': {
      variants: ['no-gil'],
      evaluate: (run) => {
        if (run.cores < 2) return inconclusive(say('common.one-core'));
        const parallel = samplesOnTwoProcessors(run);
        if (parallel === null) return inconclusive(say('common.no-process-facts'));
        const words = { observed: { looks: parallel, samples: run.samples.length } };
        if (parallel > 0) return check(true, words);
        // Two that never ran at once were kept from it if they used no two processors either.
        const effort = judgeEffort(effortsOf(run, 'effort'), 1.5);
        return decide(effort.status === 'inconclusive', effort, words);
      },
    },
    'updates-lost': {
      variants: ['no-lock'],
      evaluate: (run) => {
        const left = numbersOf(run, 'left');
        const expected = num(run, 'threads') - 1;
        const isLost = left.length === 1 && left[0] === expected;
        // A thread that reads after others have paused and written sees what they wrote.
        const [fromNs, toNs] = [Math.min(...readNs(run)), Math.max(...readNs(run))];
        const pauseNs = num(run, 'pauseMs') * 1e6;
        const facts = isLost || toNs - fromNs > pauseNs;
        return bounded(run, facts, isLost ? [] : { fromNs, toNs, atMostNs: pauseNs }, {
          expected: say('left.expected', { left: expected }),
          observed: say('left.observed', { left: left.join(', ') }),
        });
      },
    },
    'none-lost': {
      variants: ['lock'],
      evaluate: (run) => {
        const left = numbersOf(run, 'left');
        const takers = actorsIn(run, 'taker').length;
        return check(left.length === 1 && left[0] === 0 && takers === num(run, 'threads'), {
          expected: say('left.expected', { left: 0 }),
          observed: say('left.observed', { left: left.join(', ') }),
        });
      },
    },
  },
  questions: {
    ratio: {
      variants: ['gil', 'no-gil'],
      answer: (run) => {
        const ratio = metricOf(run, 'ratio');
        if (Number.isNaN(ratio)) return null;
        return ratio < 1.4 ? 'one' : 'two';
      },
    },
    left: { variants: ['no-lock', 'lock'], answer: (run) => metricOf(run, 'left') },
  },
});
