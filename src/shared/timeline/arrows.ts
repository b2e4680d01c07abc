import { createHandOffs } from '../analysis/hand-offs.ts';
import type { LabEvent, SyncObject } from '../model/lab.ts';

/** One actor let another continue: a release and the acquire after it, a put and its get, an end and its join. */
export interface Arrow {
  readonly from: string;
  readonly fromNs: number;
  readonly to: string;
  readonly toNs: number;
  readonly object: SyncObject;
  /** When the continued actor had begun to wait; null if it did not have to. */
  readonly sinceNs: number | null;
}

/** Whether the arrow ended a wait: what it came from happened while the other actor waited. */
export const endedWait = ({ sinceNs, fromNs }: Arrow): boolean => sinceNs !== null && sinceNs <= fromNs;

/** All hand-offs of a run, in the order of the continuations' events. Events may come in any order. */
export function arrowsOf(events: readonly LabEvent[]): readonly Arrow[] {
  const take = createHandOffs((moment) => moment);
  const arrows: Arrow[] = [];
  for (const event of events.toSorted((a, b) => a.atNs - b.atNs)) {
    const { completed } = take(event);
    if (!completed) continue;
    const { from, to, object, sinceNs } = completed;
    // Both stamps are taken afterwards: the cause may be stamped slightly later than its effect.
    const fromNs = Math.min(from.atNs, to.atNs);
    arrows.push({ from: from.actor, fromNs, to: to.actor, toNs: to.atNs, object, sinceNs });
  }
  return arrows;
}
