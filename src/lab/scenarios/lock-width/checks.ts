import { disjoint, holdsOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

type Width = 'wide' | 'narrow';

const left = (o: Observation, width: Width): number => Number(valuesOf(o, `${width}-left`)[0]?.value ?? Number.NaN);
/** From the first thread's beginning to the last one's end, in ns. */
function elapsedNs(o: Observation, width: Width): number {
  const [begins, ends] = [notesOf(o, `${width}-begins`), notesOf(o, `${width}-ends`)].map((notes) =>
    notes.map((note) => note.atNs),
  ) as [number[], number[]];
  return ends.length === num(o, 'threads') ? Math.max(...ends) - Math.min(...begins) : Number.NaN;
}
const times = (o: Observation) => ({
  key: 'times',
  params: { wide: toMs(elapsedNs(o, 'wide')) || 0, narrow: toMs(elapsedNs(o, 'narrow')) || 0 },
});

export const checks: readonly Check[] = [
  {
    id: 'both-exact',
    evaluate: (o) =>
      verdict(
        left(o, 'wide') === 0 && left(o, 'narrow') === 0,
        { key: 'both-exact.expected' },
        { key: 'left', params: { wide: left(o, 'wide') || 0, narrow: left(o, 'narrow') || 0 } },
      ),
  },
  {
    id: 'wide-serial',
    evaluate: (o) => {
      const least = num(o, 'threads') * num(o, 'pauseMs');
      return verdict(
        elapsedNs(o, 'wide') >= least * 1e6,
        { key: 'wide-serial.expected', params: { ms: least } },
        times(o),
      );
    },
  },
  {
    id: 'narrow-faster',
    evaluate: (o) => {
      const [wide, narrow] = [elapsedNs(o, 'wide'), elapsedNs(o, 'narrow')];
      return verdict(
        narrow >= num(o, 'pauseMs') * 1e6 && narrow < 0.3 * wide,
        { key: 'narrow-faster.expected', params: { ms: num(o, 'pauseMs') } },
        times(o),
      );
    },
  },
  {
    id: 'one-at-a-time',
    evaluate: (o) => {
      const holds = [holdsOf(o, 'wide-lock'), holdsOf(o, 'narrow-lock')];
      const passed = holds.every((list) => list.length === num(o, 'threads') && disjoint(list));
      return verdict(
        passed,
        { key: 'one-at-a-time.expected', params: { threads: num(o, 'threads') } },
        {
          key: holds.every(disjoint) ? 'holds.disjoint' : 'holds.overlap',
          params: { wide: holds[0]?.length ?? 0, narrow: holds[1]?.length ?? 0 },
        },
      );
    },
  },
  {
    id: 'no-race',
    evaluate: (o) => {
      const race = o.findings.find((finding) => finding.kind === 'race');
      return verdict(race === undefined, { key: 'no-race.expected' }, { key: race ? 'no-race.found' : 'no-race.none' });
    },
  },
];
