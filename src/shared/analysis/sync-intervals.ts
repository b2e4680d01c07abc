import type { EventRef, LabEvent, SyncObject } from '../model/lab.ts';
import { refOf } from './event-ref.ts';
import { hasOwner } from './sync-state.ts';

/** A wait from its `wait` to its `proceed`. */
export interface WaitInterval {
  readonly actor: string;
  readonly object: SyncObject;
  readonly timed: boolean;
  readonly from: EventRef;
  /** Null if it never ended. */
  to: EventRef | null;
  outcome: 'ok' | 'timeout' | 'refused' | null;
}

/** A hold of a lock from acquire to last release. */
export interface HoldInterval {
  readonly actor: string;
  readonly object: SyncObject;
  readonly from: EventRef;
  /** Null if it was never released. */
  to: EventRef | null;
  /** The wait that it ended; null if it did not have to wait. */
  readonly wait: WaitInterval | null;
}

/** Waits and holds of a run, each in order of their begin. */
export interface SyncIntervals {
  readonly waits: readonly WaitInterval[];
  readonly holds: readonly HoldInterval[];
  /** The last instant of the run, in ns. */
  readonly endNs: number;
}

/** All waits and holds of locks. Coroutines of one actor may wait for different objects at once.
 * One that waits for a message may do other things meanwhile, so this is left out. Events are in order. */
export function syncIntervals(events: readonly LabEvent[]): SyncIntervals {
  const waits: WaitInterval[] = [];
  const holds: HoldInterval[] = [];
  const open = new Map<string, WaitInterval>();
  const held = new Map<string, HoldInterval>();
  for (const event of events) {
    if (event.kind !== 'wait' && event.kind !== 'proceed' && event.kind !== 'release') continue;
    if (event.object.type === 'channel') continue;
    const key = `${event.actor} ${event.object.id}`;
    if (event.kind === 'wait') {
      const { actor, object, timed } = event;
      const wait: WaitInterval = { actor, object, timed, from: refOf(event), to: null, outcome: null };
      open.set(key, wait);
      waits.push(wait);
    } else if (event.kind === 'proceed') {
      const wait = open.get(key) ?? null;
      open.delete(key);
      if (wait) Object.assign(wait, { to: refOf(event), outcome: event.outcome });
      if (event.outcome !== 'ok' || !hasOwner(event.object.type) || held.has(key)) continue;
      const hold: HoldInterval = { actor: event.actor, object: event.object, from: refOf(event), to: null, wait };
      held.set(key, hold);
      holds.push(hold);
    } else if ((event.depth ?? 0) === 0) {
      const hold = held.get(key);
      if (hold) hold.to = refOf(event);
      held.delete(key);
    }
  }
  return { waits, holds, endNs: events.at(-1)?.atNs ?? 0 };
}

/** The length of an interval in ns; one that never ended lasts to `endNs`. */
export const lengthOf = (
  { from, to }: { readonly from: EventRef; readonly to: EventRef | null },
  endNs: number,
): number => (to?.atNs ?? endNs) - from.atNs;

/** How long two intervals overlap, in ns; 0 if they do not. */
export const overlapNs = (
  a: { readonly from: EventRef; readonly to: EventRef | null },
  b: { readonly from: EventRef; readonly to: EventRef | null },
  endNs: number,
): number => Math.max(0, Math.min(a.to?.atNs ?? endNs, b.to?.atNs ?? endNs) - Math.max(a.from.atNs, b.from.atNs));
