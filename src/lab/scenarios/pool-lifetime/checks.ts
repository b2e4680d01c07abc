import { actorsIn, exitOf, notesOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const submitted = (o: Observation): number => valuesOf(o, 'task-submit').length;
const completed = (o: Observation): number => valuesOf(o, 'task-end').length;
const figures = (o: Observation) => ({
  key: 'figures',
  params: { submitted: submitted(o), started: valuesOf(o, 'task-start').length, completed: completed(o) },
});

export const checks: readonly Check[] = [
  {
    id: 'cut',
    variants: ['not-joined'],
    evaluate: (o) =>
      verdict(
        submitted(o) === num(o, 'tasks') && completed(o) < submitted(o),
        { key: 'cut.expected', params: { submitted: num(o, 'tasks') } },
        figures(o),
      ),
  },
  {
    id: 'owner-first',
    variants: ['not-joined'],
    evaluate: (o) => {
      const end = exitOf(o, 'owner');
      const after = valuesOf(o, 'task-end').filter((event) => event.atNs > (end?.atNs ?? 0)).length;
      return verdict(
        end !== null && end.exitCode === 0 && after === 0,
        { key: 'owner-first.expected' },
        { key: end ? 'owner-first.observed' : 'owner-first.never', params: { after } },
      );
    },
  },
  {
    id: 'workers-ended',
    variants: ['not-joined'],
    evaluate: (o) => {
      const codeEnds = notesOf(o, 'code-ends')[0]?.atNs ?? Infinity;
      const ended = actorsIn(o, 'worker').filter(
        (actor) => actor.endedAtNs !== null && actor.endedAtNs >= codeEnds && actor.exitCode !== 0,
      ).length;
      return verdict(
        ended === num(o, 'workers'),
        { key: 'workers-ended.expected', params: { count: num(o, 'workers') } },
        { key: 'workers-ended.observed', params: { count: ended } },
      );
    },
  },
  {
    id: 'complete',
    variants: ['joined'],
    evaluate: (o) =>
      verdict(
        submitted(o) === num(o, 'tasks') && completed(o) === submitted(o),
        { key: 'complete.expected', params: { submitted: num(o, 'tasks') } },
        figures(o),
      ),
  },
];
