import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { interleave } from '#engine/session/interleave.ts';
import type { RunUpdate } from '#shared/contract/contract.ts';
import type { LabEvent, RunSample } from '#shared/model/lab.ts';

const events = (...times: number[]): LabEvent[] =>
  times.map((atNs, index) => ({ seq: index + 1, atNs, actor: 'main', kind: 'note', message: { key: 'x' } }));
const samples = (...times: number[]): RunSample[] => times.map((atNs) => ({ atNs, processes: [] }));

/** The events or samples of an update. */
function itemsOf(update: RunUpdate): readonly (LabEvent | RunSample)[] {
  if (update.type === 'events') return update.events;
  return update.type === 'samples' ? update.samples : [];
}

test('each sample comes after the events before it', () => {
  const { updates } = interleave(
    { items: events(1, 2, 5, 9), complete: true },
    { items: samples(3, 4, 9), complete: true },
  );
  assert.deepEqual(
    updates.map((update) => itemsOf(update).map((item) => ('seq' in item ? item.atNs : -item.atNs))),
    [[1, 2], [-3, -4], [5, 9], [-9]],
  );
});

test('nothing is given that something still in the file may precede', () => {
  const onlyEvents = interleave({ items: events(1, 2), complete: false }, { items: samples(3, 4), complete: true });
  assert.deepEqual([onlyEvents.events, onlyEvents.samples], [2, 0]);
  const onlyLooks = interleave({ items: events(5, 6), complete: true }, { items: samples(3, 4), complete: false });
  assert.deepEqual([onlyLooks.events, onlyLooks.samples], [0, 2]);
});

test('whatever the page size, everything comes once, in order, and events keep their order of arrival', () => {
  const times = fc.array(fc.nat(50), { maxLength: 40 });
  fc.assert(
    fc.property(
      times,
      fc.uniqueArray(fc.nat(50), { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      (eventTimes, lookTimes, page) => {
        const allEvents = events(...eventTimes);
        const allLooks = samples(...lookTimes.toSorted((a, b) => a - b));
        const got: (LabEvent | RunSample)[] = [];
        for (let event = 0, look = 0; ;) {
          const some = { items: allEvents.slice(event, event + page), complete: allEvents.length - event < page };
          const others = { items: allLooks.slice(look, look + page), complete: allLooks.length - look < page };
          const merged = interleave(some, others);
          for (const update of merged.updates) got.push(...itemsOf(update));
          if (some.complete && others.complete) break;
          assert.ok(merged.events + merged.samples > 0);
          event += merged.events;
          look += merged.samples;
        }
        const whole = interleave({ items: allEvents, complete: true }, { items: allLooks, complete: true });
        assert.deepEqual(
          got,
          whole.updates.flatMap<LabEvent | RunSample>((update) => itemsOf(update)),
        );
        assert.deepEqual(
          got.flatMap((one) => ('seq' in one ? one.seq : [])),
          allEvents.map(({ seq }) => seq),
        );
        assert.deepEqual(
          got.filter((one) => !('seq' in one)),
          allLooks,
        );
      },
    ),
  );
});
