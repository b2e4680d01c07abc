import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** The last value of `name` that `actor` reported, as text; '-' when it reported none. */
function last(o: Observation, actor: string, name: string): string {
  const value = valuesOf(o, name)
    .filter((event) => event.actor === actor)
    .at(-1)?.value;
  return value === undefined ? '-' : String(value);
}

/** Child and parent must report these values of one variable. */
function compare(
  id: string,
  name: string,
  wanted: (o: Observation) => { readonly other: string; readonly main: string },
  other: string,
): Check {
  return {
    id,
    evaluate: (o) => {
      const { other: otherWanted, main: mainWanted } = wanted(o);
      const seenOther = last(o, other, name);
      const seenMain = last(o, 'main', name);
      return verdict(
        seenOther === otherWanted && seenMain === mainWanted,
        { key: 'pair', params: { name, other, otherValue: otherWanted, mainValue: mainWanted } },
        { key: 'pair', params: { name, other, otherValue: seenOther, mainValue: seenMain } },
      );
    },
  };
}

const original = (o: Observation): string => String(num(o, 'original'));
const changed = (o: Observation): string => String(num(o, 'changed'));

export const checks: readonly Check[] = [
  compare('scalar', 'scalar', (o) => ({ other: changed(o), main: original(o) }), 'child-1'),
  compare('list', 'list', () => ({ other: '11,22,33,44', main: '11,22,33' }), 'child-1'),
  compare('not-across', 'sent', (o) => ({ other: changed(o), main: original(o) }), 'child-1'),
  compare('shared', 'shared', (o) => ({ other: changed(o), main: changed(o) }), 'thread-1'),
  compare('plain', 'plain', (o) => ({ other: changed(o), main: original(o) }), 'thread-1'),
  {
    id: 'two-processes',
    evaluate: (o) => {
      const pid = (id: string): number => o.actors.find((actor) => actor.id === id)?.pid ?? 0;
      const passed = pid('child-1') > 0 && pid('child-1') !== pid('main') && pid('thread-1') === pid('main');
      return verdict(
        passed,
        { key: 'two-processes.expected' },
        {
          key: 'two-processes.observed',
          params: { main: pid('main'), child: pid('child-1'), thread: pid('thread-1') },
        },
      );
    },
  },
];
