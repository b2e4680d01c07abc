import type { EventRef, LabEvent } from '../model/lab.ts';
import { refOf } from './event-ref.ts';

/** A write of another actor that was overwritten with a value computed from an earlier read. */
export interface LostUpdate {
  readonly variable: string;
  /** The actor that read, and wrote without having seen the other's write. */
  readonly actor: string;
  /** The actor whose write is lost. */
  readonly overwritten: string;
  readonly read: EventRef;
  readonly lost: EventRef;
  readonly write: EventRef;
  /** Writes that were lost in the same way in the whole run. */
  readonly count: number;
}

/**
 * Lost updates (anomaly P4 of Berenson et al., “A Critique of ANSI SQL Isolation Levels”, 1995): one actor reads, another
 * writes, the first one writes without reading again. Accesses that are summed up have no order and are left
 * out. The first of each variable; events are in order of time.
 */
export function findLostUpdates(events: readonly LabEvent[]): readonly LostUpdate[] {
  const accesses = events
    .filter((event) => event.kind === 'access' && event.count === 1)
    .map((event) => ({ event, atNs: (event.kind === 'access' ? event.madeNs : undefined) ?? event.atNs }))
    .toSorted((a, b) => a.atNs - b.atNs);
  /** By variable and actor: its read, and the first write of another since. */
  const reads = new Map<string, Map<string, { readonly read: EventRef; lost: EventRef | null }>>();
  const found = new Map<string, LostUpdate>();
  for (const { event, atNs } of accesses) {
    if (event.kind !== 'access') continue;
    const { variable, actor } = event;
    const at = { ...refOf(event), atNs };
    const pending = reads.get(variable) ?? new Map<string, { readonly read: EventRef; lost: EventRef | null }>();
    reads.set(variable, pending);
    if (event.op === 'read') {
      pending.set(actor, { read: at, lost: null });
      continue;
    }
    const own = pending.get(actor);
    pending.delete(actor);
    for (const other of pending.values()) other.lost ??= at;
    if (!own?.lost) continue;
    const before = found.get(variable);
    found.set(
      variable,
      before
        ? { ...before, count: before.count + 1 }
        : { variable, actor, overwritten: own.lost.actor, read: own.read, lost: own.lost, write: at, count: 1 },
    );
  }
  return [...found.values()];
}
