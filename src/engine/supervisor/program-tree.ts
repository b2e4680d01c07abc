import type { ActorSample, ActorInfo } from '#shared/model/lab.ts';
import { identityKey } from '#shared/model/process.ts';
import type { Monitor } from '../ports.ts';
import type { StampedEvent } from './wire.ts';

interface Known {
  readonly id: string;
  readonly threads: Map<number, string>;
  wasSampled: boolean;
  threadCount: number;
}

/**
 * The processes and threads of a program that reports nothing itself: found by their parents and in the samples. What
 * lives for a shorter time than lies between two samples is not found.
 */
export class ProgramTree {
  readonly #census: Monitor['census'];
  readonly #report: (actor: string, event: StampedEvent) => void;
  readonly #known = new Map<string, Known>();
  #count = 0;
  #isBusy = false;

  constructor(census: Monitor['census'], report: (actor: string, event: StampedEvent) => void) {
    this.#census = census;
    this.#report = report;
  }

  /** Reports processes whose parent is one of the actors. */
  async findProcesses(actors: ReadonlyMap<string, ActorInfo>, now: () => number): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      const rows = await this.#census();
      const living = new Map(rows.map((row) => [row.pid, row]));
      for (const { id, kind, pid, startTime } of actors.values())
        if (kind === 'process' && startTime !== null) this.#know(id, identityKey({ pid, startTime }));
      // A census lists no order: a grandchild may stand before its parent.
      for (let found = true; found;) {
        found = false;
        for (const row of rows) {
          const parentRow = living.get(row.ppid ?? -1);
          const parent = parentRow && this.#known.get(identityKey(parentRow));
          if (!parent || this.#known.has(identityKey(row))) continue;
          found = true;
          this.#count += 1;
          const id = `python-${this.#count}`;
          this.#know(id, identityKey(row));
          this.#report(id, {
            kind: 'actor-started',
            role: 'python.process',
            actorKind: 'process',
            pid: row.pid,
            tid: process.platform === 'linux' ? row.pid : null,
            ppid: row.ppid ?? 0,
            parent: parent.id,
            startTime: row.startTime,
            atNs: now(),
          });
        }
      }
    } catch {
      // The sampler is being replaced or has ended: the next census finds them.
    } finally {
      this.#isBusy = false;
    }
  }

  /** Reports threads that a sample shows for the first time, and the end of what it no longer shows. */
  compare(processes: readonly ActorSample[], atNs: number): void {
    const sampled = new Map(processes.map((process) => [identityKey(process), process]));
    for (const [key, known] of this.#known) {
      const now = sampled.get(key);
      if (now) {
        known.wasSampled = true;
        this.#compareThreads(known, now, atNs);
      } else if (known.wasSampled) {
        for (const id of known.threads.values()) this.#gone(id, atNs);
        if (known.id !== 'main') this.#gone(known.id, atNs); // its parent, the stage, reports that of main
        known.threads.clear();
        known.wasSampled = false;
      }
    }
  }

  #compareThreads(known: Known, { pid, ppid, startTime, threads }: ActorSample, atNs: number): void {
    if (threads === null) return;
    const tids = new Set(threads.map(({ tid }) => tid));
    for (const [tid, id] of known.threads) {
      if (tids.has(tid)) continue;
      known.threads.delete(tid);
      this.#gone(id, atNs);
    }
    for (const tid of tids) {
      if (tid === pid || known.threads.has(tid)) continue;
      known.threadCount += 1;
      const id = `${known.id}.thread-${known.threadCount}`;
      known.threads.set(tid, id);
      this.#report(id, {
        kind: 'actor-started',
        role: 'python.thread',
        actorKind: 'thread',
        pid,
        tid,
        ppid: ppid ?? 0,
        parent: known.id,
        startTime,
        atNs,
      });
    }
  }

  #know(id: string, key: string): void {
    if (!this.#known.has(key)) this.#known.set(key, { id, threads: new Map(), wasSampled: false, threadCount: 0 });
  }

  #gone(subject: string, atNs: number): void {
    this.#report('supervisor', { kind: 'actor-exited', subject, exitCode: null, signal: null, atNs });
  }
}
