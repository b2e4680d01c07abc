import { closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { ChangeLog } from './change-log.ts';
import { noKernelCounters, type KernelCounters } from './kernel-counters.ts';
import { Lineage } from './lineage.ts';
import { CpuClocks } from './cpu-clocks.ts';
import { descriptorBudget, planDescriptors } from './plan-descriptors.ts';
import { parseStat, type StatFields } from './parse-stat.ts';
import { ProcEntry, type Machine, type PassClock } from './proc-entry.ts';
import { readText } from './proc-files.ts';
import { IdleChecks } from './idle-checks.ts';
import { RunLines } from './run-lines.ts';
import { activity, type ActivityProbe } from './activity-probe.ts';

const buffer = Buffer.allocUnsafe(8192);
/** Passes after which everyone's facts were verified once. */
const verifyEveryPasses = 16;
const rebalanceEveryPasses = 8;
/** Share of the descriptors up to which a process gets one for its stat and one for the sign that it has run. */
const generous = 0.5;
/** Share of them that may serve to check who rests; the others are for the stat files of the busy. */
const mostForChecks = 0.9;
/** A process that has not run is checked every so many passes: nice and memory can change from outside. */
const restPasses = 5;
/** And is read in full every so many, for what else could be done to it, such as another process group. */
const fullPasses = 60;
/** `/proc` is listed at least this often, whatever the kernel's counter of new tasks says. */
const listEveryPasses = 16;

/** Passes whose changes are kept: those of the dead keep their whole record alive. */
const keepChangesPasses = 16;

/** Every process there is, kept between passes so that a pass reads one small file each. */
export class ProcTable {
  readonly #machine: Machine;
  readonly #entries = new Map<number, ProcEntry>();
  readonly #slots: (ProcEntry | null)[] = [];
  readonly #freeSlots: number[] = [];
  /** By slot: may be left alone while its line stands still. */
  #mayRest = new Uint8Array(1024);
  #pids = new Int32Array(1024);
  readonly #signs: ActivityProbe;
  readonly #checks: IdleChecks | null;
  /** Who was whose parent before. */
  readonly lineage = new Lineage();
  /** Who changed, came or ended. */
  readonly changes = new ChangeLog<ProcEntry>();
  readonly #clock: PassClock = { pass: 0 };
  /** Those whose facts may have changed, or are new. */
  readonly #toVerify = new Set<ProcEntry>();
  /** Those that run, are ready, or used the CPU lately. */
  readonly #lively = new Set<ProcEntry>();
  /** Changes up to here are in `lineage`, also those that looks between two passes found. */
  #settledTo = 0;
  /** Where the changes of the last passes ended. */
  readonly #passEnds: number[] = [];
  #forks: number | null = null;
  #listedInPass = -Infinity;
  /** Descriptors kept on stat and schedstat files. */
  #open = 0;
  #budget: number;

  /** `budget`: descriptors that it may keep. */
  constructor(
    machine: Machine,
    signs: ActivityProbe = CpuClocks.open() ?? new RunLines(),
    checks = IdleChecks.open(),
    budget = descriptorBudget(readText('/proc/self/limits')),
  ) {
    this.#machine = machine;
    this.#signs = signs;
    this.#checks = checks;
    this.#budget = budget;
  }

  /** One pass over all processes. */
  scan(signs: KernelCounters = noKernelCounters): Iterable<ProcEntry> {
    const clock = this.#clock;
    clock.pass += 1;
    const runnableBefore = signs.runnable();
    const bereaved = new Set<number>();
    this.#readKnown(bereaved);
    if (signs.forks === null || signs.forks !== this.#forks || clock.pass - this.#listedInPass >= listEveryPasses) {
      this.#forks = signs.forks;
      this.#listedInPass = clock.pass;
      this.#admitNew();
    }
    this.#wakeRested(bereaved, runnableBefore, signs);
    this.#verifyInTurn();
    const changes = this.changes.since(this.#settledTo);
    this.lineage.settle(this.#entries, changes?.changed ?? this.#entries.values());
    this.#settledTo = this.changes.end;
    this.#passEnds.push(this.changes.end);
    if (this.#passEnds.length > keepChangesPasses) this.changes.forgetBefore(this.#passEnds.shift() ?? 0);
    if (this.#entries.size > this.#budget && clock.pass % rebalanceEveryPasses === 0 && this.#isAnyBusyWithout())
      this.#rebalance();
    return this.#entries.values();
  }

  /** Reads one process now; undefined when it is gone. */
  look(pid: number): ProcEntry | undefined {
    const known = this.#entries.get(pid);
    if (known) {
      // Its line is older than what is read now, so that the next pass sees whatever happens in between.
      this.#checks?.forget(known.slot);
      if (this.#signs.read(known.slot) !== activity.gone && this.#readFully(known)) return known;
      this.#drop(known); // gone; somebody new may have the pid already
    }
    return this.#admit(pid);
  }

  /** Every process by its parent, from a pass of its own. */
  children(): ReadonlyMap<number, readonly ProcEntry[]> {
    return Map.groupBy(this.scan(), (entry) => entry.stat.ppid);
  }

  dispose(): void {
    for (const entry of [...this.#entries.values()]) this.#drop(entry);
  }

  /** Goes through the slots; whoever has rested costs one read and touches no object. */
  #readKnown(bereaved: Set<number>): void {
    const { pass } = this.#clock;
    const slots = this.#slots.length;
    for (let slot = 0; slot < slots; slot += 1) {
      const pid = this.#pids[slot] as number;
      if (pid === 0) continue;
      // Read even when it is due: the line must be older than the full reading that follows.
      const ran = this.#signs.read(slot);
      if (ran === activity.same && this.#mayRest[slot] === 1 && (pid + pass) % restPasses !== 0) continue;
      const entry = this.#slots[slot];
      if (!entry) continue;
      if (
        ran === activity.same &&
        this.#mayRest[slot] === 1 &&
        (pid + pass) % fullPasses !== 0 &&
        this.#isAsBefore(entry)
      )
        continue;
      if (ran === activity.gone) {
        bereaved.add(pid);
        this.#drop(entry);
        continue;
      }
      if (ran === activity.moved) this.#checks?.forget(slot);
      if (ran === activity.moved || !(entry.isSingleThreaded || this.#signs.tellsThreads)) this.#mayHaveChanged(entry);
      const wasDead = entry.base.state === 'Z';
      if (!this.#readFully(entry)) {
        bereaved.add(pid);
        this.#drop(entry);
      } else if (entry.base.state === 'Z') {
        if (!wasDead) bereaved.add(pid);
        if (entry.isUntoldZombie) this.#inherit(entry);
      }
    }
  }

  /** Whether nothing was done to a resting process from outside; it must have been told apart before the full reading. */
  #isAsBefore(entry: ProcEntry): boolean {
    const checks = this.#checks;
    if (!checks) return false;
    const { slot, pid, stat } = entry;
    if (checks.has(slot)) return checks.isSame(slot, pid, stat.nice);
    if (this.#open >= this.#budget * generous) {
      if (entry.fd === null || checks.size >= this.#budget * mostForChecks) return false;
      // Where there is not room for both, who rests has its memory looked at far more often than its stat.
      closeSync(entry.fd);
      entry.fd = null;
      this.#open -= 1;
    }
    try {
      checks.open(slot, pid);
      this.#open += 1;
    } catch {
      return false; // ended just now, or no descriptor left: the full reading tells
    }
    return checks.isSame(slot, pid, stat.nice); // asked for the first time: no, but now it is known
  }

  #admitNew(): void {
    for (const name of readdirSync('/proc')) {
      const first = name.codePointAt(0) as number;
      if (first < 0x31 || first > 0x39) continue;
      const pid = Number(name);
      if (!this.#entries.has(pid)) this.#admit(pid);
    }
  }

  #mayHaveChanged(entry: ProcEntry): void {
    if (entry.mayHaveChanged) return;
    entry.mayHaveChanged = true;
    this.#toVerify.add(entry);
  }

  /** Reads who rested after all: children of the dead have new parents, and somebody may be ready who was not. */
  #wakeRested(bereaved: ReadonlySet<number>, runnableBefore: number | null, signs: KernelCounters): void {
    const someoneIsReady = runnableBefore !== null && this.#isAnyoneReady(runnableBefore, signs);
    if (bereaved.size === 0 && !someoneIsReady) return;
    for (const entry of [...this.#entries.values()]) {
      if (!entry.rested || !(bereaved.has(entry.base.ppid ?? 0) || (someoneIsReady && entry.base.state === 'S')))
        continue;
      if (!this.#readFully(entry)) this.#drop(entry);
    }
  }

  /**
   * Whether somebody is ready who was taken for asleep. Who is ready all through the pass is
   * counted before and after it; the kernel's number is of one moment, and most who are in one of
   * the two ran only then.
   */
  #isAnyoneReady(before: number, signs: KernelCounters): boolean {
    const known = this.#countLively();
    return before > known && Math.min(before, signs.runnable() ?? before) > known;
  }

  /** Somebody is busy and has no descriptor: only then is it worth while to look who could give one up. */
  #isAnyBusyWithout(): boolean {
    for (const entry of this.#lively) if (!entry.hasDescriptor && !entry.isDropped) return true;
    return false;
  }

  #countLively(): number {
    let count = 0;
    for (const entry of this.#lively) {
      const { heat } = entry;
      if (entry.isDropped || (entry.base.state !== 'R' && heat < 0.01)) this.#lively.delete(entry);
      // The threads of one process beyond its first may be running without its own state telling.
      else count += (entry.base.state === 'R' ? 1 : 0) + (heat > 0 ? Math.max(0, entry.stat.threads - 1) : 0);
    }
    return count;
  }

  #verifyInTurn(): void {
    for (const entry of this.#toVerify) {
      if (entry.isDropped) this.#toVerify.delete(entry);
      else if (entry.isYoung || (entry.pid + this.#clock.pass) % verifyEveryPasses === 0) {
        entry.verify();
        this.#noteRest(entry);
        if (!entry.isYoung) this.#toVerify.delete(entry);
      }
    }
  }

  #noteRest(entry: ProcEntry): void {
    this.#mayRest[entry.slot] =
      (entry.isSingleThreaded || this.#signs.tellsThreads) && !entry.isYoung && this.#signs.has(entry.slot) ? 1 : 0;
  }

  #readFully(entry: ProcEntry): boolean {
    const length = entry.fd === null ? this.#readOnce(entry.pid) : this.#readKept(entry.fd);
    if (length <= 0) return false;
    if (entry.extras) entry.extras.stale = -1;
    entry.atMs = performance.now();
    entry.readInPass = this.#clock.pass;
    if (entry.isUnchanged(buffer, length)) return true;
    const stat = parseStat(buffer, length);
    if (!stat || stat.startTicks !== entry.startTicks) return false;
    entry.update(stat, buffer, length);
    if (entry.isYoung) this.#toVerify.add(entry);
    if (stat.state === 'R' || entry.heat > 0) this.#lively.add(entry);
    this.#noteRest(entry);
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
      // Where there is not room for both, the latter is the one to keep: most processes rest.
      const keep = this.#open < this.#budget * (this.#signs.descriptors === 0 ? 1 : generous);
      const at = performance.now();
      const raw = Buffer.from(buffer.subarray(0, length));
      const entry = new ProcEntry({
        stat,
        raw,
        fd: keep ? fd : null,
        slot: this.#takeSlot(pid),
        machine: this.#machine,
        clock: this.#clock,
        changes: this.changes,
      });
      this.changes.note(entry);
      entry.atMs = at;
      this.#slots[entry.slot] = entry;
      this.#entries.set(pid, entry);
      this.#toVerify.add(entry);
      if (stat.state === 'R') this.#lively.add(entry);
      if (keep) this.#open += 1;
      else closeSync(fd);
      const { descriptors } = this.#signs;
      if ((descriptors === 0 || this.#open < this.#budget) && this.#signs.open(entry.slot, pid))
        this.#open += descriptors;
      if (entry.isUntoldZombie) this.#inherit(entry);
      return entry;
    } catch (error) {
      if (fd !== null) closeSync(fd);
      if ((error as NodeJS.ErrnoException).code === 'EMFILE') this.#tighten();
      return undefined; // ended between the listing and the reading
    }
  }

  #takeSlot(pid: number): number {
    const slot = this.#freeSlots.pop() ?? this.#slots.length;
    if (slot === this.#slots.length) this.#slots.push(null);
    if (slot >= this.#pids.length) {
      const pids = new Int32Array(this.#pids.length * 2);
      pids.set(this.#pids);
      const mayRest = new Uint8Array(pids.length);
      mayRest.set(this.#mayRest);
      [this.#pids, this.#mayRest] = [pids, mayRest];
    }
    this.#pids[slot] = pid;
    this.#mayRest[slot] = 0;
    return slot;
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
    if (entry.isDropped) return;
    entry.isDropped = true;
    entry.parent = null; // who still remembers this one need not remember its ancestors
    this.#release(entry);
    this.changes.note(entry);
    this.#pids[entry.slot] = 0;
    this.#slots[entry.slot] = null;
    this.#freeSlots.push(entry.slot);
    if (this.#entries.get(entry.pid) === entry) this.#entries.delete(entry.pid);
  }

  #release(entry: ProcEntry): void {
    if (this.#signs.has(entry.slot) && (entry.isDropped || this.#signs.descriptors > 0)) {
      this.#signs.close(entry.slot);
      this.#open -= this.#signs.descriptors;
      this.#mayRest[entry.slot] = 0;
    }
    if (this.#checks?.has(entry.slot)) {
      this.#checks.close(entry.slot);
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
    const { close, open } = planDescriptors([...this.#entries.values()], this.#budget - (this.#checks?.size ?? 0));
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
