import type { Identity } from '#shared/model/process.ts';
import type { Adoption } from '#shared/model/waits.ts';
import type { ProcEntry } from './proc-entry.ts';

const mostKept = 200;

type Named = Identity & { readonly name: string };

const named = ({ base }: ProcEntry): Named => ({ pid: base.pid, startTime: base.startTime, name: base.name });

/** One change of parents as it was seen. */
interface SeenAdoption {
  readonly child: ProcEntry;
  readonly from: Named;
  readonly to: Named;
  readonly time: string;
}

/**
 * Remembers who was whose parent, so that an orphan can be told whose child it was. The kernel
 * keeps no record of that.
 */
export class Lineage {
  #adoptions: SeenAdoption[] = [];
  /** Those whose parent was not in the table when it was looked for. */
  #unsettled = new Set<ProcEntry>();

  /** Compares the parent of each of those that changed with the one it had. */
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
    if (entry.parent !== null && now !== null) this.#note(entry, entry.parent, now);
    // While the new parent is not known yet, the old one stays, so that the change is told once it is.
    if (now !== null) entry.parent = now;
    else this.#unsettled.add(entry);
  }

  /** Adoptions whose child is still there, newest first. */
  adoptions(): Adoption[] {
    return this.#adoptions
      .filter(({ child }) => !child.isDropped)
      .map(({ child, from, to, time }) => ({ process: { ...named(child), state: child.base.state }, from, to, time }))
      .toReversed();
  }

  /** The last change of a process's parents that was seen. */
  lastOf(identity: Identity): Omit<Adoption, 'process'> | null {
    const found = this.#adoptions.findLast(
      ({ child }) => child.pid === identity.pid && child.base.startTime === identity.startTime,
    );
    return found ? { from: found.from, to: found.to, time: found.time } : null;
  }

  #note(child: ProcEntry, from: ProcEntry, to: ProcEntry): void {
    this.#adoptions.push({ child, from: named(from), to: named(to), time: new Date().toISOString() });
    if (this.#adoptions.length > mostKept) this.#adoptions = this.#adoptions.slice(-mostKept);
  }
}
