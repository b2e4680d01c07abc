import { firstIndex } from '#shared/first-index.ts';
import type { LabEvent } from '#shared/model/lab.ts';

/** How many events may arrive before an earlier one: actors hold events back until they are about to block. */
const window = 4096;

/** Index of an event in the order of time: after all events that are not later. */
function placeOf(events: readonly LabEvent[], atNs: number): number {
  return firstIndex(events.length, (index) => (events[index]?.atNs ?? 0) > atNs);
}

/**
 * Events sorted from the order of arrival to the order of time, in constant memory; an event later than
 * the window allows stays late.
 */
export function* inTimeOrder(events: Iterable<LabEvent>): Iterable<LabEvent> {
  let held: LabEvent[] = [];
  for (const event of events) {
    if ((held.at(-1)?.atNs ?? -Infinity) <= event.atNs) held.push(event);
    else held.splice(placeOf(held, event.atNs), 0, event);
    if (held.length < 2 * window) continue;
    yield* held.slice(0, window);
    held = held.slice(window);
  }
  yield* held;
}
