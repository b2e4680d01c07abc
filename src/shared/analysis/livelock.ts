import type { EventRef, LabEvent } from '../model/lab.ts';
import { refOf } from './event-ref.ts';
import { hasOwner } from './sync-state.ts';

/** Actors that refuse each other a lock again and again, and get nothing done. */
export interface Livelock {
  readonly actors: readonly string[];
  readonly objects: readonly string[];
  /** Refusals since the last time that one of them got such a lock. */
  readonly refusals: number;
  readonly fromNs: number;
  /** The first refusal since then and the last one. */
  readonly evidence: readonly EventRef[];
}

/** Refusals of each actor that make it a livelock, and of all in the second half of the time: it goes on. */
const minRefusals = 6;
const minLater = 3;

interface Refusal {
  readonly at: EventRef;
  readonly object: string;
  readonly holder: string;
}

/**
 * A livelock at the end of a run: two or more actors, each refused (or timed out) a lock that another of them held, at
 * least six times since it last got such a lock, still in the second half of that time: tries grow, completions do
 * not. Each gives its own lock back in between, so it is no deadlock. Events
 * after `untilNs` belong to the end of the run; they are in order.
 */
export function findLivelock(events: readonly LabEvent[], untilNs: number): Livelock | null {
  const holders = new Map<string, string>();
  /** Of each actor: its refusals since it last got such a lock. */
  const refusals = new Map<string, Refusal[]>();
  const ended = new Set<string>();
  for (const event of events) {
    if (event.atNs > untilNs) break;
    if (event.kind === 'actor-ended') ended.add(event.actor);
    if (event.kind !== 'proceed' && event.kind !== 'release') continue;
    const { actor, object } = event;
    if (!hasOwner(object.type)) continue;
    if (event.kind === 'release') {
      if ((event.depth ?? 0) === 0 && holders.get(object.id) === actor) holders.delete(object.id);
      continue;
    }
    const own = refusals.get(actor) ?? [];
    refusals.set(actor, own);
    if (event.outcome === 'ok') {
      holders.set(object.id, actor);
      // It holds what it was refused before: it has come further.
      if (own.some((refusal) => refusal.object === object.id)) own.length = 0;
      continue;
    }
    const holder = holders.get(object.id);
    if (holder !== undefined && holder !== actor) own.push({ at: refOf(event), object: object.id, holder });
  }
  const stuck = [...refusals].filter(([actor, own]) => !ended.has(actor) && own.length >= minRefusals);
  const members = new Set(stuck.map(([actor]) => actor));
  // Each is refused by another one that is refused in turn.
  const mutual = stuck.filter(([, own]) => own.every(({ holder }) => members.has(holder)));
  const all = mutual.flatMap(([, own]) => own).sort((a, b) => a.at.atNs - b.at.atNs);
  const [first, last] = [all[0], all.at(-1)];
  if (mutual.length < 2 || !first || !last) return null;
  const middleNs = (first.at.atNs + last.at.atNs) / 2;
  const later = all.filter(({ at }) => at.atNs > middleNs).length;
  if (later < minLater) return null;
  return {
    actors: mutual.map(([actor]) => actor),
    objects: [...new Set(all.map(({ object }) => object))],
    refusals: all.length,
    fromNs: first.at.atNs,
    evidence: [first.at, last.at],
  };
}
