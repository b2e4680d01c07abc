import type { LabEvent, LabEventKind } from '../model/lab.ts';

/** What the event log shows; null and '' let everything through. */
export interface EventFilter {
  readonly text: string;
  readonly actor: string | null;
  readonly kind: LabEventKind | null;
}

/** The indices of the events that pass. `words` is asked only when there is a text to look for. */
export function filterEvents(events: readonly LabEvent[], filter: EventFilter, words: (event: LabEvent) => string): readonly number[] {
  const text = filter.text.trim().toLowerCase();
  const indices: number[] = [];
  for (const [index, event] of events.entries()) {
    if (filter.actor !== null && event.actor !== filter.actor) continue;
    if (filter.kind !== null && event.kind !== filter.kind) continue;
    if (text !== '' && !`${event.actor} ${words(event)}`.toLowerCase().includes(text)) continue;
    indices.push(index);
  }
  return indices;
}
