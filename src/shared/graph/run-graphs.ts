import type { Finding, LabEvent } from '../model/lab.ts';
import { createAllocation, foldAllocation, type AllocationState } from './allocation.ts';
import { createLockOrder, foldLockOrder, type LockOrderState } from './lock-order-graph.ts';
import { createWaitGraph, foldGraphEvent, type WaitGraphState } from './wait-graph-view.ts';

/** The graphs of a run under construction, changed in place by each event. */
export interface RunGraphs {
  readonly wait: WaitGraphState;
  readonly allocation: AllocationState;
  readonly order: LockOrderState;
}

/** Graphs without events. */
export function createRunGraphs(): RunGraphs {
  return { wait: createWaitGraph(), allocation: createAllocation(), order: createLockOrder() };
}

/** Applies one event. */
export function foldRunGraphs({ wait, allocation, order }: RunGraphs, event: LabEvent): void {
  foldGraphEvent(wait, event);
  foldAllocation(allocation, event, wait.sync);
  foldLockOrder(order, event);
}

/** The graphs that differ from instant to instant. */
export type GraphsOfInstant = Pick<RunGraphs, 'wait' | 'allocation'>;

/** The graphs as they were at an instant, in ns. Events may come in any order. */
export function runGraphsAt(events: readonly LabEvent[], atNs: number, found: readonly Finding[]): GraphsOfInstant {
  const { wait, allocation } = createRunGraphs();
  wait.found = found;
  for (const event of events.filter((one) => one.atNs <= atNs).sort((a, b) => a.atNs - b.atNs)) {
    foldGraphEvent(wait, event);
    foldAllocation(allocation, event, wait.sync);
  }
  wait.lastNs = atNs;
  return { wait, allocation };
}
