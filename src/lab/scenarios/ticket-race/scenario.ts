import { disjoint, findingOf, holdsOf, num, numberOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const sold = (run: Run): number => valuesOf(run, 'bought').filter((event) => event.value === true).length;
const answers = (run: Run): number => valuesOf(run, 'bought').length;
const left = (run: Run): number => numberOf(run, 'left');

const figures = (run: Run) =>
  say('figures', { sold: sold(run), tickets: num(run, 'tickets'), left: left(run), buyers: answers(run) });

export const scenario = defineScenario({
  id: 'ticket-race',
  group: 'mutex',
  covers: ['ticket-no-lock', 'ticket-lock'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    buyers: int({ default: 8, min: 2, max: 30 }),
    tickets: int({ default: 3, min: 1, max: 20 }),
    thinkMs: ms({ default: 150, min: 1, max: 2000 }),
  },
  variants: { 'no-lock': {}, lock: {} },
  limits: { actors: 40, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    oversold: {
      variants: ['no-lock'],
      evaluate: (run) =>
        check(sold(run) > num(run, 'tickets'), { expected: { tickets: num(run, 'tickets') }, observed: figures(run) }),
    },
    inconsistent: {
      variants: ['no-lock'],
      evaluate: (run) =>
        check(Number.isFinite(left(run)) && left(run) !== num(run, 'tickets') - sold(run), { observed: figures(run) }),
    },
    'race-found': {
      variants: ['no-lock'],
      evaluate: (run) => {
        const race = run.findings.find((finding) => finding.kind === 'race' && finding.objects.includes('data.json'));
        return check(race !== undefined, { observed: say(race ? 'yes' : 'no', { actors: race?.actors.length ?? 0 }) });
      },
    },
    exact: {
      variants: ['lock'],
      evaluate: (run) => {
        const wanted = Math.min(num(run, 'tickets'), num(run, 'buyers'));
        const passed =
          sold(run) === wanted && left(run) === num(run, 'tickets') - wanted && answers(run) === num(run, 'buyers');
        return check(passed, { expected: { wanted, left: num(run, 'tickets') - wanted }, observed: figures(run) });
      },
    },
    'one-at-a-time': {
      variants: ['lock'],
      evaluate: (run) => {
        const holds = holdsOf(run, 'data.lock');
        const passed = holds.length === num(run, 'buyers') && disjoint(holds);
        return check(passed, {
          expected: { buyers: num(run, 'buyers') },
          observed: say(disjoint(holds) ? 'holds.disjoint' : 'holds.overlap', { holds: holds.length }),
        });
      },
    },
    'no-race': {
      variants: ['lock'],
      evaluate: (run) => {
        const race = findingOf(run, 'race');
        return check(race === undefined, {
          observed: say(race ? 'race-found.yes' : 'race-found.no', { actors: race?.actors.length ?? 0 }),
        });
      },
    },
  },
  questions: {
    sold: { answer: sold },
  },
});
