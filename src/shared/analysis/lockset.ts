import type { LabEvent } from '../model/lab.ts';

/** A shared variable that no common lock protects. */
export interface LocksetRace {
  readonly variable: string;
  readonly actors: readonly string[];
}

/**
 * The lockset rule (Savage et al., “Eraser”, 1997): a variable that several actors access, at least one
 * of them writing, needs one lock that all of them hold. Atomic accesses are ordered by the hardware and
 * are left out. Only locks count, so a hand-over by join or messages would be a false alarm; scenarios
 * report accesses where locks are the subject.
 */
export function findLocksetRaces(events: Iterable<LabEvent>): readonly LocksetRace[] {
  const variables = new Map<string, { actors: Set<string>; common: Set<string>; written: boolean }>();
  for (const event of events) {
    if (event.kind !== 'access' || event.atomic) continue;
    const held = new Set(event.held);
    const known = variables.get(event.variable);
    if (!known) {
      variables.set(event.variable, { actors: new Set([event.actor]), common: held, written: event.op === 'write' });
      continue;
    }
    known.actors.add(event.actor);
    known.common = known.common.intersection(held);
    known.written ||= event.op === 'write';
  }
  return [...variables]
    .filter(([, { actors, common, written }]) => actors.size > 1 && written && common.size === 0)
    .map(([variable, { actors }]) => ({ variable, actors: [...actors] }));
}
