import { hasEnded, identityKey } from '#shared/model/process.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { Reading, RowBase } from '../reading.ts';
import type { ChangeLog } from './change-log.ts';
import { noExtraFields, type ExtraCache, type ExtraFields } from './extra-cache.ts';
import { readExecutable, readFacts, sameFacts, type Facts } from './facts.ts';
import type { LongCommands } from './long-commands.ts';
import { isKernelThread, type StatFields } from './parse-stat.ts';
import { ttyName } from './parse-tty.ts';
import type { UserNames } from './user-names.ts';

// Kernel: PF_FORKNOEXEC of include/linux/sched.h, forked but not yet exec'ed.
export const forkedWithoutExec = 0x40;
// A young process may be in the middle of its exec, so its facts are read a few times.
const youngReadings = 3;

/** Constants of the machine that convert ticks and pages into our units. */
export interface Machine {
  readonly bootMs: number;
  readonly tickMs: number;
  readonly pageBytes: number;
  readonly users: UserNames;
}

/** The current pass, shared by a table with its entries. */
export interface PassClock {
  /** Number of the current pass. */
  pass: number;
}

/** Wall-clock ms of a process's start; a whole number of ticks after boot, so that every reader gets the same value. */
export function startedAtMs(stat: StatFields, machine: Machine): number {
  return machine.bootMs + stat.startTicks * machine.tickMs;
}

function rowBaseOf(stat: StatFields, facts: Facts, startTime: string, machine: Machine, extras: ExtraFields): RowBase {
  const name = cleanText(stat.comm, 64);
  const dead = hasEnded(stat);
  return {
    pid: stat.pid,
    ppid: stat.ppid,
    pgid: stat.pgid,
    sid: stat.sid,
    uid: facts.uid,
    user: facts.uid === null ? null : (machine.users.nameOf(facts.uid) ?? String(facts.uid)),
    state: stat.state,
    name,
    // A zombie has neither any more; a fresh reading would find nothing.
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
 * One process between passes. Mutable on purpose: of 10,000 processes most are idle between two passes,
 * and then nothing is allocated for them.
 */
export class ProcEntry implements Reading {
  readonly pid: number;
  readonly startTicks: number;
  readonly startedAtMs: number;
  /**
   * Descriptor of `/proc/PID/stat`, kept open; reports ESRCH once the process is gone, never data of
   * another process.
   */
  fd: number | null;
  /** Index of its values in the arrays that every pass reads. */
  readonly slot: number;
  readonly key: string;
  /** Number of the pass that last read its `stat`. */
  readInPass: number;
  /** True if it has run since its facts were verified: they change only by running. */
  mayHaveChanged = true;
  /** Monotonic ms of its last full reading. */
  atMs = 0;
  /** The parent in the last pass; it may be gone. */
  parent: ProcEntry | null = null;
  /** Gone and no longer in the table. */
  isDropped = false;
  /** When it was first seen as a zombie, in ms since the epoch; null if it is not a zombie. */
  zombieSinceMs: number | null = null;
  /** It was already a zombie when first seen. */
  wasBornDead = false;
  /** When its storage counters were valid; null while they are not requested. */
  ioAtMs: number | null = null;
  /** Extras read so far; created by the first request. */
  extras: ExtraCache | null = null;
  stat: StatFields;
  #base: RowBase;
  #recentCpu = 0;
  #recentCpuPass: number;
  readonly #clock: PassClock;
  readonly #changes: ChangeLog<ProcEntry>;
  readonly #commands: LongCommands;
  #facts: Facts;
  #shown: ExtraFields = noExtraFields;
  #factReadings = 1;
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
    commands,
  }: {
    readonly stat: StatFields;
    readonly raw: Buffer;
    readonly fd: number | null;
    readonly slot: number;
    readonly machine: Machine;
    readonly clock: PassClock;
    readonly changes: ChangeLog<ProcEntry>;
    readonly commands: LongCommands;
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
    this.#commands = commands;
    this.readInPass = clock.pass;
    this.#recentCpuPass = clock.pass;
    this.#startTime = new Date(this.startedAtMs).toISOString();
    this.#facts = this.#kept('', readFacts(stat));
    this.#base = rowBaseOf(stat, this.#facts, this.#startTime, machine, this.#shown);
    this.key = identityKey(this.#base);
    this.wasBornDead = stat.state === 'Z';
    if (this.wasBornDead) this.zombieSinceMs = Date.now();
  }

  /** Its row without rates; a new object whenever a field changes. */
  get base(): RowBase {
    return this.#base;
  }

  /** True if the current pass has not read its `stat`, since it is unchanged. */
  get isIdle(): boolean {
    return this.readInPass !== this.#clock.pass;
  }

  /** Recently used clock ticks; halves with each pass. */
  get recentCpu(): number {
    return this.#recentCpu * 0.5 ** (this.#clock.pass - this.#recentCpuPass);
  }

  get isKernelThread(): boolean {
    return isKernelThread(this.stat);
  }

  /** A probe of its main thread covers the whole process. */
  get isSingleThreaded(): boolean {
    return this.stat.threads <= 1;
  }

  get hasDescriptor(): boolean {
    return this.fd !== null;
  }

  /** True if the bytes equal the last reading, so that there is nothing to parse. */
  isUnchanged(raw: Buffer, length: number): boolean {
    if (this.stat.tid !== this.pid) return false; // the line of an ended main thread does not show the others
    return length === this.#rawLength && raw.compare(this.#raw, 0, length, 0, length) === 0;
  }

  /** Applies a new reading; facts are read again after an exec. */
  update(stat: StatFields, raw: Buffer, length: number): void {
    const before = this.stat;
    this.#recentCpu = this.recentCpu + stat.cpuTicks - before.cpuTicks;
    this.#recentCpuPass = this.#clock.pass;
    if (stat.state === 'Z') this.zombieSinceMs ??= Date.now();
    this.stat = stat;
    if (this.#raw.length < length) this.#raw = Buffer.allocUnsafe(length + 32);
    raw.copy(this.#raw, 0, 0, length);
    this.#rawLength = length;
    const execed =
      stat.comm !== before.comm ||
      stat.startStack !== before.startStack ||
      (before.flags & ~stat.flags & forkedWithoutExec) !== 0;
    if (execed) this.#factReadings = 0;
    if (!hasEnded(stat) && this.#factReadings < youngReadings) this.#readFacts();
    this.renew();
  }

  /** Reads the facts that rarely change (user, title) again. */
  verify(): void {
    this.mayHaveChanged = false;
    if (!this.isKernelThread && !hasEnded(this.stat) && this.#readFacts()) this.renew();
  }

  /** Reads the path of its executable again: the file can be deleted or replaced while the process sleeps. */
  verifyExecutable(): void {
    const executable = this.isKernelThread || hasEnded(this.stat) ? null : readExecutable(this.stat);
    if (executable === null || executable === this.#facts.executable) return;
    this.#facts = { ...this.#facts, executable };
    this.renew();
  }

  /** Its last known command line. */
  get lastCommand(): string | null {
    return this.#facts.commandLine === '' ? null : this.#facts.commandLine;
  }

  /** A zombie that was already one when first seen, so that its run is unknown. */
  get isZombieWithUnknownRun(): boolean {
    return this.base.state === 'Z' && this.base.runId === null;
  }

  /** Adopts the run of its parent. */
  inheritRun(runId: string): void {
    this.#facts = { ...this.#facts, runId };
    this.#setBase({ ...this.base, runId });
  }

  /** Gives up what it holds of the memory for long command lines, since it is gone. */
  release(): void {
    this.#commands.replace(this.#facts.commandLine, '');
  }

  /** Puts extras into the row; the same object means no change. */
  show(extras: ExtraFields): void {
    if (extras === this.#shown) return;
    this.#shown = extras;
    this.#setBase({ ...this.base, ...extras });
  }

  /** Its facts may date from before an exec; does not apply to kernel threads. */
  get isYoung(): boolean {
    return this.#factReadings < youngReadings && !this.isKernelThread;
  }

  /** Makes its row anew. */
  renew(): void {
    this.#setBase(rowBaseOf(this.stat, this.#facts, this.#startTime, this.#machine, this.#shown));
  }

  #setBase(base: RowBase): void {
    this.#base = base;
    this.#changes.note(this);
  }

  #readFacts(): boolean {
    const facts = readFacts(this.stat, this.isYoung ? null : this.#facts);
    this.#factReadings += 1;
    if (sameFacts(facts, this.#facts)) return false;
    // If it dies between the two reads everything is empty: keep the known facts.
    if (
      (facts.uid === null && this.#facts.uid !== null) ||
      (facts.commandLine === '' && facts.executable === null && this.#facts.commandLine !== '')
    )
      return false;
    this.#facts = this.#kept(this.#facts.commandLine, facts);
    return true;
  }

  /** The facts with what may be kept of their command line in place of `before`. */
  #kept(before: string, facts: Facts): Facts {
    return { ...facts, commandLine: this.#commands.replace(before, facts.commandLine) };
  }
}
