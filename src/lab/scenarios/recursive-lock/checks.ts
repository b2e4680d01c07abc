import { disjoint, eventsOf, holdsOf, notesOf, num, valuesOf } from '#shared/analysis/observe.ts';
import { verdict, type Check } from '../scenario.ts';

export const checks: readonly Check[] = [
  {
    id: 'depth-two',
    variants: ['recursive'],
    evaluate: (o) => {
      const depths = eventsOf(o, 'proceed').flatMap((event) => (event.object.id === 'lock' ? (event.depth ?? []) : []));
      const deepest = Math.max(0, ...depths);
      return verdict(
        deepest === 2 && depths.length === 3 * num(o, 'threads'),
        { key: 'depth-two.expected', params: { count: 3 * num(o, 'threads') } },
        { key: 'depth-two.observed', params: { deepest, count: depths.length } },
      );
    },
  },
  {
    id: 'counters',
    variants: ['recursive'],
    evaluate: (o) => {
      const value = valuesOf(o, 'counters')[0]?.value;
      const wanted = [num(o, 'threads'), num(o, 'threads')].join(', ');
      const seen = Array.isArray(value) ? value.join(', ') : '-';
      return verdict(
        seen === wanted,
        { key: 'counters', params: { values: wanted } },
        { key: 'counters', params: { values: seen } },
      );
    },
  },
  {
    id: 'exclusive',
    variants: ['recursive'],
    evaluate: (o) => {
      const holds = holdsOf(o, 'lock');
      return verdict(
        holds.length === num(o, 'threads') && disjoint(holds),
        { key: 'exclusive.expected' },
        { key: disjoint(holds) ? 'holds.disjoint' : 'holds.overlap', params: { count: holds.length } },
      );
    },
  },
  {
    id: 'self-deadlock',
    variants: ['plain'],
    evaluate: (o) => {
      const deadlock = o.findings.find((finding) => finding.kind === 'deadlock');
      const passed = deadlock?.actors.length === 1 && deadlock.objects.includes('lock') && o.endedBy !== 'itself';
      return verdict(
        passed,
        { key: 'self-deadlock.expected' },
        {
          key: deadlock ? 'self-deadlock.yes' : 'self-deadlock.no',
          params: { actors: deadlock?.actors.join(', ') ?? '' },
        },
      );
    },
  },
  {
    id: 'nobody-adds',
    variants: ['plain'],
    evaluate: (o) => {
      const added = notesOf(o, 'added-both').length;
      const held = eventsOf(o, 'proceed').filter((event) => event.object.id === 'lock').length;
      return verdict(
        held === 1 && added === 0 && notesOf(o, 'all-done').length === 0,
        { key: 'nobody-adds.expected' },
        { key: 'nobody-adds.observed', params: { held, added } },
      );
    },
  },
];
