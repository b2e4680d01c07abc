import { exitOf, num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const attribute = (o: Observation, when: 'running' | 'ended', name: string): string =>
  String(valuesOf(o, `exit-code.${when}.${name}`)[0]?.value ?? '-');

/** What the attribute and the collected status say of one child, side by side. */
function told(o: Observation, name: string): string {
  const exit = exitOf(o, `${name}-1`);
  return `${attribute(o, 'ended', name)} (${String(exit?.exitCode ?? null)}, ${exit?.signal ?? '-'})`;
}

/** A child that ends by itself, with this code. */
function ends(id: string, name: string, code: (o: Observation) => number): Check {
  return {
    id,
    variants: ['exit-code'],
    evaluate: (o) => {
      const exit = exitOf(o, `${name}-1`);
      const expected = { key: 'code.expected', params: { code: code(o) } };
      if (name === 'polite' && o.platform === 'win32') return inconclusive(expected, { key: 'no-signals' });
      const passed =
        attribute(o, 'ended', name) === String(code(o)) && exit?.exitCode === code(o) && exit.signal === null;
      return verdict(passed, expected, { key: 'code.observed', params: { told: told(o, name) } });
    },
  };
}

const names = (o: Observation, name: string): readonly string[] =>
  valuesOf(o, name).map((event) => String(event.value));

export const checks: readonly Check[] = [
  {
    id: 'running-empty',
    variants: ['exit-code'],
    evaluate: (o) => {
      const all = ['normal', 'explicit', 'sleeper', 'polite'].map((name) => attribute(o, 'running', name));
      return verdict(
        all.every((value) => value === 'null'),
        { key: 'running-empty.expected' },
        { key: 'running-empty.observed', params: { all: all.join(', ') } },
      );
    },
  },
  ends('normal-zero', 'normal', () => 0),
  ends('explicit-code', 'explicit', (o) => num(o, 'exitCode')),
  ends('handled-signal', 'polite', (o) => num(o, 'exitCode') + 1),
  {
    id: 'killed-negative',
    variants: ['exit-code'],
    evaluate: (o) => {
      const exit = exitOf(o, 'sleeper-1');
      const passed = attribute(o, 'ended', 'sleeper') === '-15' && exit?.exitCode === null && exit.signal === 'SIGTERM';
      return verdict(
        passed,
        { key: 'killed-negative.expected' },
        { key: 'code.observed', params: { told: told(o, 'sleeper') } },
      );
    },
  },
  {
    id: 'label-changes',
    variants: ['name'],
    evaluate: (o) => {
      const labels = names(o, 'name.label');
      return verdict(
        labels.join() === 'alex,boris',
        { key: 'label-changes.expected' },
        { key: 'names', params: { names: labels.join(', ') } },
      );
    },
  },
  {
    id: 'system-name-stays',
    variants: ['name'],
    evaluate: (o) => {
      const [before = '', after = ''] = names(o, 'name.system');
      const expected = { key: 'system-name-stays.expected' };
      if (o.platform === 'win32') return inconclusive(expected, { key: 'common.no-process-facts' });
      return verdict(before !== '' && before === after && !['alex', 'boris'].includes(after), expected, {
        key: 'names',
        params: { names: `${before}, ${after}` },
      });
    },
  },
  {
    id: 'own-title',
    variants: ['name'],
    evaluate: (o) => {
      const [, before = '', after = ''] = names(o, 'name.system');
      const expected = { key: 'own-title.expected' };
      if (o.platform !== 'linux') return inconclusive(expected, { key: 'common.no-process-facts' });
      return verdict(after === 'carla' && before !== after, expected, {
        key: 'names',
        params: { names: `${before}, ${after}` },
      });
    },
  },
  {
    id: 'default-name',
    variants: ['name'],
    evaluate: (o) => {
      const name = names(o, 'name.default')[0] ?? '';
      return verdict(
        /^\w+-\d+$/.test(name),
        { key: 'default-name.expected' },
        { key: 'names', params: { names: name } },
      );
    },
  },
];
