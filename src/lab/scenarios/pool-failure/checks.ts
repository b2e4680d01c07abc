import { actorsIn, eventsOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const failures = (o: Observation): readonly string[] =>
  valuesOf(o, 'failed').map(({ value }) => String([value].flat()[1]));
const succeeded = (o: Observation): number => new Set(valuesOf(o, 'succeeded').map(({ value }) => value)).size;

export const checks: readonly Check[] = [
  {
    id: 'error-arrives',
    variants: ['task-throws'],
    evaluate: (o) =>
      verdict(
        failures(o).join(' ') === 'RangeError',
        { key: 'error-arrives.expected' },
        { key: 'errors.observed', params: { errors: failures(o).join(', ') || '-' } },
      ),
  },
  {
    id: 'worker-survives',
    variants: ['task-throws'],
    evaluate: (o) => {
      const started = actorsIn(o, 'worker').length;
      const wrong = actorsIn(o, 'worker').filter((actor) => actor.exitCode !== 0).length;
      return verdict(
        started === num(o, 'workers') && wrong === 0,
        { key: 'worker-survives.expected', params: { count: num(o, 'workers') } },
        { key: 'worker-survives.observed', params: { started, wrong } },
      );
    },
  },
  {
    id: 'loss-noticed',
    variants: ['worker-killed'],
    evaluate: (o) =>
      verdict(
        failures(o).join(' ') === 'WorkerLostError',
        { key: 'loss-noticed.expected' },
        { key: 'errors.observed', params: { errors: failures(o).join(', ') || '-' } },
      ),
  },
  {
    id: 'replaced',
    variants: ['worker-killed'],
    evaluate: (o) => {
      const victim = valuesOf(o, 'killed')[0]?.value;
      const killed = eventsOf(o, 'actor-exited').some(
        (event) => event.subject === victim && (event.signal === 'SIGKILL' || o.platform === 'win32'),
      );
      const started = actorsIn(o, 'worker').length;
      const left = Number(valuesOf(o, 'workers')[0]?.value ?? Number.NaN);
      return verdict(
        killed && started === num(o, 'workers') + 1 && left === num(o, 'workers'),
        { key: 'replaced.expected', params: { count: num(o, 'workers') } },
        { key: 'replaced.observed', params: { started, left, killed: String(killed) } },
      );
    },
  },
  {
    id: 'others-done',
    evaluate: (o) =>
      verdict(
        succeeded(o) === num(o, 'tasks') - 1,
        { key: 'others-done.expected', params: { count: num(o, 'tasks') - 1 } },
        { key: 'others-done.observed', params: { count: succeeded(o) } },
      ),
  },
];
