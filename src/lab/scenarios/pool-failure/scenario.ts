import { actorsIn, distinctOf, eventsOf, num, numberOf, recordsOf, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const failures = (run: Run): readonly string[] => recordsOf(run, 'failed', { error: '' }).map(({ error }) => error);
const succeeded = (run: Run): number => distinctOf(run, 'succeeded');

export const scenario = defineScenario({
  id: 'pool-failure',
  group: 'pool',
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    workers: int({ default: 3, min: 1, max: 10 }),
    tasks: int({ default: 9, min: 3, max: 60 }),
    taskMs: ms({ default: 300, min: 100, max: 3000 }),
  },
  variants: { 'task-throws': {}, 'worker-killed': {} },
  limits: { actors: 20, durationMs: 120_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'error-arrives': {
      variants: ['task-throws'],
      evaluate: (run) =>
        check(failures(run).join(' ') === 'RangeError', {
          observed: say('errors.observed', { errors: failures(run).join(', ') || '-' }),
        }),
    },
    'worker-survives': {
      variants: ['task-throws'],
      evaluate: (run) => {
        const started = actorsIn(run, 'worker').length;
        const wrong = actorsIn(run, 'worker').filter((actor) => actor.exitCode !== 0).length;
        return check(started === num(run, 'workers') && wrong === 0, {
          expected: { count: num(run, 'workers') },
          observed: { started, wrong },
        });
      },
    },
    'loss-noticed': {
      variants: ['worker-killed'],
      evaluate: (run) =>
        check(failures(run).join(' ') === 'WorkerLostError', {
          observed: say('errors.observed', { errors: failures(run).join(', ') || '-' }),
        }),
    },
    replaced: {
      variants: ['worker-killed'],
      evaluate: (run) => {
        const victim = valuesOf(run, 'killed')[0]?.value;
        const killed = eventsOf(run, 'actor-exited').some(
          (event) => event.subject === victim && (event.signal === 'SIGKILL' || run.platform === 'win32'),
        );
        const started = actorsIn(run, 'worker').length;
        const left = numberOf(run, 'workers');
        return check(killed && started === num(run, 'workers') + 1 && left === num(run, 'workers'), {
          expected: { count: num(run, 'workers') },
          observed: { started, left, killed: String(killed) },
        });
      },
    },
    'others-done': (run) =>
      check(succeeded(run) === num(run, 'tasks') - 1, {
        expected: { count: num(run, 'tasks') - 1 },
        observed: { count: succeeded(run) },
      }),
  },
});
