import type { Identity } from '#shared/model/process.ts';
import type { Adoption } from '#shared/model/waits.ts';
import type { ProcEntry } from './proc-entry.ts';

const maxKept = 200;

type Named = Identity & { readonly name: string };

const named = ({ base }: ProcEntry): Named => ({ pid: base.pid, startTime: base.startTime, name: base.name });

/** One observed change of parent. */
interface ObservedAdoption {
  readonly child: ProcEntry;
  readonly from: Named;
  readonly to: Named;
  readonly time: string;
}

/**
 * Remembers the parents each process had, so that an orphan can show its original parent. The kernel
 * keeps no record of that.
 */
export class Lineage {
  #adoptions: ObservedAdoption[] = [];
  /** Processes whose parent was missing from the table in the last pass. */
  #unsettled = new Set<ProcEntry>();

  /** Compares the parent of each changed process with the one it had before. */
  settle(entries: ReadonlyMap<number, ProcEntry>, touched: Iterable<ProcEntry>): void {
    const waiting = [...this.#unsettled];
    this.#unsettled.clear();
    for (const entry of touched) if (!entry.isDropped) this.#settle(entry, entries);
    for (const entry of waiting) if (!entry.isDropped) this.#settle(entry, entries);
  }

  #settle(entry: ProcEntry, entries: ReadonlyMap<number, ProcEntry>): void {
    if (entry.parent !== null && entry.parent.pid === entry.stat.ppid && !entry.parent.isDropped) return;
    const now = entries.get(entry.stat.ppid) ?? null;
    if (now === entry.parent) return;
    if (entry.parent !== null && now !== null) this.#record(entry, entry.parent, now);
    // The old parent stays until the new one is known, so that the change is recorded then.
    if (now !== null) entry.parent = now;
    else this.#unsettled.add(entry);
  }

  /** Adoptions whose child still exists, newest first. */
  adoptions(): Adoption[] {
    return this.#adoptions
      .filter(({ child }) => !child.isDropped)
      .map(({ child, from, to, time }) => ({ process: { ...named(child), state: child.base.state }, from, to, time }))
      .toReversed();
  }

  /** The last observed change of a process's parent. */
  lastOf(identity: Identity): Omit<Adoption, 'process'> | null {
    const found = this.#adoptions.findLast(
      ({ child }) => child.pid === identity.pid && child.base.startTime === identity.startTime,
    );
    return found ? { from: found.from, to: found.to, time: found.time } : null;
  }

  #record(child: ProcEntry, from: ProcEntry, to: ProcEntry): void {
    this.#adoptions.push({ child, from: named(from), to: named(to), time: new Date().toISOString() });
    if (this.#adoptions.length > maxKept) this.#adoptions = this.#adoptions.slice(-maxKept);
  }
}
