import type { EventRef, LabEvent } from '../model/lab.ts';
import { refOf } from './event-ref.ts';

/** A shared variable that no common lock protects, and the access that showed it. */
export interface LocksetRace {
  readonly variable: string;
  readonly actors: readonly string[];
  readonly at: EventRef;
}

interface Watched {
  readonly first: string;
  readonly actors: Set<string>;
  /** Locks that protected every access since a second actor came; null before. */
  common: ReadonlySet<string> | null;
  written: boolean;
  at: EventRef | null;
}

/**
 * The lockset rule (Savage et al., “Eraser”, 1997). A variable is exclusive to its first actor; from the first access of
 * a second one on, what all accesses held is its lockset. Without a write since then it is only read; with one, an
 * empty lockset is a race. Atomic accesses are ordered by the hardware and left out. Only locks count here: what
 * join, messages or barriers order is found by `findRaces`. Events are in order of time.
 */
export function findLocksetRaces(
  events: Iterable<LabEvent>,
  heldBy: (event: Extract<LabEvent, { kind: 'access' }>) => readonly string[] = ({ held }) => held,
): readonly LocksetRace[] {
  const variables = new Map<string, Watched>();
  for (const event of events) {
    if (event.kind !== 'access' || event.atomic) continue;
    const known = variables.get(event.variable);
    if (!known) {
      const { actor } = event;
      variables.set(event.variable, { first: actor, actors: new Set([actor]), common: null, written: false, at: null });
      continue;
    }
    known.actors.add(event.actor);
    if (known.common === null && event.actor === known.first) continue;
    const held = new Set(heldBy(event));
    known.common = known.common?.intersection(held) ?? held;
    known.written ||= event.op === 'write';
    if (known.written && known.common.size === 0) known.at ??= refOf(event);
  }
  return [...variables].flatMap(([variable, { actors, at }]) => (at ? [{ variable, actors: [...actors], at }] : []));
}
