import { actorsIn, exitOf, notesOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

const elapsed = (o: Observation): number => Number(valuesOf(o, 'elapsed-ms')[0]?.value ?? Number.NaN);
const sleep = (o: Observation): number => num(o, 'units') * num(o, 'unitMs');
const sum = (o: Observation): number => sleep(o) * num(o, 'threads');
const observed = (o: Observation) => ({ key: 'elapsed', params: { ms: elapsed(o) } });
/** When the last thread to be joined had ended, in ns. */
const endNs = (o: Observation, actor: string): number => exitOf(o, actor)?.atNs ?? Infinity;
const lineNs = (o: Observation): number => notesOf(o, 'main-line')[0]?.atNs ?? -1;

export const checks: readonly Check[] = [
  {
    id: 'after-thread',
    variants: ['one'],
    evaluate: (o) =>
      verdict(
        lineNs(o) >= endNs(o, 'sleeper-1') && elapsed(o) >= sleep(o),
        { key: 'after-thread.expected', params: { ms: sleep(o) } },
        {
          key: 'after-thread.observed',
          params: {
            line: toMs(lineNs(o)),
            end: Number.isFinite(endNs(o, 'sleeper-1')) ? toMs(endNs(o, 'sleeper-1')) : -1,
            ms: elapsed(o),
          },
        },
      ),
  },
  {
    id: 'not-alive',
    variants: ['one', 'together', 'fifty'],
    evaluate: (o) => {
      const alive = String(valuesOf(o, 'alive')[0]?.value ?? '-');
      return verdict(
        alive === 'false',
        { key: 'not-alive.expected' },
        { key: 'not-alive.observed', params: { alive } },
      );
    },
  },
  {
    id: 'sum',
    variants: ['serial'],
    evaluate: (o) =>
      verdict(
        elapsed(o) >= sum(o) && notesOf(o, 'greets').length === num(o, 'threads'),
        { key: 'sum.expected', params: { ms: sum(o) } },
        observed(o),
      ),
  },
  {
    id: 'never-overlap',
    variants: ['serial'],
    evaluate: (o) => {
      const lives = actorsIn(o, 'sleeper')
        .map((actor) => [actor.startedAtNs, actor.endedAtNs ?? Infinity] as const)
        .toSorted((a, b) => a[0] - b[0]);
      const overlaps = lives.filter(([start], index) => index > 0 && start < (lives[index - 1]?.[1] ?? 0)).length;
      return verdict(
        lives.length === num(o, 'threads') && overlaps === 0,
        { key: 'never-overlap.expected' },
        { key: 'never-overlap.observed', params: { overlaps, threads: lives.length } },
      );
    },
  },
  {
    id: 'one-sleep',
    variants: ['together', 'fifty'],
    evaluate: (o) => {
      const woke = valuesOf(o, 'woke').map((event) => Number(event.value));
      // Until the last thread woke: taking down fifty engines comes on top and is no sleep.
      const ms = toMs(Math.max(...woke) - Number(valuesOf(o, 'go')[0]?.value ?? Number.NaN));
      const passed = woke.length === num(o, 'threads') && ms >= sleep(o) && ms < 2 * sleep(o) && elapsed(o) >= ms;
      return verdict(
        passed,
        { key: 'one-sleep.expected', params: { ms: sleep(o), twice: 2 * sleep(o), sum: sum(o) } },
        { key: 'one-sleep.observed', params: { woke: Number.isFinite(ms) ? ms : -1, ms: elapsed(o) } },
      );
    },
  },
];
