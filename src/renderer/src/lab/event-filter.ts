import type { LabEvent, LabEventKind } from '#shared/model/lab.ts';

/** What the event log shows; null and '' let everything through. */
export interface EventFilter {
  readonly text: string;
  readonly actor: string | null;
  readonly kind: LabEventKind | null;
}

/** A search through the events that can be done in slices. */
export interface EventSearch {
  /** The events that passed so far. */
  readonly indices: number[];
  /** Where to go on. */
  next: number;
}

/** A search that has not begun. */
export function createEventSearch(): EventSearch {
  return { indices: [], next: 0 };
}

interface SearchStep {
  readonly filter: EventFilter;
  /** The text of the event at an index, in lower case; called only when there is a text to search for. */
  readonly textAt: (index: number) => string;
  /** True when it is time to let others go on; asked now and then. */
  readonly isLate: () => boolean;
}

const clockEvery = 64;

/** Goes on with a search until it is through (true) or late (false); each step gets further. */
export function searchEvents(
  search: EventSearch,
  events: readonly LabEvent[],
  { filter, textAt, isLate }: SearchStep,
): boolean {
  const text = filter.text.trim().toLowerCase();
  const begin = search.next;
  for (; search.next < events.length; search.next += 1) {
    const done = search.next - begin;
    if (done > 0 && done % clockEvery === 0 && isLate()) return false;
    const event = events[search.next];
    if (
      !event ||
      (filter.actor !== null && event.actor !== filter.actor) ||
      (filter.kind !== null && event.kind !== filter.kind)
    )
      continue;
    if (text === '' || textAt(search.next).includes(text)) search.indices.push(search.next);
  }
  return true;
}

/**
 * The found events in the order of their times: those of several actors arrive a little out of order. Ties stay as they
 * came.
 */
export function inTimeOrder(indices: readonly number[], events: readonly LabEvent[]): readonly number[] {
  const atNs = (index: number): number => events[index]?.atNs ?? 0;
  return indices.toSorted((a, b) => atNs(a) - atNs(b));
}
