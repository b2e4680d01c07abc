import { firstIndex } from '../first-index.ts';
import type { LabEvent } from '../model/lab.ts';
import { median } from './median.ts';
import { hasOwner } from './sync-state.ts';

/** A wait for a lock in which others took it again and again. */
export interface Starvation {
  readonly actor: string;
  readonly object: string;
  /** When it began to wait, and when it got the lock; null if it never did. */
  readonly fromNs: number;
  readonly toNs: number | null;
  /** How often others took the lock meanwhile. */
  readonly overtaken: number;
  /** Its duration as a multiple of the median of all waits for the lock. */
  readonly timesMedian: number;
}

/** A wait is starvation from this multiple of the median on, if it was overtaken this often per competitor. */
const minTimesMedian = 10;
const minOvertaken = 10;
/** Durations below this, in ns, are the cost of the call itself. */
const shortestNs = 1000;

interface Wait {
  readonly actor: string;
  readonly fromNs: number;
  readonly toNs: number | null;
}

interface LockUse {
  readonly takenNs: number[];
  readonly waits: Wait[];
  readonly actors: Set<string>;
}

/** Number of instants after `fromNs` and before `toNs`, in an ordered list. */
function countBetween(times: readonly number[], fromNs: number, toNs: number): number {
  const firstAfter = (atNs: number): number => firstIndex(times.length, (index) => (times[index] ?? Infinity) > atNs);
  return Math.max(0, firstAfter(toNs - 1) - firstAfter(fromNs));
}

function usesOf(events: readonly LabEvent[]): ReadonlyMap<string, LockUse> {
  const uses = new Map<string, LockUse>();
  const open = new Map<string, { readonly object: string; readonly fromNs: number }>();
  const useOf = (id: string): LockUse => {
    const use = uses.get(id) ?? { takenNs: [], waits: [], actors: new Set() };
    uses.set(id, use);
    return use;
  };
  for (const event of events.toSorted((a, b) => a.atNs - b.atNs)) {
    if (event.kind === 'wait' && hasOwner(event.object.type)) {
      open.set(event.actor, { object: event.object.id, fromNs: event.atNs });
      useOf(event.object.id).actors.add(event.actor);
    } else if (event.kind === 'proceed' && hasOwner(event.object.type)) {
      const wait = open.get(event.actor);
      open.delete(event.actor);
      const use = useOf(event.object.id);
      use.actors.add(event.actor);
      if (event.outcome === 'ok') use.takenNs.push(event.atNs);
      if (wait?.object === event.object.id)
        use.waits.push({ actor: event.actor, fromNs: wait.fromNs, toNs: event.outcome === 'ok' ? event.atNs : null });
    }
  }
  for (const [actor, { object, fromNs }] of open) useOf(object).waits.push({ actor, fromNs, toNs: null });
  return uses;
}

/**
 * Waits for a lock that lasted at least ten times the median, in which the others took the lock at least ten times
 * for each of them: with a fair lock each would have taken it once. The worst wait of each actor and lock.
 */
export function findStarvation(events: readonly LabEvent[]): readonly Starvation[] {
  const found: Starvation[] = [];
  for (const [object, { takenNs, waits, actors }] of usesOf(events)) {
    const lastNs = takenNs.at(-1) ?? 0;
    const lengthOf = ({ fromNs, toNs }: Wait): number => Math.max(0, (toNs ?? lastNs) - fromNs);
    const usual = Math.max(shortestNs, median(waits.map(lengthOf)));
    const worst = new Map<string, Starvation>();
    for (const wait of waits) {
      const overtaken = countBetween(takenNs, wait.fromNs, wait.toNs ?? Infinity);
      const timesMedian = lengthOf(wait) / usual;
      if (timesMedian < minTimesMedian || overtaken < minOvertaken * Math.max(1, actors.size - 1)) continue;
      const { actor, fromNs, toNs } = wait;
      if ((worst.get(actor)?.overtaken ?? 0) < overtaken)
        worst.set(actor, { actor, object, fromNs, toNs, overtaken, timesMedian });
    }
    found.push(...worst.values());
  }
  return found;
}
