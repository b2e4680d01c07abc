import { advance, createSyncState } from '#shared/analysis/sync-state.ts';
import {
  describeCycle,
  findDeadlocks,
  sameDeadlock,
  waitForEdges,
  type Deadlock,
  type WaitEdge,
} from '#shared/analysis/wait-for.ts';
import type { Finding, LabEvent } from '#shared/model/lab.ts';

/** Samples the wait-for graph of a live run; a cycle that two samples find unchanged is a deadlock. */
export class DeadlockWatch {
  readonly #state = createSyncState();
  #candidates: readonly Deadlock[] = [];
  readonly #confirmed: Deadlock[] = [];

  receive(events: readonly LabEvent[]): void {
    for (const event of events) advance(this.#state, event);
  }

  /** Deadlocks found by two samples. */
  get confirmed(): readonly Deadlock[] {
    return this.#confirmed;
  }

  /** The waits after the events so far. */
  edges(): readonly WaitEdge[] {
    return waitForEdges(this.#state);
  }

  /** True while the last sample found a cycle that the next one has yet to confirm. */
  get isUndecided(): boolean {
    return this.#candidates.some((candidate) => !this.#confirmed.some((known) => sameDeadlock(known, candidate)));
  }

  /** Takes a sample at time `atNs`; returns the deadlocks that it confirmed. */
  sample(atNs: number): readonly Finding[] {
    const found = findDeadlocks(this.edges());
    const fresh = found.filter(
      (deadlock) =>
        this.#candidates.some((candidate) => sameDeadlock(candidate, deadlock)) &&
        !this.#confirmed.some((known) => sameDeadlock(known, deadlock)),
    );
    this.#candidates = found;
    this.#confirmed.push(...fresh);
    return fresh.map((deadlock) => toFinding(deadlock, atNs));
  }
}

function toFinding({ cycle, members, stuck }: Deadlock, atNs: number): Finding {
  const objects = cycle.map((edge) => edge.object);
  const first = cycle[0];
  if (first && cycle.length === 1) {
    return {
      kind: 'deadlock',
      atNs,
      actors: members,
      objects,
      detail: { key: 'self-deadlock', params: { actor: first.actor, object: first.object } },
    };
  }
  const text = describeCycle(cycle);
  const detail =
    stuck.length > 0
      ? { key: 'deadlock-stuck', params: { cycle: text, stuck: stuck.join(', ') } }
      : { key: 'deadlock', params: { cycle: text } };
  return { kind: 'deadlock', atNs, actors: members, objects, detail };
}
