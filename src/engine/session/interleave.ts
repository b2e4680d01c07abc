import type { RunUpdate } from '#shared/contract/contract.ts';
import type { LabEvent, RunSample } from '#shared/model/lab.ts';

/** Loaded events or samples of a run; not `complete`: the file holds more of them. */
export interface Loaded<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
}

/**
 * Events and samples in the order in which a live run sent them. Stops where one of the two is used up
 * while the file holds more of it, since its next one may come before the rest of the other.
 */
export function interleave(
  events: Loaded<LabEvent>,
  samples: Loaded<RunSample>,
): { readonly updates: RunUpdate[]; readonly events: number; readonly samples: number } {
  const updates: RunUpdate[] = [];
  let event = 0;
  let sample = 0;
  for (;;) {
    const from = { event, sample };
    const nextSample = samples.items[sample];
    // Without a next sample, events may continue only if there will be no more samples.
    const until = nextSample?.atNs ?? (samples.complete ? Infinity : -Infinity);
    while ((events.items[event]?.atNs ?? Infinity) <= until && event < events.items.length) event += 1;
    if (event > from.event) updates.push({ type: 'events', events: events.items.slice(from.event, event) });
    const next = events.items[event]?.atNs ?? (events.complete ? Infinity : -Infinity);
    while ((samples.items[sample]?.atNs ?? Infinity) < next && sample < samples.items.length) sample += 1;
    if (sample > from.sample) updates.push({ type: 'samples', samples: samples.items.slice(from.sample, sample) });
    if (event === from.event && sample === from.sample) return { updates, events: event, samples: sample };
  }
}
