import { firstIndex } from '../first-index.ts';
import type { LabEvent } from '../model/lab.ts';

/** Which lines of a scenario's roles reported what: per actor in the order of time. */
export interface RoleLines {
  readonly byActor: ReadonlyMap<string, readonly LabEvent[]>;
  /** The events of each line, in the order of the log. */
  readonly byLine: ReadonlyMap<number, readonly LabEvent[]>;
}

/** Sorts the events whose line is known. */
export function roleLines(events: readonly LabEvent[]): RoleLines {
  const known = events.flatMap((event) => (event.line === undefined ? [] : [{ event, line: event.line }]));
  const eventsBy = <K>(keyOf: (entry: (typeof known)[number]) => K): ReadonlyMap<K, readonly LabEvent[]> =>
    new Map(
      Map.groupBy(known, keyOf)
        .entries()
        .map(([key, entries]) => [key, entries.map(({ event }) => event)]),
    );
  return { byActor: eventsBy(({ event }) => event.actor), byLine: eventsBy(({ line }) => line) };
}

/** The line that an actor had last reported from at an instant; null if from none that is known. */
export function lineAt({ byActor }: RoleLines, actor: string, atNs: number): number | null {
  const events = byActor.get(actor) ?? [];
  return events[firstIndex(events.length, (index) => (events[index]?.atNs ?? Infinity) > atNs) - 1]?.line ?? null;
}

/** The actors whose last report up to an instant came from each line; those that have ended are left out. */
export function actorsAtLines(lines: RoleLines, atNs: number, hasEnded: (actor: string) => boolean) {
  const found = new Map<number, string[]>();
  for (const actor of lines.byActor.keys()) {
    const line = hasEnded(actor) ? null : lineAt(lines, actor, atNs);
    if (line !== null) found.set(line, [...(found.get(line) ?? []), actor]);
  }
  return found as ReadonlyMap<number, readonly string[]>;
}
