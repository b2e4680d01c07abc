import { closeSync, readdirSync } from 'node:fs';
import { isProcOurs } from '../../own-proc.ts';
import { ActiveProcesses } from './active-processes.ts';
import { activity, type ActivityProbe } from './activity-probe.ts';
import { ChangeLog } from './change-log.ts';
import { CpuClocks } from './cpu-clocks.ts';
import { descriptorBudget, planDescriptors } from './descriptor-plan.ts';
import { IdleChecks } from './idle-checks.ts';
import { noKernelCounters, type KernelCounters } from './kernel-counters.ts';
import { Lineage } from './lineage.ts';
import { livingStat } from './living-stat.ts';
import { LongCommands } from './long-commands.ts';
import { parseStat } from './parse-stat.ts';
import { ProcEntry, type Machine, type PassClock } from './proc-entry.ts';
import { readText } from './proc-files.ts';
import { SchedstatLines } from './schedstat-lines.ts';
import { Slots } from './slots.ts';
import { openStat, readKeptStat, readStatOnce, statBuffer } from './stat-file.ts';

/** Title and user of this many processes that have run are verified in a pass; the others wait for their turn. */
const verifiedPerPass = 64;
const rebalanceEveryPasses = 8;
/** Up to this share of the descriptors, a process gets one for its stat and one for its activity probe. */
const shareForBoth = 0.5;
/** Share of the descriptors that idle checks may use; the rest serves the stat files of busy processes. */
const maxShareForChecks = 0.9;
/** An idle process is checked once in this many passes: its nice value and memory can change from outside. */
const checkEveryPasses = 5;
/** And is read in full once in this many, for any other change from outside: its process group, its executable. */
const readEveryPasses = 60;
/** `/proc` is listed at least once in this many passes, whatever the kernel's counter of new tasks says. */
const listEveryPasses = 16;

/** Passes whose changes are kept: each change keeps the whole record of its process alive. */
const keepChangesPasses = 16;

/** What a table works with. */
export interface ProcTableOptions {
  readonly machine: Machine;
  readonly probe: ActivityProbe;
  /** Null if idle processes cannot be checked without a full reading. */
  readonly checks: IdleChecks | null;
  /** How many descriptors it may keep open. */
  readonly budget: number;
}

/** All processes, kept between passes so that a pass reads one small file for each. */
export class ProcTable {
  readonly #machine: Machine;
  readonly #probe: ActivityProbe;
  readonly #checks: IdleChecks | null;
  readonly #entries = new Map<number, ProcEntry>();
  readonly #slots = new Slots<ProcEntry>();
  /** Past parents of each process. */
  readonly lineage = new Lineage();
  /** Processes that appeared, changed or ended. */
  readonly changes = new ChangeLog<ProcEntry>();
  readonly #clock: PassClock = { pass: 0 };
  readonly #commands = new LongCommands();
  /** New processes and processes whose facts may have changed. */
  readonly #toVerify = new Set<ProcEntry>();
  readonly #active = new ActiveProcesses();
  /** Changes up to here are in `lineage`, including those found between two passes. */
  #settledTo = 0;
  /** Where the changes of the last passes end. */
  readonly #passEnds: number[] = [];
  #forks: number | null = null;
  #listedInPass = -Infinity;
  /** Descriptors kept open: stat files, activity probes and idle checks. */
  #open = 0;
  #budget: number;

  constructor({ machine, probe, checks, budget }: ProcTableOptions) {
    this.#machine = machine;
    this.#probe = probe;
    this.#checks = checks;
    this.#budget = budget;
  }

  /** A table with the cheapest probe this system supports. */
  static open(machine: Machine): ProcTable {
    return new ProcTable({
      machine,
      // System calls with a pid of another namespace would measure another process.
      probe: (isProcOurs ? CpuClocks.open() : null) ?? new SchedstatLines(),
      checks: isProcOurs ? IdleChecks.open() : null,
      budget: descriptorBudget(readText('/proc/self/limits')),
    });
  }

  /** One pass over all processes. */
  scan(counters: KernelCounters = noKernelCounters): Iterable<ProcEntry> {
    const clock = this.#clock;
    clock.pass += 1;
    this.#showLearnedNames();
    const runnableBefore = counters.runnable();
    const deadParentPids = new Set<number>();
    this.#readKnown(deadParentPids);
    if (
      counters.forks === null ||
      counters.forks !== this.#forks ||
      clock.pass - this.#listedInPass >= listEveryPasses
    ) {
      this.#forks = counters.forks;
      this.#listedInPass = clock.pass;
      this.#admitNew();
    }
    this.#readSkipped(deadParentPids, runnableBefore, counters);
    this.#verifyInTurn();
    const changes = this.changes.since(this.#settledTo);
    this.lineage.settle(this.#entries, changes?.changed ?? this.#entries.values());
    this.#settledTo = this.changes.end;
    this.#passEnds.push(this.changes.end);
    if (this.#passEnds.length > keepChangesPasses) this.changes.forgetBefore(this.#passEnds.shift() ?? 0);
    if (
      this.#entries.size > this.#budget &&
      clock.pass % rebalanceEveryPasses === 0 &&
      this.#active.hasOneWithoutDescriptor()
    )
      this.#rebalance();
    return this.#entries.values();
  }

  /** Reads one process now; undefined if it is gone. */
  readNow(pid: number): ProcEntry | undefined {
    const known = this.#entries.get(pid);
    if (known) {
      // The reference must be older than this reading, so that the next pass sees any change in between.
      this.#checks?.forget(known.slot);
      if (this.#probe.read(known.slot) !== activity.exited && this.#readFully(known)) return known;
      this.#drop(known); // gone; its pid may already belong to another process
    }
    return this.#admit(pid);
  }

  /** Waits, for a short time, until the users of all processes read so far are known by name. */
  async namesKnown(): Promise<void> {
    await this.#machine.users.answered();
    this.#showLearnedNames();
  }

  /** Every process by its parent pid, from a pass of its own. */
  children(): ReadonlyMap<number, readonly ProcEntry[]> {
    return Map.groupBy(this.scan(), (entry) => entry.stat.ppid);
  }

  dispose(): void {
    for (const entry of [...this.#entries.values()]) this.#drop(entry);
  }

  /** Goes through the slots; an idle process costs one read and touches no object. */
  #readKnown(deadParentPids: Set<number>): void {
    const { pass } = this.#clock;
    const { entries, pids, canSkip } = this.#slots;
    const count = entries.length;
    for (let slot = 0; slot < count; slot += 1) {
      const pid = pids[slot] as number;
      if (pid === 0) continue;
      // Read even if a full reading is due: the probe's reference must be older than that reading.
      const result = this.#probe.read(slot);
      const isSkippable = result === activity.idle && canSkip[slot] === 1;
      const isDue = (pid + pass) % readEveryPasses === 0;
      if (isSkippable && (pid + pass) % checkEveryPasses !== 0) continue;
      const entry = entries[slot];
      if (!entry) continue;
      if (isSkippable && !isDue && this.#isUntouched(entry)) continue;
      if (result === activity.exited) {
        deadParentPids.add(pid);
        this.#drop(entry);
        continue;
      }
      if (result === activity.ran) this.#checks?.forget(slot);
      if (result === activity.ran || !(entry.isSingleThreaded || this.#probe.coversThreads))
        this.#noteMayHaveChanged(entry);
      const wasDead = entry.base.state === 'Z';
      if (!this.#readFully(entry)) {
        deadParentPids.add(pid);
        this.#drop(entry);
      } else if (entry.base.state === 'Z') {
        if (!wasDead) deadParentPids.add(pid);
        if (entry.isZombieWithUnknownRun) this.#inheritRun(entry);
      } else if (isDue) entry.verifyExecutable();
    }
  }

  /** Whether an idle process was not changed from outside since its last check. */
  #isUntouched(entry: ProcEntry): boolean {
    const checks = this.#checks;
    if (!checks) return false;
    const { slot, pid, stat } = entry;
    if (checks.has(slot)) return checks.isSame(slot, pid, stat.nice);
    if (this.#open >= this.#budget * shareForBoth) {
      if (entry.fd === null || checks.size >= this.#budget * maxShareForChecks) return false;
      // With too few descriptors for both, an idle process keeps its statm file: it is read far more
      // often than its stat.
      closeSync(entry.fd);
      entry.fd = null;
      this.#open -= 1;
    }
    try {
      checks.open(slot, pid);
      this.#open += 1;
    } catch {
      return false; // just ended, or no descriptor left: the full reading decides
    }
    return checks.isSame(slot, pid, stat.nice); // false the first time, since there is nothing to compare with yet
  }

  #admitNew(): void {
    for (const name of readdirSync('/proc')) {
      const first = name.codePointAt(0) as number;
      if (first < 0x31 || first > 0x39) continue;
      const pid = Number(name);
      if (!this.#entries.has(pid)) this.#admit(pid);
    }
  }

  #showLearnedNames(): void {
    const learned = this.#machine.users.takeLearned();
    if (learned.size === 0) return;
    for (const entry of this.#entries.values()) if (learned.has(entry.base.uid ?? -1)) entry.renew();
  }

  #noteMayHaveChanged(entry: ProcEntry): void {
    if (entry.mayHaveChanged) return;
    entry.mayHaveChanged = true;
    this.#toVerify.add(entry);
  }

  /**
   * Reads skipped processes that may have changed: children of dead processes have new parents, sleepers may be ready.
   */
  #readSkipped(deadParentPids: ReadonlySet<number>, runnableBefore: number | null, counters: KernelCounters): void {
    const missesReadyTask = runnableBefore !== null && this.#active.missesReadyTask(runnableBefore, counters);
    if (deadParentPids.size === 0 && !missesReadyTask) return;
    for (const entry of [...this.#entries.values()]) {
      const mayHaveChanged = deadParentPids.has(entry.base.ppid ?? 0) || (missesReadyTask && entry.base.state === 'S');
      if (entry.isIdle && mayHaveChanged && !this.#readFully(entry)) this.#drop(entry);
    }
  }

  #verifyInTurn(): void {
    let verified = 0;
    // Those that wait longest come first.
    for (const entry of this.#toVerify) {
      if (entry.isDropped) this.#toVerify.delete(entry);
      else if (entry.isYoung || verified < verifiedPerPass) {
        entry.verify();
        this.#noteCanSkip(entry);
        if (entry.isYoung) continue;
        this.#toVerify.delete(entry);
        verified += 1;
      }
    }
  }

  #noteCanSkip(entry: ProcEntry): void {
    const isCovered = entry.isSingleThreaded || this.#probe.coversThreads;
    this.#slots.canSkip[entry.slot] = isCovered && !entry.isYoung && this.#probe.has(entry.slot) ? 1 : 0;
  }

  #readFully(entry: ProcEntry): boolean {
    const length = entry.fd === null ? readStatOnce(entry.pid) : readKeptStat(entry.fd);
    if (length <= 0) return false;
    if (entry.extras) entry.extras.stale = -1;
    entry.atMs = performance.now();
    entry.readInPass = this.#clock.pass;
    if (entry.isUnchanged(statBuffer, length)) return true;
    const stat = parseStat(statBuffer, length);
    if (!stat || stat.startTicks !== entry.startTicks) return false;
    entry.update(livingStat(stat), statBuffer, length);
    if (entry.isYoung) this.#toVerify.add(entry);
    if (entry.stat.state === 'R' || entry.recentCpu > 0) this.#active.add(entry);
    this.#noteCanSkip(entry);
    return true;
  }

  /** The environment of a zombie is gone; its run id came from its parent. */
  #inheritRun(entry: ProcEntry): void {
    const runId = this.#entries.get(entry.base.ppid ?? 0)?.base.runId;
    if (runId) entry.inheritRun(runId);
  }

  #admit(pid: number): ProcEntry | undefined {
    let fd: number | null = null;
    try {
      const opened = openStat(pid);
      ({ fd } = opened);
      const { stat, length } = opened;
      // With too few descriptors for both, the activity probe keeps its own: most processes are idle.
      const keep = this.#open < this.#budget * (this.#probe.descriptors === 0 ? 1 : shareForBoth);
      const at = performance.now();
      const raw = Buffer.from(statBuffer.subarray(0, length));
      const entry = new ProcEntry({
        stat,
        raw,
        fd: keep ? fd : null,
        slot: this.#slots.take(pid),
        machine: this.#machine,
        clock: this.#clock,
        changes: this.changes,
        commands: this.#commands,
      });
      this.changes.note(entry);
      entry.atMs = at;
      this.#slots.entries[entry.slot] = entry;
      this.#entries.set(pid, entry);
      this.#toVerify.add(entry);
      if (stat.state === 'R') this.#active.add(entry);
      if (keep) this.#open += 1;
      else closeSync(fd);
      const { descriptors } = this.#probe;
      if ((descriptors === 0 || this.#open < this.#budget) && this.#probe.open(entry.slot, pid))
        this.#open += descriptors;
      if (entry.isZombieWithUnknownRun) this.#inheritRun(entry);
      return entry;
    } catch (error) {
      if (fd !== null) closeSync(fd);
      if ((error as NodeJS.ErrnoException).code === 'EMFILE') this.#tighten();
      return undefined; // ended between listing and reading
    }
  }

  #drop(entry: ProcEntry): void {
    if (entry.isDropped) return;
    entry.isDropped = true;
    entry.parent = null; // an ended process may still be remembered, its ancestors need not be
    this.#release(entry);
    entry.release();
    this.changes.note(entry);
    this.#slots.free(entry.slot);
    if (this.#entries.get(entry.pid) === entry) this.#entries.delete(entry.pid);
  }

  #release(entry: ProcEntry): void {
    if (this.#probe.has(entry.slot) && (entry.isDropped || this.#probe.descriptors > 0)) {
      this.#probe.close(entry.slot);
      this.#open -= this.#probe.descriptors;
      this.#slots.canSkip[entry.slot] = 0;
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

  /** The host ran out of descriptors: give half of ours back. */
  #tighten(): void {
    this.#budget = Math.floor(this.#open / 2);
    this.#rebalance();
  }

  #rebalance(): void {
    const { close, open } = planDescriptors([...this.#entries.values()], this.#budget - (this.#checks?.size ?? 0));
    for (const entry of close) this.#release(entry);
    for (const entry of open) {
      try {
        const { fd, stat } = openStat(entry.pid);
        if (stat.startTicks !== entry.startTicks) {
          closeSync(fd);
          continue;
        }
        entry.fd = fd;
        this.#open += 1;
      } catch {
        // gone, or no descriptor left: works without a kept one
      }
    }
  }
}
