import { actorsIn, eventsOf, exitOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const sorted = (run: Run, name: string): readonly number[] =>
  valuesOf(run, name)
    .map((event) => Number(event.value))
    .sort((a, b) => a - b);

const total = (run: Run): number => num(run, 'producers') * num(run, 'items');

const sizes = (run: Run): readonly number[] =>
  eventsOf(run, 'proceed').flatMap((event) => (event.object.type === 'queue' ? (event.size ?? []) : []));

/** How long each put of a producer had to wait, in ms. */
function putWaits(run: Run): readonly number[] {
  const since = new Map<string, number>();
  const waits: number[] = [];
  for (const event of run.events) {
    if ((event.kind !== 'wait' && event.kind !== 'proceed') || event.op !== 'put') continue;
    if (event.kind === 'wait') since.set(event.actor, event.atNs);
    else waits.push(toMs(event.atNs - (since.get(event.actor) ?? event.atNs)));
  }
  return waits;
}

export const scenario = defineScenario({
  id: 'producer-consumer',
  group: 'prodcon',
  covers: ['prodcons-model'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    producers: int({ default: 2, min: 1, max: 8 }),
    consumers: int({ default: 2, min: 1, max: 8 }),
    items: int({ default: 10, min: 1, max: 200 }),
    capacity: int({ default: 3, min: 1, max: 100 }),
    produceMs: ms({ default: 10, min: 0, max: 1000 }),
    consumeMs: ms({ default: 60, min: 0, max: 1000 }),
    timeoutMs: ms({ default: 500, min: 50, max: 5000 }),
  },
  variants: { 'poison-pill': {}, timeout: {}, join: {} },
  limits: { actors: 20, durationMs: 120_000, events: 30_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    bounded: (run) => {
      const longest = Math.max(0, ...sizes(run));
      const passed = sizes(run).length > 0 && Math.min(...sizes(run)) >= 0 && longest <= num(run, 'capacity');
      return check(passed, { expected: { capacity: num(run, 'capacity') }, observed: { longest } });
    },
    'nothing-lost': (run) => {
      const produced = sorted(run, 'produced');
      const consumed = sorted(run, 'consumed');
      const passed = produced.length === total(run) && produced.join() === consumed.join();
      return check(passed, {
        expected: { total: total(run) },
        observed: { produced: produced.length, consumed: consumed.length },
      });
    },
    'producer-blocked': (run) => {
      const longest = Math.max(0, ...putWaits(run));
      const expected = { ms: Math.round(num(run, 'consumeMs') / 4) };
      if (!sizes(run).includes(num(run, 'capacity'))) return inconclusive(say('never-full'), expected);
      return check(longest >= num(run, 'consumeMs') / 4, { expected, observed: { ms: longest } });
    },
    'left-after-timeout': {
      variants: ['timeout'],
      evaluate: (run) => {
        const lasting = actorsIn(run, 'consumer').map((consumer) => {
          const last = eventsOf(run, 'wait')
            .filter((event) => event.actor === consumer.id && event.op === 'get')
            .at(-1);
          const over = eventsOf(run, 'proceed').find(
            (event) => event.actor === consumer.id && event.outcome === 'timeout',
          );
          return last && over ? toMs(over.atNs - last.atNs) : -1;
        });
        const passed =
          lasting.length === num(run, 'consumers') && lasting.every((ms) => ms >= num(run, 'timeoutMs') - 1);
        return check(passed, { expected: { ms: num(run, 'timeoutMs') }, observed: { waits: lasting.join(', ') } });
      },
    },
    'all-left': {
      variants: ['timeout', 'poison-pill'],
      evaluate: (run) => {
        const codes = actorsIn(run, 'consumer').map((consumer) => exitOf(run, consumer.id)?.exitCode ?? null);
        const passed = codes.length === num(run, 'consumers') && codes.every((code) => code === 0);
        return check(passed, {
          expected: { consumers: num(run, 'consumers') },
          observed: { codes: codes.map(String).join(', ') },
        });
      },
    },
    'one-pill-each': {
      variants: ['poison-pill'],
      evaluate: (run) => {
        const takers = new Set(notesOf(run, 'got-pill').map((note) => note.actor)).size;
        return check(takers === num(run, 'consumers'), {
          expected: { consumers: num(run, 'consumers') },
          observed: { takers },
        });
      },
    },
    'join-after-done': {
      variants: ['join'],
      evaluate: (run) => {
        const joined = eventsOf(run, 'proceed').find((event) => event.op === 'join' && event.object.type === 'queue');
        const done = eventsOf(run, 'release').filter((event) => event.op === 'task-done');
        const early = done.filter((event) => event.atNs <= (joined?.atNs ?? 0)).length;
        return check(joined !== undefined && early === total(run) && done.length === total(run), {
          expected: { total: total(run) },
          observed: { early },
        });
      },
    },
  },
  questions: {
    longest: {
      answer: (run) => {
        if (sizes(run).length === 0) return null;
        const longest = Math.max(...sizes(run));
        if (longest >= num(run, 'capacity')) return 'full';
        return longest > num(run, 'capacity') / 2 ? 'between' : 'half';
      },
    },
  },
});
