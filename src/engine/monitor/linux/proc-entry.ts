import { identityKey, type ProcessState } from '#shared/model/process.ts';
import { cleanText } from '../clean-text.ts';
import type { Reading, RowBase } from '../reading.ts';
import type { ChangeLog } from './change-log.ts';
import { untold, type ExtraCache, type ExtraFields } from './extra-cache.ts';
import { readFacts, sameFacts, type Facts } from './facts.ts';
import type { StatFields } from './parse-stat.ts';
import { ttyName } from './parse-tty.ts';

// Kernel: PF_FORKNOEXEC (forked but not yet exec'ed) and PF_KTHREAD of include/linux/sched.h.
const forkedWithoutExec = 0x40;
const kernelThread = 0x20_0000;
// A young process may be seen in the middle of its exec, so its facts are read a few times.
const youngLooks = 3;

/** Constants of the machine that turn ticks and pages into our units. */
export interface Machine {
  readonly bootMs: number;
  readonly tickMs: number;
  readonly pageBytes: number;
  readonly userName: (uid: number) => string | null;
}

/** The pass that is going on, told to every entry by its table. */
export interface PassClock {
  /** Number of the pass. */
  pass: number;
}

/** Wall-clock ms of a process's start; whole ticks after boot, so every reader gets the same. */
export function startedAtMs(stat: StatFields, machine: Machine): number {
  return machine.bootMs + stat.startTicks * machine.tickMs;
}

const isDead = (state: ProcessState): boolean => state === 'Z' || state === 'X';

function rowBaseOf(stat: StatFields, facts: Facts, startTime: string, machine: Machine, extras: ExtraFields): RowBase {
  const name = cleanText(stat.comm, 64);
  const dead = isDead(stat.state);
  return {
    pid: stat.pid,
    ppid: stat.ppid,
    pgid: stat.pgid,
    sid: stat.sid,
    uid: facts.uid,
    user: facts.uid === null ? null : (machine.userName(facts.uid) ?? String(facts.uid)),
    state: stat.state,
    name,
    // A zombie has neither any more; a fresh look could not tell, so neither do we.
    command: dead || facts.commandLine === '' ? `[${name}]` : facts.commandLine,
    executable: dead ? null : facts.executable,
    startTime,
    cpuTimeMs: stat.cpuTicks * machine.tickMs,
    rssBytes: stat.rssPages * machine.pageBytes,
    virtualBytes: stat.virtualBytes,
    threads: stat.threads,
    nice: stat.nice,
    tty: ttyName(stat.ttyNr),
    runId: facts.runId,
    userTimeMs: stat.userTicks * machine.tickMs,
    systemTimeMs: stat.systemTicks * machine.tickMs,
    totalTimeMs: (stat.cpuTicks + stat.childTicks) * machine.tickMs,
    minorFaults: stat.minorFaults,
    majorFaults: stat.majorFaults,
    ...extras,
  };
}

/**
 * One process between passes. Mutable on purpose: with 10,000 of them most do nothing between
 * two passes, and then nothing is allocated for them.
 */
export class ProcEntry implements Reading {
  readonly pid: number;
  readonly startTicks: number;
  readonly startedAtMs: number;
  /** Kept open on `/proc/PID/stat`; answers ESRCH after its process is gone, never another one. */
  fd: number | null;
  /** Where its table keeps what it looks at in every pass. */
  readonly slot: number;
  readonly key: string;
  /** Number of the pass that read its `stat` last. */
  readInPass: number;
  /** True when it has run since its facts were verified: only by running can it change them. */
  mayHaveChanged = true;
  /** Monotonic ms of its last full reading. */
  atMs = 0;
  /** The parent that the last pass knew; it may be gone. */
  parent: ProcEntry | null = null;
  /** Gone, and no longer in the table. */
  isDropped = false;
  /** When it was first seen as a zombie, ms since the epoch; null if it is none. */
  zombieSinceMs: number | null = null;
  /** It was a zombie when it was first seen. */
  wasBornDead = false;
  /** When its storage counters held; null while nobody asks for them. */
  ioAtMs: number | null = null;
  /** Extras read so far, made with the first that somebody asks for. */
  extras: ExtraCache | null = null;
  stat: StatFields;
  #base: RowBase;
  #heat = 0;
  #heatInPass: number;
  readonly #clock: PassClock;
  readonly #changes: ChangeLog<ProcEntry>;
  #facts: Facts;
  #shown: ExtraFields = untold;
  #looks = 1;
  #raw: Buffer;
  #rawLength: number;
  readonly #startTime: string;
  readonly #machine: Machine;

  constructor({
    stat,
    raw,
    fd,
    slot,
    machine,
    clock,
    changes,
  }: {
    readonly stat: StatFields;
    readonly raw: Buffer;
    readonly fd: number | null;
    readonly slot: number;
    readonly machine: Machine;
    readonly clock: PassClock;
    readonly changes: ChangeLog<ProcEntry>;
  }) {
    this.pid = stat.pid;
    this.startTicks = stat.startTicks;
    this.startedAtMs = startedAtMs(stat, machine);
    this.fd = fd;
    this.slot = slot;
    this.stat = stat;
    this.#raw = raw;
    this.#rawLength = raw.length;
    this.#machine = machine;
    this.#clock = clock;
    this.#changes = changes;
    this.readInPass = clock.pass;
    this.#heatInPass = clock.pass;
    this.#startTime = new Date(this.startedAtMs).toISOString();
    this.#facts = readFacts(this.pid, this.isKernelThread);
    this.#base = rowBaseOf(stat, this.#facts, this.#startTime, machine, this.#shown);
    this.key = identityKey(this.#base);
    this.wasBornDead = stat.state === 'Z';
    if (this.wasBornDead) this.zombieSinceMs = Date.now();
  }

  /** Its row without the rates; a new object whenever something in it changed. */
  get base(): RowBase {
    return this.#base;
  }

  /** True when the pass took its `stat` as unchanged without reading it. */
  get rested(): boolean {
    return this.readInPass !== this.#clock.pass;
  }

  /** Clock ticks that it used, half of them forgotten with each pass. */
  get heat(): number {
    return this.#heat * 0.5 ** (this.#clock.pass - this.#heatInPass);
  }

  get isKernelThread(): boolean {
    return (this.stat.flags & kernelThread) !== 0;
  }

  /** Its main thread's run line speaks for the whole process. */
  get isSingleThreaded(): boolean {
    return this.stat.threads <= 1;
  }

  get hasDescriptor(): boolean {
    return this.fd !== null;
  }

  /** True if these bytes are the ones read last time: nothing to parse, nothing changed. */
  isUnchanged(raw: Buffer, length: number): boolean {
    return length === this.#rawLength && raw.compare(this.#raw, 0, length, 0, length) === 0;
  }

  /** Takes a new reading; facts are read again after an exec. */
  update(stat: StatFields, raw: Buffer, length: number): void {
    const before = this.stat;
    this.#heat = this.heat + stat.cpuTicks - before.cpuTicks;
    this.#heatInPass = this.#clock.pass;
    if (stat.state === 'Z') this.zombieSinceMs ??= Date.now();
    this.stat = stat;
    if (this.#raw.length < length) this.#raw = Buffer.allocUnsafe(length + 32);
    raw.copy(this.#raw, 0, 0, length);
    this.#rawLength = length;
    const execed =
      stat.comm !== before.comm ||
      stat.startStack !== before.startStack ||
      (before.flags & ~stat.flags & forkedWithoutExec) !== 0;
    if (execed) this.#looks = 0;
    if (!isDead(stat.state) && this.#looks < youngLooks) this.#readFacts();
    this.#take(rowBaseOf(stat, this.#facts, this.#startTime, this.#machine, this.#shown));
  }

  /** Looks again at what rarely changes (user, title), and at the young ones. */
  verify(): void {
    this.mayHaveChanged = false;
    if (!this.isKernelThread && !isDead(this.stat.state) && this.#readFacts()) {
      this.#take(rowBaseOf(this.stat, this.#facts, this.#startTime, this.#machine, this.#shown));
    }
  }

  /** Its command line while it lived, if it was seen then. */
  get lastCommand(): string | null {
    return this.#facts.commandLine === '' ? null : this.#facts.commandLine;
  }

  /** A zombie that was first seen as one, so that its run is not known. */
  get isUntoldZombie(): boolean {
    return this.base.state === 'Z' && this.base.runId === null;
  }

  /** Takes over the run of its parent. */
  inheritRun(runId: string): void {
    this.#facts = { ...this.#facts, runId };
    this.#take({ ...this.base, runId });
  }

  /** Puts extras into the row; the same object means that nothing changed. */
  show(extras: ExtraFields): void {
    if (extras === this.#shown) return;
    this.#shown = extras;
    this.#take({ ...this.base, ...extras });
  }

  /** Its facts may still be those from before an exec; a kernel thread has none. */
  get isYoung(): boolean {
    return this.#looks < youngLooks && !this.isKernelThread;
  }

  #take(base: RowBase): void {
    this.#base = base;
    this.#changes.note(this);
  }

  #readFacts(): boolean {
    this.#looks += 1;
    const facts = readFacts(this.pid, this.isKernelThread);
    if (sameFacts(facts, this.#facts)) return false;
    // Dying between the two reads leaves everything empty: keep what was known.
    if (
      (facts.uid === null && this.#facts.uid !== null) ||
      (facts.commandLine === '' && facts.executable === null && this.#facts.commandLine !== '')
    )
      return false;
    this.#facts = facts;
    return true;
  }
}
