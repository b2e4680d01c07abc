import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LabEvent } from '#shared/model/lab.ts';
import { actorsAtLines, lineAt, roleLines } from '#shared/timeline/role-lines.ts';

const note = (seq: number, actor: string, atNs: number, line?: number): LabEvent => ({
  seq,
  actor,
  atNs,
  kind: 'note',
  message: { key: 'x' },
  ...(line === undefined ? {} : { line }),
});

test('an actor is at the line that it last reported from', () => {
  const lines = roleLines([
    note(1, 'a', 10, 3),
    note(2, 'b', 12, 3),
    note(3, 'a', 20),
    note(4, 'a', 30, 7),
    note(5, 'b', 40, 9),
  ]);
  assert.deepEqual(
    [5, 10, 25, 30, 99].map((atNs) => lineAt(lines, 'a', atNs)),
    [null, 3, 3, 7, 7],
  );
  assert.equal(lineAt(lines, 'c', 99), null);
  assert.deepEqual([...actorsAtLines(lines, 15, () => false)], [[3, ['a', 'b']]]);
  assert.deepEqual([...actorsAtLines(lines, 50, (actor) => actor === 'a')], [[9, ['b']]]);
  assert.deepEqual(
    lines.byLine.get(3)?.map(({ seq }) => seq),
    [1, 2],
  );
});

test('every event with a line is found at its line and with its actor, and no other', () => {
  const event = fc.tuple(fc.constantFrom('a', 'b'), fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }));
  fc.assert(
    fc.property(fc.array(event), (list) => {
      const events = list.map(([actor, line], index) => note(index + 1, actor, index, line));
      const lines = roleLines(events);
      const known = events.filter((one) => one.line !== undefined);
      const sorted = (found: Iterable<readonly LabEvent[]>): readonly LabEvent[] =>
        [...found].flat().toSorted((x, y) => x.seq - y.seq);
      assert.deepEqual(sorted(lines.byLine.values()), known);
      assert.deepEqual(sorted(lines.byActor.values()), known);
    }),
  );
});
