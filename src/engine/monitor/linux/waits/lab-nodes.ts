import { waitKey, type WaitNode } from '#shared/analysis/wait-report.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { Party } from '#shared/model/waits.ts';
import type { ProcEntry } from '../proc-entry.ts';
import { readWaitingThreads } from './thread-waits.ts';

/** A process as a link of a chain names it. */
export function partyOf({ base }: ProcEntry): Party {
  return { pid: base.pid, startTime: base.startTime, name: base.name, state: base.state };
}

/** An actor that waits, as reported by the lab; `entry` is its process, `holder` the process it waits for. */
export function labNode(wait: LabWait, entry: ProcEntry, holder: ProcEntry | undefined): WaitNode {
  const key = waitKey(wait.holder.pid, wait.holder.id);
  return {
    waiter: { ...partyOf(entry), name: wait.waiter.id },
    reason: 'lab-lock',
    resource: wait.object,
    waitChannel: null,
    blockers: holder ? [{ ...partyOf(holder), name: wait.holder.id }] : [],
    blockerKeys: holder ? [key] : [],
    // The run itself confirms a deadlock by two samples.
    needs: wait.isDeadlocked ? [[[key]]] : null,
    signature: `${wait.waiter.id} ${wait.object}`,
  };
}

/** An actor without a reported wait: the kernel shows whether it runs. */
export function idleActorNode(id: string, entry: ProcEntry, lab: readonly LabWait[]): WaitNode {
  const actor = lab.map(({ holder }) => holder).find((holder) => holder.pid === entry.pid && holder.id === id);
  const thread = readWaitingThreads(entry.pid).find(({ tid }) => tid === (actor?.tid ?? entry.pid));
  return {
    waiter: { ...partyOf(entry), name: id },
    reason: thread?.reason ?? 'other',
    resource: null,
    waitChannel: thread?.waitChannel ?? null,
    blockers: [],
    blockerKeys: [],
    needs: null,
    signature: thread?.signature ?? '',
  };
}
