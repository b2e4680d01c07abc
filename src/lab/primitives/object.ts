import { threadId } from 'node:worker_threads';
import type { SyncObject } from '#shared/model/lab.ts';
import type { Probe } from '../runtime/probe.ts';

/** What is handed to another thread so that it can open the same primitive. */
export interface SharedHandle {
  readonly object: SyncObject;
  readonly buffer: SharedArrayBuffer;
  /** Fixed sizes such as permits, parties or capacity. */
  readonly limit: number;
  /** Memory of the simpler primitives that this one is made of. */
  readonly parts?: readonly SharedArrayBuffer[];
}

/** This thread's number in lock words: never 0, which means unlocked. */
export const self = threadId + 1;

/** A probe that ignores everything. */
export const silent: Probe = { wait: () => {}, proceed: () => {}, release: () => {}, flush: () => {} };

/** Makes an operation in its turn, where the order of operations is forced. */
export function inTurn<T>({ turn }: Probe, op: string, { id }: Pick<SyncObject, 'id'>, act: () => T): T {
  if (!turn) return act();
  turn.enter(op, id);
  try {
    return act();
  } finally {
    turn.leave();
  }
}

/** Misuse of a primitive, such as unlocking what another thread holds. */
export class SyncError extends Error {
  override readonly name = 'SyncError';
}
