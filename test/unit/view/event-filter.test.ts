import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEventSearch, inTimeOrder, searchEvents, type EventFilter } from '#renderer/lab/event-filter.ts';
import { fakeEvents } from '../../support/fake-run.ts';

const events = fakeEvents(1000);
const everything: EventFilter = { text: '', actor: null, kind: null };
const textAt = (index: number): string => `${events[index]?.actor} ${events[index]?.kind}`;

function found(filter: Partial<EventFilter>): readonly number[] {
  const search = createEventSearch();
  assert.ok(searchEvents(search, events, { filter: { ...everything, ...filter }, textAt, isLate: () => false }));
  return search.indices;
}

test('without a filter every event passes; text, actor and kind narrow it down together', () => {
  assert.equal(found({}).length, events.length);
  assert.deepEqual(
    new Set(found({ actor: 'worker-1', kind: 'wait' }).map((index) => textAt(index))),
    new Set(['worker-1 wait']),
  );
  assert.deepEqual(found({ text: ' Worker-2 ' }), found({ actor: 'worker-2' }));
  assert.deepEqual(found({ text: 'nothing like it' }), []);
});

test('a search that is always late still gets on, step by step, to the same answer', () => {
  const search = createEventSearch();
  let steps = 1;
  while (!searchEvents(search, events, { filter: { ...everything, text: 'value' }, textAt, isLate: () => true }))
    steps += 1;
  assert.deepEqual(search.indices, found({ text: 'value' }));
  assert.ok(steps > 10 && steps < 20, String(steps));
});

test('what was found is read in the order of time, and ties as they came', () => {
  const [first] = events;
  assert.ok(first);
  const late = [30, 10, 20, 10].map((atNs, index) => ({ ...first, seq: index + 1, atNs }));
  assert.deepEqual(inTimeOrder([0, 1, 2, 3], late), [1, 3, 2, 0]);
});
