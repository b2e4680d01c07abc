import {
  actorsIn,
  disjoint,
  findingOf,
  holdsOf,
  metricOf,
  num,
  numberOf,
  numbersOf,
  recordsOf,
} from '#shared/analysis/observe.ts';
import { check, defineScenario, int, runtime, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const increments = (run: Run): number => 2 * num(run, 'rounds');

/** Reads that returned what the other process had written last. */
function rightReads(run: Run): number {
  const wrote = recordsOf(run, 'wrote', { place: -1, number: NaN });
  return recordsOf(run, 'saw', { place: -1, number: NaN }).filter((saw) => {
    const last = wrote.findLast(({ place, atNs }) => place === saw.place && atNs < saw.atNs);
    return last !== undefined && last.actor !== saw.actor && last.number === saw.number;
  }).length;
}

export const scenario = defineScenario({
  id: 'shared-memory',
  group: 'ipc',
  covers: ['proc-shared-memory'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { runtime, rounds: int({ default: 20, min: 1, max: 500 }) },
  variants: { visible: {}, lost: {}, locked: {} },
  limits: { actors: 5, durationMs: 60_000, events: 20_000 },
  pythonRoles: ['interpreter'],
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'two-processes': (run) => {
      const pids = [...new Set(actorsIn(run, 'process').map(({ pid }) => pid))];
      return check(pids.length === 2, { observed: { pids: pids.join(', ') || '-' } });
    },
    'all-seen': {
      variants: ['visible'],
      evaluate: (run) => {
        const [right, reads] = [rightReads(run), recordsOf(run, 'saw', { place: -1 }).length];
        const wanted = 2 * num(run, 'rounds');
        return check(reads === wanted && right === wanted, { expected: { reads: wanted }, observed: { right, reads } });
      },
    },
    'variables-apart': {
      variants: ['visible'],
      evaluate: (run) => {
        const values = numbersOf(run, 'own').toSorted((a, b) => a - b);
        const rounds = num(run, 'rounds');
        return check(values.length === 2 && values[0] === 0 && values[1] === rounds, {
          expected: { rounds },
          observed: { values: values.join(', ') || '-' },
        });
      },
    },
    'half-lost': {
      variants: ['lost'],
      evaluate: (run) => {
        const final = numberOf(run, 'final');
        return check(final === num(run, 'rounds'), {
          expected: { rounds: num(run, 'rounds'), increments: increments(run) },
          observed: { final, increments: increments(run) },
        });
      },
    },
    exact: {
      variants: ['locked'],
      evaluate: (run) => {
        const final = numberOf(run, 'final');
        return check(final === increments(run), {
          expected: { increments: increments(run) },
          observed: say('counted', { final, increments: increments(run) }),
        });
      },
    },
    exclusive: {
      variants: ['locked'],
      evaluate: (run) => {
        const holds = holdsOf(run, 'counter.lock');
        const apart = disjoint(holds);
        return check(apart && holds.length === increments(run), {
          expected: { holds: increments(run) },
          observed: say(apart ? 'yes' : 'no', { holds: holds.length }),
        });
      },
    },
    'race-found': {
      variants: ['lost'],
      evaluate: (run) => {
        const race = findingOf(run, 'race');
        return check(race !== undefined, { observed: say(race ? 'yes' : 'no', { actors: race?.actors.length ?? 0 }) });
      },
    },
    'no-race': {
      variants: ['locked'],
      evaluate: (run) => {
        const race = findingOf(run, 'race');
        return check(race === undefined, {
          observed: say(race ? 'race-found.yes' : 'race-found.no', { actors: race?.actors.length ?? 0 }),
        });
      },
    },
  },
  questions: {
    lost: { variants: ['lost', 'locked'], answer: (run) => metricOf(run, 'lost') },
    own: {
      variants: ['visible'],
      answer: (run) => {
        const values = numbersOf(run, 'own');
        if (values.length < 2) return null;
        return new Set(values).size > 1 ? 'no' : 'yes';
      },
    },
  },
});
