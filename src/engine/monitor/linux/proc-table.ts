import { closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { descriptorBudget, planDescriptors } from './plan-descriptors.ts';
import { parseStat, type StatFields } from './parse-stat.ts';
import { Lineage } from './lineage.ts';
import { ProcEntry, type Machine } from './proc-entry.ts';
import { readText } from './proc-files.ts';
import { RunLine } from './run-line.ts';

const buffer = Buffer.allocUnsafe(8192);
/** Passes after which everyone's facts were verified once. */
const verifyEveryPasses = 16;
const rebalanceEveryPasses = 8;
/** Share of the descriptors up to which a process gets one for its stat and one for its run line. */
const generous = 0.5;
/** A process that has not run is read in full every so many passes: nice, parent and memory can change from outside. */
const restPasses = 5;

/** Every process there is, kept between passes so that a pass reads one small file each. */
export class ProcTable {
  readonly #machine: Machine;
  readonly #entries = new Map<number, ProcEntry>();
  /** Who was whose parent before. */
  readonly lineage = new Lineage();
  #pass = 0;
  /** Descriptors kept on stat and schedstat files. */
  #open = 0;
  #budget: number;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#budget = descriptorBudget(readText('/proc/self/limits'));
  }

  /**
   * One pass over all processes. `runnable` is how many tasks the kernel says are running or
   * ready (procs_running of /proc/stat), null if unknown: a sleeper that was woken and has not
   * run yet is found by it.
   */
  scan(runnable: number | null = null): Iterable<ProcEntry> {
    this.#pass += 1;
    const gone = new Set<number>();
    for (const name of readdirSync('/proc')) {
      const first = name.codePointAt(0) as number;
      if (first >= 0x31 && first <= 0x39) this.#refresh(Number(name));
    }
    for (const entry of this.#entries.values()) {
      if (entry.seenInPass !== this.#pass) {
        this.#drop(entry);
        gone.add(entry.pid);
      } else if (entry.base.state === 'Z') {
        gone.add(entry.pid);
        if (entry.isUntoldZombie) this.#inherit(entry);
      }
    }
    this.#wakeRested(gone, runnable);
    this.lineage.settle(this.#entries);
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

  /** Reads what rested after all: children of the dead have new parents, and somebody may be ready who was not. */
  #wakeRested(gone: ReadonlySet<number>, runnable: number | null): void {
    let ready = 0;
    for (const entry of this.#entries.values()) {
      // The threads of one process beyond its first may be running without its own state telling.
      ready += (entry.base.state === 'R' ? 1 : 0) + (entry.heat > 0 ? Math.max(0, entry.stat.threads - 1) : 0);
    }
    const someoneIsReady = runnable !== null && runnable > ready;
    if (gone.size === 0 && !someoneIsReady) return;
    for (const entry of this.#entries.values()) {
      if (!entry.rested || !(gone.has(entry.base.ppid ?? 0) || (someoneIsReady && entry.base.state === 'S'))) continue;
      entry.rested = false;
      if (!this.#readFully(entry)) this.#drop(entry);
    }
  }

  #reread(entry: ProcEntry): boolean {
    const due = (entry.pid + this.#pass) % restPasses === 0;
    // Read even when it is due: the line must be older than the full reading that follows.
    const ran = entry.runLine?.read() ?? 'moved';
    if (ran === 'gone') return false;
    if (ran === 'moved' || !entry.isSingleThreaded) entry.mayHaveChanged = true;
    entry.rested = ran === 'same' && !due && !entry.isYoung && entry.isSingleThreaded;
    if (!entry.rested) return this.#readFully(entry);
    entry.atMs = performance.now();
    entry.seenInPass = this.#pass;
    entry.heat /= 2;
    this.#verifyInTurn(entry);
    return true;
  }

  #verifyInTurn(entry: ProcEntry): void {
    if (entry.isYoung || (entry.mayHaveChanged && (entry.pid + this.#pass) % verifyEveryPasses === 0)) entry.verify();
  }

  #readFully(entry: ProcEntry): boolean {
    const length = entry.fd === null ? this.#readOnce(entry.pid) : this.#readKept(entry.fd);
    if (length <= 0) return false;
    if (entry.extras) entry.extras.stale = -1;
    entry.atMs = performance.now();
    entry.seenInPass = this.#pass;
    if (entry.isUnchanged(buffer, length)) {
      entry.heat /= 2;
      this.#verifyInTurn(entry);
      return true;
    }
    const stat = parseStat(buffer, length);
    if (!stat || stat.startTicks !== entry.startTicks) return false;
    entry.update(stat, buffer, length);
    this.#verifyInTurn(entry);
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
      // Where there is not room for both, the run line is the one to keep: most processes rest.
      const keep = this.#open < this.#budget * generous;
      const at = performance.now();
      const raw = Buffer.from(buffer.subarray(0, length));
      const entry = new ProcEntry(stat, raw, length, keep ? fd : null, this.#machine);
      entry.atMs = at;
      entry.seenInPass = this.#pass;
      this.#entries.set(pid, entry);
      if (keep) this.#open += 1;
      else closeSync(fd);
      if (this.#open < this.#budget) {
        entry.runLine = RunLine.open(pid);
        if (entry.runLine) this.#open += 1;
      }
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
    entry.isDropped = true;
    entry.parent = null; // who still remembers this one need not remember its ancestors
    this.#release(entry);
    if (this.#entries.get(entry.pid) === entry) this.#entries.delete(entry.pid);
  }

  #release(entry: ProcEntry): void {
    if (entry.runLine) {
      closeSync(entry.runLine.fd);
      entry.runLine = null;
      this.#open -= 1;
    }
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
