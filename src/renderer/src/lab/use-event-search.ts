import { useEffect, useRef, useState } from 'react';
import type { LabEvent } from '#shared/model/lab.ts';
import { createEventSearch, inTimeOrder, searchEvents, type EventFilter } from './event-filter.ts';

/** How long a step of a search may keep the screen from answering. */
const stepMs = 8;

interface EventSearch extends EventFilter {
  readonly events: readonly LabEvent[];
  /** Says that there are more events: they grow in place. */
  readonly version: number;
  readonly textOf: (event: LabEvent) => string;
}

interface Remembered {
  readonly events: readonly LabEvent[];
  readonly textOf: EventSearch['textOf'];
  readonly texts: string[];
}

/**
 * The indices of the events that match, ordered by time; null before the first result. Formatting 100,000 events
 * takes most of a second, so it is done in slices that keep the screen responsive, and the texts are kept for the
 * next search.
 */
export function useEventSearch({ events, version, text, actor, kind, textOf }: EventSearch): readonly number[] | null {
  const [indices, setIndices] = useState<readonly number[] | null>(null);
  const memory = useRef<Remembered>({ events, textOf, texts: [] });
  useEffect(() => {
    if (memory.current.events !== events || memory.current.textOf !== textOf)
      memory.current = { events, textOf, texts: [] };
    const { texts } = memory.current;
    const textAt = (index: number): string => {
      const event = events[index];
      texts[index] ??= event ? `${event.actor} ${textOf(event)}`.toLowerCase() : '';
      return texts[index];
    };
    const search = createEventSearch();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = (): void => {
      const untilMs = performance.now() + stepMs;
      if (
        searchEvents(search, events, {
          filter: { text, actor, kind },
          textAt,
          isLate: () => performance.now() > untilMs,
        })
      )
        setIndices(inTimeOrder(search.indices, events));
      else timer = setTimeout(step);
    };
    step();
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new version brings more events
  }, [events, version, text, actor, kind, textOf]);
  return indices;
}
