import type { EventRef, LabEvent } from '../model/lab.ts';
import { refOf } from './event-ref.ts';
import { hasOwner } from './sync-state.ts';

/** Actors that had not ended when `main` did. */
export interface Survivors {
  readonly actors: readonly string[];
  readonly evidence: readonly [EventRef];
}

/** A lock that its holder had not released when it ended. */
export interface AbandonedLock {
  readonly object: string;
  readonly actor: string;
  /** The acquire, and the end. */
  readonly evidence: readonly [EventRef, EventRef];
}

/**
 * Actors that were alive when the exit status of `main` was collected; null if there are none, or the run was ended from
 * outside, from `untilNs` on. Events are in order of time.
 */
export function findSurvivors(events: readonly LabEvent[], untilNs: number): Survivors | null {
  const alive = new Set<string>();
  for (const event of events) {
    if (event.atNs > untilNs) return null;
    if (event.kind === 'actor-started') alive.add(event.actor);
    else if (event.kind === 'actor-ended') alive.delete(event.actor);
    else if (event.kind === 'actor-exited') {
      alive.delete(event.subject);
      if (event.subject === 'main') return alive.size > 0 ? { actors: [...alive], evidence: [refOf(event)] } : null;
    }
  }
  return null;
}

/**
 * Locks that were still held when their holder ended by itself or was found dead, up to `untilNs`, when the run began to
 * be ended: what that ends had no chance to release them. Events are in order of time.
 */
export function findAbandonedLocks(events: readonly LabEvent[], untilNs: number): readonly AbandonedLock[] {
  const held = new Map<string, { readonly actor: string; readonly at: EventRef }>();
  const found: AbandonedLock[] = [];
  const end = (actor: string, at: EventRef): void => {
    for (const [object, hold] of held) {
      if (hold.actor !== actor) continue;
      found.push({ object, actor, evidence: [hold.at, at] });
      held.delete(object);
    }
  };
  for (const event of events) {
    if (event.atNs > untilNs) break;
    if (event.kind === 'proceed' && event.outcome === 'ok' && hasOwner(event.object.type)) {
      if (held.get(event.object.id)?.actor !== event.actor)
        held.set(event.object.id, { actor: event.actor, at: refOf(event) });
    } else if (event.kind === 'release' && (event.depth ?? 0) === 0) {
      if (held.get(event.object.id)?.actor === event.actor) held.delete(event.object.id);
    } else if (event.kind === 'actor-ended') end(event.actor, refOf(event));
    else if (event.kind === 'actor-exited') end(event.subject, refOf(event));
  }
  return found;
}
