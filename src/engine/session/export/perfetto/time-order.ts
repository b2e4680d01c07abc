import type { LabEvent } from '#shared/model/lab.ts';

/** How many events may have come in before one that was earlier: actors keep events back until they are about to block. */
const window = 4096;

/** Where an event belongs among those in the order of time: after all that are not later. */
function placeOf(events: readonly LabEvent[], atNs: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.atNs ?? 0) <= atNs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Events that came in order of arrival, in the order in which they happened; in constant memory, so one that is later than the window allows stays late. */
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
