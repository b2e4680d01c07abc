import type { RunUpdate } from '#shared/contract/contract.ts';
import type { LabEvent, RunSample } from '#shared/model/lab.ts';

/** What is loaded of a run's events or looks; not `complete` = the file holds more of them. */
interface Loaded<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
}

/**
 * Events and looks in the order in which they came, as a live run sends them. Stops where one of
 * the two is used up while the file holds more of it, since those may come before the other's rest.
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
    const look = samples.items[sample];
    // Without a look to wait for, the other side may only go on when there will be none.
    const until = look?.atNs ?? (samples.complete ? Infinity : -Infinity);
    while ((events.items[event]?.atNs ?? Infinity) <= until && event < events.items.length) event += 1;
    if (event > from.event) updates.push({ type: 'events', events: events.items.slice(from.event, event) });
    const next = events.items[event]?.atNs ?? (events.complete ? Infinity : -Infinity);
    while ((samples.items[sample]?.atNs ?? Infinity) < next && sample < samples.items.length) sample += 1;
    if (sample > from.sample) updates.push({ type: 'samples', samples: samples.items.slice(from.sample, sample) });
    if (event === from.event && sample === from.sample) return { updates, events: event, samples: sample };
  }
}
