import { existsSync, readdirSync } from 'node:fs';
import type { RefusalReason } from '#shared/model/process.ts';
import { refusalOf } from './identity.ts';

/** What an action did; `undo` gives every thread its old value back. */
export interface Effect {
  /** Null on success. */
  readonly reason: RefusalReason | null;
  readonly undo: () => void;
}

/** A value that Linux keeps for each thread. Both functions throw an error with the system's code. */
export interface ThreadSetting<V> {
  readonly read: (tid: number) => V;
  readonly write: (tid: number, value: V) => void;
}

const isLinux = process.platform === 'linux';

/** Sets the value of a process and all its threads; a thread id is used like a pid. */
export function setOnThreads<V>(pid: number, value: V, { read, write }: ThreadSetting<V>): Effect {
  const old = new Map<number, V>();
  let reason: RefusalReason | null = null;
  const attempt = (action: () => void, tid: number): void => {
    try {
      action();
    } catch (error) {
      const found = refusalOf(error);
      if (found !== 'gone' || tid === pid) reason = found; // a thread may end in between
    }
  };
  const restore = (tid: number, before: V): void => {
    try {
      write(tid, before);
    } catch {
      // gone, or it may not be raised again without a privilege
    }
  };
  const set = (tid: number): void => {
    const before = read(tid);
    write(tid, value);
    // The number of a thread that has ended may belong to another process already.
    if (isLinux && !existsSync(`/proc/${pid}/task/${tid}`)) restore(tid, before);
    else old.set(tid, before);
  };
  attempt(() => {
    for (const tid of isLinux ? readdirSync(`/proc/${pid}/task`).map(Number) : [pid]) attempt(() => set(tid), tid);
  }, pid);
  return { reason, undo: () => old.forEach((before, tid) => restore(tid, before)) };
}
