import { closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { descriptorBudget, planDescriptors } from './plan-descriptors.ts';
import { parseStat, type StatFields } from './parse-stat.ts';
import { ProcEntry, type Machine } from './proc-entry.ts';
import { readText } from './proc-files.ts';

const buffer = Buffer.allocUnsafe(8192);
/** Passes after which everyone's facts were verified once. */
const verifyEveryPasses = 16;
const rebalanceEveryPasses = 8;

/** Every process there is, kept between passes so that a pass reads one small file each. */
export class ProcTable {
  readonly #machine: Machine;
  readonly #entries = new Map<number, ProcEntry>();
  #pass = 0;
  #open = 0;
  #budget: number;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#budget = descriptorBudget(readText('/proc/self/limits'));
  }

  /** One pass over all processes. */
  scan(): Iterable<ProcEntry> {
    this.#pass += 1;
    for (const name of readdirSync('/proc')) {
      const first = name.codePointAt(0) as number;
      if (first >= 0x31 && first <= 0x39) this.#refresh(Number(name));
    }
    for (const entry of this.#entries.values()) {
      if (entry.seenInPass !== this.#pass) this.#drop(entry);
      else if (entry.isUntoldZombie) this.#inherit(entry);
    }
    if (this.#entries.size > this.#budget && this.#pass % rebalanceEveryPasses === 0) this.#rebalance();
    return this.#entries.values();
  }

  /** Reads one process now; undefined when it is gone. */
  look(pid: number): ProcEntry | undefined {
    const entry = this.#refresh(pid);
    if (!entry) {
      const old = this.#entries.get(pid);
      if (old) this.#drop(old);
    }
    return entry;
  }

  dispose(): void {
    for (const entry of this.#entries.values()) this.#drop(entry);
  }

  #refresh(pid: number): ProcEntry | undefined {
    const known = this.#entries.get(pid);
    if (known) {
      if (this.#reread(known)) return known;
      this.#drop(known); // gone; somebody new may have the pid already
    }
    return this.#admit(pid);
  }

  #reread(entry: ProcEntry): boolean {
    const length = entry.fd === null ? this.#readOnce(entry.pid) : this.#readKept(entry.fd);
    if (length <= 0) return false;
    entry.atMs = performance.now();
    entry.seenInPass = this.#pass;
    if (entry.isUnchanged(buffer, length)) {
      entry.heat /= 2;
      if (entry.isYoung || (entry.pid + this.#pass) % verifyEveryPasses === 0) entry.verify();
      return true;
    }
    const stat = parseStat(buffer, length);
    if (!stat || stat.startTicks !== entry.startTicks) return false;
    entry.update(stat, buffer, length);
    if ((entry.pid + this.#pass) % verifyEveryPasses === 0) entry.verify();
    return true;
  }

  /** A zombie has no environment any more; the environment that it had came from its parent. */
  #inherit(entry: ProcEntry): void {
    const runId = this.#entries.get(entry.base.ppid ?? 0)?.base.runId;
    if (runId) entry.inheritRun(runId);
  }

  #admit(pid: number): ProcEntry | undefined {
    let fd: number | null = null;
    try {
      fd = openSync(`/proc/${pid}/stat`, 'r');
      const length = readSync(fd, buffer, 0, buffer.length, 0);
      const stat: StatFields | null = parseStat(buffer, length);
      if (!stat) throw new Error('not a stat line');
      const keep = this.#open < this.#budget;
      const at = performance.now();
      const raw = Buffer.from(buffer.subarray(0, length));
      const entry = new ProcEntry(stat, raw, length, keep ? fd : null, this.#machine);
      entry.atMs = at;
      entry.seenInPass = this.#pass;
      this.#entries.set(pid, entry);
      if (keep) this.#open += 1;
      else closeSync(fd);
      return entry;
    } catch (error) {
      if (fd !== null) closeSync(fd);
      if ((error as NodeJS.ErrnoException).code === 'EMFILE') this.#tighten();
      return undefined; // ended between the listing and the reading
    }
  }

  #readKept(fd: number): number {
    try {
      return readSync(fd, buffer, 0, buffer.length, 0);
    } catch {
      return 0; // ESRCH: its process was reaped
    }
  }

  #readOnce(pid: number): number {
    try {
      const fd = openSync(`/proc/${pid}/stat`, 'r');
      try {
        return readSync(fd, buffer, 0, buffer.length, 0);
      } finally {
        closeSync(fd);
      }
    } catch {
      return 0; // gone
    }
  }

  #drop(entry: ProcEntry): void {
    this.#release(entry);
    if (this.#entries.get(entry.pid) === entry) this.#entries.delete(entry.pid);
  }

  #release(entry: ProcEntry): void {
    if (entry.fd === null) return;
    closeSync(entry.fd);
    entry.fd = null;
    this.#open -= 1;
  }

  /** The host used up its descriptors: give back a good part of ours. */
  #tighten(): void {
    this.#budget = Math.floor(this.#open / 2);
    this.#rebalance();
  }

  #rebalance(): void {
    const { close, open } = planDescriptors([...this.#entries.values()], this.#budget);
    for (const entry of close) this.#release(entry);
    for (const entry of open) {
      try {
        const fd = openSync(`/proc/${entry.pid}/stat`, 'r');
        const length = readSync(fd, buffer, 0, buffer.length, 0);
        if (parseStat(buffer, length)?.startTicks !== entry.startTicks) {
          closeSync(fd);
          continue;
        }
        entry.fd = fd;
        this.#open += 1;
      } catch {
        // gone, or no descriptors left: it goes on without a kept one
      }
    }
  }
}
