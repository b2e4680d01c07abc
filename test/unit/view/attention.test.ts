import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examples } from '#shared/alerts/parse.ts';
import { ruleProblem } from '#shared/alerts/rule-problem.ts';
import { alertValue } from '#shared/text/alert-value.ts';
import { createFormatter } from '#shared/text/format.ts';
import { lastingZombies } from '#renderer/attention/lasting-zombies.ts';
import { listLifecycle } from '#renderer/attention/lifecycle-list.ts';
import { fakeFired, fakeLife, fakeProblems } from '../../support/fake-attention.ts';

test('every example is a rule that can be read, and a mistake names its place', () => {
  assert.deepEqual(
    Object.values(examples).filter((text) => ruleProblem(text) !== null),
    [],
  );
  const { start, end } = ruleProblem('cpu>ninety for 10s')?.params ?? {};
  assert.ok(typeof start === 'number' && typeof end === 'number' && end > start, `${String(start)} ${String(end)}`);
});

test('a measured value has the unit of its rule', () => {
  const format = createFormatter('en');
  const texts = [
    fakeFired(1),
    fakeFired(1, { rule: 'zombie>30s', value: 31_000 }),
    fakeFired(1, { rule: 'growth>100M in 60s', value: 1.5 * 1024 ** 3 }),
    fakeFired(1, { rule: 'appears name:x', value: null }),
  ].map((fired) => alertValue(fired, format));
  assert.deepEqual(texts, ['97.2 %', '31.0 s', '1.5 GiB', '']);
});

test('births and deaths are listed newest first, by kind and text, up to where the list is held', () => {
  const entries = Array.from({ length: 12 }, (_, index) => fakeLife(index + 1));
  const seqs = (filter: Parameters<typeof listLifecycle>[1], until = 99): number[] =>
    listLifecycle(entries, filter, until).map(({ seq }) => seq);
  assert.deepEqual(seqs({ text: '', kind: null }, 3), [3, 2, 1]);
  assert.deepEqual(seqs({ text: '', kind: 'adopted' }), [10, 4]);
  assert.deepEqual(seqs({ text: ' sigkill', kind: 'death' }), [9, 3]);
  assert.deepEqual(seqs({ text: String(fakeLife(5).identity.pid), kind: null }).includes(5), true);
});

test('a zombie of this moment is no problem yet, unless its age is unknown', () => {
  const pidsAt = (time: string): unknown => {
    const { groups, passing } = lastingZombies(fakeProblems.zombies, Date.parse(time));
    return [groups.map(({ parent, zombies }) => [parent?.pid, zombies.map(({ pid }) => pid)]), passing];
  };
  assert.deepEqual(pidsAt('2026-01-01T12:00:02.000Z'), [[[4, [9, 19]]], 0]);
  assert.deepEqual(pidsAt('2026-01-01T12:00:01.999Z'), [[[4, [19]]], 1]);
});
