import { findDeadlocks, sameDeadlock, type Deadlock, type WaitEdge } from '#shared/analysis/wait-for.ts';
import type { ActorInfo } from '#shared/model/lab.ts';
import type { LabActor, LabWait } from '#shared/model/lab-wait.ts';

const placeOf = ({ id, kind, pid, tid }: ActorInfo): LabActor => ({ id, kind, pid, tid });

/** The present waits of a run's actors; `confirmed`: deadlocks found by two samples. */
export function labWaitsOf(
  edges: readonly WaitEdge[],
  confirmed: readonly Deadlock[],
  actors: ReadonlyMap<string, ActorInfo>,
): LabWait[] {
  const lasting = findDeadlocks(edges).filter((deadlock) => confirmed.some((known) => sameDeadlock(known, deadlock)));
  const deadlocked = new Set(lasting.flatMap(({ members, stuck }) => [...members, ...stuck]));
  return edges.flatMap((edge) => {
    const [waiter, holder] = [actors.get(edge.actor), actors.get(edge.holder)];
    if (!waiter || !holder || waiter.endedAtNs !== null) return [];
    return [
      {
        waiter: placeOf(waiter),
        holder: placeOf(holder),
        object: edge.object,
        isDeadlocked: !edge.timed && deadlocked.has(edge.actor),
      },
    ];
  });
}
