import { notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** Most visitors inside at the same time: each is counted from its acquire to its release. */
function peak(o: Observation): number {
  const visitors = new Set(o.actors.filter((actor) => actor.role === 'visitor').map((actor) => actor.id));
  let [inside, most] = [0, 0];
  for (const event of o.events) {
    if (!visitors.has(event.actor)) continue;
    if (event.kind === 'proceed' && event.op === 'acquire' && event.outcome === 'ok') inside += 1;
    if (event.kind === 'release' && event.op === 'release') inside -= 1;
    most = Math.max(most, inside);
  }
  return most;
}

function peakIs(id: string, variants: readonly string[], wanted: (o: Observation) => number): Check {
  return {
    id,
    variants,
    evaluate: (o) =>
      verdict(
        peak(o) === wanted(o),
        { key: 'peak', params: { peak: wanted(o) } },
        { key: 'peak', params: { peak: peak(o) } },
      ),
  };
}

/** From the common start to the last visitor's leaving, in ns. */
const makespanNs = (o: Observation): number =>
  Math.max(...notesOf(o, 'left').map((note) => note.atNs)) - (notesOf(o, 'go')[0]?.atNs ?? Number.NaN);

export const checks: readonly Check[] = [
  peakIs('peak', ['random-stay', 'waves'], (o) => num(o, 'places')),
  {
    id: 'all-served',
    evaluate: (o) => {
      const left = new Set(notesOf(o, 'left').map((note) => note.actor)).size;
      return verdict(
        left === num(o, 'threads'),
        { key: 'all-served', params: { left: num(o, 'threads') } },
        { key: 'all-served', params: { left } },
      );
    },
  },
  {
    id: 'waves',
    variants: ['waves'],
    evaluate: (o) => {
      const waves = Math.ceil(num(o, 'threads') / num(o, 'places'));
      const [least, most] = [waves * num(o, 'unitMs'), 1.5 * waves * num(o, 'unitMs')];
      const passed = makespanNs(o) >= least * 1e6 && makespanNs(o) < most * 1e6;
      return verdict(
        passed,
        { key: 'waves.expected', params: { waves, least, most } },
        { key: 'waves.observed', params: { ms: toMs(makespanNs(o)) || 0 } },
      );
    },
  },
  {
    id: 'still-races',
    variants: ['waves'],
    evaluate: (o) => {
      const counter = Number(valuesOf(o, 'counter')[0]?.value ?? Number.NaN);
      const race = o.findings.some((finding) => finding.kind === 'race' && finding.objects.includes('counter'));
      return verdict(
        counter < num(o, 'threads') && race,
        { key: 'still-races.expected', params: { threads: num(o, 'threads') } },
        { key: race ? 'still-races.found' : 'still-races.not-found', params: { counter: counter || 0 } },
      );
    },
  },
  peakIs('one-more', ['extra-release'], (o) => num(o, 'places') + 1),
  {
    id: 'refused',
    variants: ['extra-release-bounded'],
    evaluate: (o) => {
      const permits = Number(valuesOf(o, 'permits')[0]?.value ?? -1);
      const refused = notesOf(o, 'extra-refused').length;
      const passed = refused === 1 && notesOf(o, 'extra-accepted').length === 0 && permits === num(o, 'places');
      return verdict(
        passed,
        { key: 'refused.expected', params: { places: num(o, 'places') } },
        { key: 'refused.observed', params: { refused, permits } },
      );
    },
  },
  peakIs('stays-at-limit', ['extra-release-bounded'], (o) => num(o, 'places')),
];
