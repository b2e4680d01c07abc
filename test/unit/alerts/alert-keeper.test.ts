import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AlertKeeper } from '#engine/alerts/alert-keeper.ts';
import type { Monitor, ObservedTick } from '#engine/ports.ts';
import { Emitter } from '#shared/disposable.ts';
import type { FiredAlert } from '#shared/model/alerts.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { fakeRow, fakeSummary } from '../../support/fake-processes.ts';

interface Watched {
  readonly keeper: AlertKeeper;
  /** One tick at this second, of all these processes. */
  readonly tick: (second: number, rows: readonly ProcessRow[]) => void;
  readonly fired: () => readonly FiredAlert[];
}

function watchRule(text: string): Watched {
  const onTick = new Emitter<ObservedTick>();
  const idle = { next: () => undefined, done: () => false, start: () => {}, dispose: () => {} };
  const keeper = new AlertKeeper({ onTick, watch: () => idle } as unknown as Monitor);
  keeper.setRules([{ id: 'r', text, enabled: true }]);
  let before = new Map<string, ProcessRow>();
  return {
    keeper,
    tick: (second, list) => {
      const rows = new Map(list.map((row) => [identityKey(row), row]));
      const delta = {
        added: list.filter((row) => !before.has(identityKey(row))),
        changed: list.filter((row) => before.has(identityKey(row))),
        removed: [...before].filter(([key]) => !rows.has(key)).map(([, row]) => row),
      };
      const time = new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString();
      const tick = {
        type: 'tick',
        seq: second,
        time,
        elapsedMs: 1000,
        summary: fakeSummary(list, 1),
        ...delta,
      } as const;
      onTick.emit({ tick, delta, rows, first: before.size === 0 });
      before = rows;
    },
    fired: () => keeper.source().next()?.fired ?? [],
  };
}

const zombie = (pid: number, name: string): ProcessRow => ({ ...fakeRow(pid), name, state: 'Z' });
const zombies = (from: number, count: number, name: string): ProcessRow[] =>
  Array.from({ length: count }, (_, index) => zombie(from + index, name));

test('5,000 processes of one program that fire a rule are one alert with a count, and it ends with the last', () => {
  const { tick, fired, keeper } = watchRule('zombie>1s');
  const all = [...zombies(1, 5000, 'worker'), zombie(6000, 'other')];
  tick(1, all);
  tick(3, all);
  const counts = (): unknown => fired().map(({ name, count, endedTime }) => [name, count, endedTime !== null]);
  assert.deepEqual(counts(), [
    ['worker', 5000, false],
    ['other', 1, false],
  ]);
  tick(4, all.slice(4000));
  assert.deepEqual(counts(), [
    ['worker', 5000, false],
    ['other', 1, false],
  ]);
  tick(5, all.slice(5000));
  assert.deepEqual(counts(), [
    ['worker', 5000, true],
    ['other', 1, false],
  ]);
  keeper.dispose();
});

test('what fires within the cool-down goes into the same alert, later it is a new one', () => {
  const { tick, fired, keeper } = watchRule('appears name:job');
  const counts = (): unknown => fired().map(({ seq, count }) => [seq, count]);
  const job = (pid: number): ProcessRow => ({ ...fakeRow(pid), name: 'job', state: 'S' });
  tick(0, [fakeRow(1)]);
  for (const second of [10, 60, 110]) tick(second, [fakeRow(1), job(100 + second)]);
  assert.deepEqual(counts(), [[1, 3]]);
  tick(170, [fakeRow(1), job(500)]);
  assert.deepEqual(counts(), [
    [1, 3],
    [2, 1],
  ]);
  keeper.dispose();
});
