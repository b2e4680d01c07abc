import {
  actorsIn,
  exitOf,
  isTrue,
  num,
  numberOf,
  numbersIn,
  numbersOf,
  recordsOf,
  reportedText,
  textOf,
  toMs,
  valuesOf,
} from '#shared/analysis/observe.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { bounded, check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** How an attempted operation ended, when, and after how many ms. */
function attemptOf(run: Run, name: string): { readonly outcome: string; readonly ms: number; readonly endNs: number } {
  const { outcome, us } = recordsOf(run, name, { outcome: '-', us: -1 })[0] ?? { outcome: '-', us: -1 };
  return { outcome, ms: us / 1000, endNs: valuesOf(run, name)[0]?.atNs ?? Number.NaN };
}

const flag = (run: Run, name: string): boolean => isTrue(run, name);

export const scenario = defineScenario({
  id: 'process-queue',
  group: 'ipc',
  covers: [
    'queue-fifo-bounded',
    'queue-timeout-nowait',
    'queue-full-empty',
    'queue-any-object',
    'queue-internals',
    'queue-parent-child',
    'queue-two-children',
  ],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    capacity: int({ default: 5, min: 1, max: 50 }),
    timeoutMs: ms({ default: 300, min: 50, max: 2000 }),
    items: int({ default: 1000, min: 2, max: 5000 }),
  },
  variants: {
    bounded: {},
    timeouts: {},
    'check-then-act': {},
    objects: {},
    'two-consumers': { defaults: { capacity: 50 } },
    'child-to-parent': {},
    siblings: {},
  },
  limits: { actors: 10, durationMs: 60_000, events: 40_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'first-in-first-out': {
      variants: ['bounded'],
      evaluate: (run) => {
        const got = numbersOf(run, 'got');
        const passed = got.length === num(run, 'capacity') + 1 && got.every((item, index) => item === index);
        return check(passed, { expected: { last: num(run, 'capacity') }, observed: { list: got.join(' ') || '-' } });
      },
    },
    'put-waits': {
      variants: ['bounded'],
      evaluate: (run) => {
        const [wants, done] = valuesOf(run, 'one-more');
        const firstGet = valuesOf(run, 'got')[0]?.atNs ?? Infinity;
        const waited = toMs((done?.atNs ?? 0) - (wants?.atNs ?? 0));
        const passed =
          wants !== undefined &&
          done !== undefined &&
          waited >= num(run, 'timeoutMs') &&
          flag(run, 'full') &&
          flag(run, 'empty');
        return check(passed, {
          expected: { ms: num(run, 'timeoutMs') },
          observed: { ms: waited, get: Number.isFinite(firstGet) ? toMs(firstGet - (wants?.atNs ?? 0)) : -1 },
        });
      },
    },
    'time-limits': {
      variants: ['timeouts'],
      evaluate: (run) => {
        const [get, put] = [attemptOf(run, 'get-timeout'), attemptOf(run, 'put-timeout')];
        const limit = num(run, 'timeoutMs');
        const passed = [get, put].every(({ outcome, ms }) => outcome === 'timeout' && ms >= limit - 1);
        return check(passed, {
          expected: { ms: limit },
          observed: say('attempts.observed', {
            get: `${get.outcome} ${roundTo(get.ms, 1)} ms`,
            put: `${put.outcome} ${roundTo(put.ms, 1)} ms`,
          }),
        });
      },
    },
    'no-wait': {
      variants: ['timeouts'],
      evaluate: (run) => {
        const [get, put] = [attemptOf(run, 'get-no-wait'), attemptOf(run, 'put-no-wait')];
        const shortest = Math.min(attemptOf(run, 'get-timeout').ms, attemptOf(run, 'put-timeout').ms);
        const quick = [get, put].map(({ ms: took, endNs }) => ({
          fromNs: endNs - took * 1e6,
          toNs: endNs,
          atMostNs: shortest * 1e6,
        }));
        const facts = get.outcome === 'QueueEmptyError' && put.outcome === 'QueueFullError';
        return bounded(run, facts, quick, {
          observed: say('attempts.observed', {
            get: `${get.outcome} ${roundTo(get.ms, 1)} ms`,
            put: `${put.outcome} ${roundTo(put.ms, 1)} ms`,
          }),
        });
      },
    },
    'one-gets-it': {
      variants: ['check-then-act'],
      evaluate: (run) => {
        const saw = valuesOf(run, 'saw-empty').filter(({ value }) => value === false).length;
        const outcomes = recordsOf(run, 'took', { outcome: '-' })
          .map(({ outcome }) => outcome)
          .toSorted((a, b) => a.localeCompare(b));
        return check(saw === 2 && outcomes.join(' ') === 'done QueueEmptyError', {
          observed: { saw, outcomes: outcomes.join(', ') || '-' },
        });
      },
    },
    equal: {
      variants: ['objects'],
      evaluate: (run) => {
        const arrived = recordsOf(run, 'arrived', { name: '', same: false });
        const right = arrived.filter(({ same }) => same).length;
        const left = numberOf(run, 'left', -1);
        return check(right === 6 && arrived.length === 6 && left === 0, {
          observed: { right, left, kinds: arrived.map(({ name }) => name).join(', ') || '-' },
        });
      },
    },
    'function-refused': {
      variants: ['objects'],
      evaluate: (run) => {
        const { outcome } = attemptOf(run, 'function');
        const json = textOf(run, 'json', '-');
        return check(outcome === 'DataCloneError' && json === '{"keep":1}', { observed: { outcome, json } });
      },
    },
    'each-once': {
      variants: ['two-consumers'],
      evaluate: (run) => {
        const lists = valuesOf(run, 'mine').map(({ value }) => numbersIn(value));
        const all = lists.flat();
        const passed =
          lists.length === 2 &&
          all.length === num(run, 'items') &&
          new Set(all).size === num(run, 'items') &&
          Math.max(...all) === num(run, 'items') - 1;
        return check(passed, {
          expected: { items: num(run, 'items') },
          observed: { counts: lists.map(({ length }) => length).join(' + ') || '-', distinct: new Set(all).size },
        });
      },
    },
    payload: {
      variants: ['child-to-parent'],
      evaluate: (run) => {
        const [sent, got] = [valuesOf(run, 'payload', 'write')[0], valuesOf(run, 'payload', 'read')[0]];
        const code = exitOf(run, 'putter')?.exitCode ?? null;
        const exitNs = exitOf(run, 'putter')?.atNs ?? -1;
        const passed =
          sent !== undefined &&
          got?.value === sent.value &&
          got.value === '[42,null,"hello"]' &&
          code === 0 &&
          exitNs > got.atNs;
        return check(passed, { observed: { got: reportedText(got?.value ?? '-'), code: String(code) } });
      },
    },
    'text-unchanged': {
      variants: ['siblings'],
      evaluate: (run) => {
        const [sent, got] = [valuesOf(run, 'text', 'write')[0], valuesOf(run, 'text', 'read')[0]];
        const apart = actorsIn(run, 'putter')[0]?.pid !== actorsIn(run, 'getter')[0]?.pid;
        const passed =
          sent !== undefined && got?.value === sent.value && got.actor === 'getter' && sent.actor === 'putter' && apart;
        return check(passed, {
          observed: { sent: reportedText(sent?.value ?? '-'), got: reportedText(got?.value ?? '-') },
        });
      },
    },
  },
  questions: {
    'one-more': {
      variants: ['bounded'],
      answer: (run) => {
        const [wants, done] = valuesOf(run, 'one-more');
        const got = numbersOf(run, 'got').length;
        if (wants === undefined || got === 0) return null;
        if (got <= num(run, 'capacity')) return done ? 'drops' : 'fails';
        return 'waits';
      },
    },
    empty: {
      variants: ['timeouts'],
      unit: 'ms',
      within: 0.25,
      answer: (run) => {
        const { ms: took } = attemptOf(run, 'get-timeout');
        return took >= 0 ? roundTo(took, 1) : null;
      },
    },
    takers: {
      variants: ['check-then-act'],
      answer: (run) => {
        const took = recordsOf(run, 'took', { outcome: '-' });
        return took.length < 2 ? null : took.filter(({ outcome }) => outcome === 'done').length;
      },
    },
    function: {
      variants: ['objects'],
      answer: (run) => {
        const { outcome } = attemptOf(run, 'function');
        if (outcome === '-') return null;
        return outcome === 'DataCloneError' ? 'refused' : 'arrives';
      },
    },
    distinct: {
      variants: ['two-consumers'],
      answer: (run) => new Set(valuesOf(run, 'mine').flatMap(({ value }) => numbersIn(value))).size || null,
    },
    unchanged: {
      variants: ['child-to-parent', 'siblings'],
      answer: (run) => {
        const name = run.variant === 'siblings' ? 'text' : 'payload';
        const [sent, taken] = [valuesOf(run, name, 'write')[0], valuesOf(run, name, 'read')[0]];
        if (!sent || !taken) return null;
        return sent.value === taken.value ? 'equal' : 'changed';
      },
    },
  },
});
