import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#shared/errors.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { FileLock, Part, ProcessDetail, ThreadRow } from '#shared/model/detail.ts';
import { identityKey, noExtras, type Identity } from '#shared/model/process.ts';
import { describeOpenFiles } from './detail/open-files.ts';
import { FdIndex } from './detail/fd-index.ts';
import { part, readParts, required } from './detail/read-parts.ts';
import { SocketTables } from './detail/socket-tables.ts';
import type { UnixPairs } from './detail/unix-pairs.ts';
import { readOpenInodes } from './open-files.ts';
import { locksOf, parseLocks, type LockLine } from './parse-locks.ts';
import { parseEnvironment, parseIo, parseLimits } from './parse-proc.ts';
import type { ProcEntry } from './proc-entry.ts';
import { failureOf, readText } from './proc-files.ts';
import type { ProcTable } from './proc-table.ts';
import { readCgroup, readDescriptorCount, readIo, readPss, readSwitches } from './read-extras.ts';
import { readThreads, type ThreadTicks } from './threads.ts';
import type { WaitFinder } from './waits/wait-finder.ts';

const secondSampleMs = 100;
const sampleMaxAgeMs = 15_000;
const indexMaxAgeMs = 2500;

interface Sample {
  readonly threads: ThreadTicks;
  readonly cpuTimeMs: number;
  readonly atMs: number;
}

/** Reads all details of one process; keeps the last sample of a few processes, so that CPU % covers the time since. */
export class DetailReader {
  readonly #table: ProcTable;
  readonly #tickMs: number;
  readonly #samples = new Map<string, Sample>();
  readonly #unixPairs: UnixPairs;
  readonly #finder: WaitFinder;
  #index: FdIndex | null = null;

  constructor(options: {
    readonly table: ProcTable;
    readonly tickMs: number;
    readonly unixPairs: UnixPairs;
    readonly finder: WaitFinder;
  }) {
    this.#table = options.table;
    this.#tickMs = options.tickMs;
    this.#unixPairs = options.unixPairs;
    this.#finder = options.finder;
  }

  async read(pid: number, startTime: string | undefined, lab: readonly LabWait[]): Promise<ProcessDetail> {
    let entry = this.find(pid, startTime);
    const key = identityKey(entry.base);
    let sample = this.#samples.get(key);
    if (!sample || performance.now() - sample.atMs > sampleMaxAgeMs) {
      sample = this.#sample(entry);
      await delay(secondSampleMs);
      entry = this.find(pid, entry.base.startTime);
    }
    const before = sample;
    const threads: Part<{ threads: ThreadRow[]; next: ThreadTicks }> = part(() =>
      readThreads(pid, before.threads, this.#tickMs),
    );
    const cpuTimeMs = entry.base.cpuTimeMs ?? 0;
    const cpuPercent = Math.round(((cpuTimeMs - before.cpuTimeMs) / (entry.atMs - before.atMs)) * 1000) / 10;
    if ('next' in threads) this.#remember(key, { threads: threads.next, cpuTimeMs, atMs: entry.atMs });
    const openFiles = await this.#openFiles(pid);
    const waits = await this.#finder.report(pid, lab);
    return {
      row: {
        ...entry.base,
        ...noExtras,
        ...readIo(pid),
        ...readPss(pid),
        ...readSwitches(pid),
        ...readCgroup(pid),
        ...readDescriptorCount(pid),
        cpuPercent: Number.isFinite(cpuPercent) ? cpuPercent : null,
      },
      threads: 'next' in threads ? threads.threads : threads,
      environment: part(() => parseEnvironment(readText(`/proc/${pid}/environ`))),
      openFiles,
      limits: part(() => parseLimits(readText(`/proc/${pid}/limits`))),
      io: part(() => required(parseIo(readText(`/proc/${pid}/io`)))),
      ...this.#locks(pid),
      ...readParts(pid, entry),
      ancestors: this.#ancestors(entry),
      adopted: this.#table.lineage.lastOf(entry.base),
      waits,
      children: [...this.#table.scan()]
        .filter(({ base }) => base.ppid === pid)
        .map(({ base }) => ({ pid: base.pid, startTime: base.startTime, name: base.name, state: base.state })),
    };
  }

  async #openFiles(pid: number): Promise<ProcessDetail['openFiles']> {
    let sockets: SocketTables | undefined;
    try {
      return await describeOpenFiles(pid, {
        index: () => this.#recentIndex(),
        sockets: () => (sockets ??= new SocketTables(pid)),
        unixPairs: this.#unixPairs,
        nameOf: (peer) => this.#named(peer),
      });
    } catch (error) {
      return { error: failureOf(error) };
    }
  }

  /** Reading all descriptors costs some ms, so an index may serve two requests. */
  #recentIndex(): FdIndex {
    if (!this.#index || performance.now() - this.#index.atMs > indexMaxAgeMs) this.#index = new FdIndex();
    return this.#index;
  }

  #named(pid: number): (Identity & { name: string }) | null {
    const base = this.#table.readNow(pid)?.base;
    return base ? { pid: base.pid, startTime: base.startTime, name: base.name } : null;
  }

  #ancestors(entry: ProcEntry): ProcessDetail['ancestors'] {
    const found: ProcessDetail['ancestors'][number][] = [];
    const seen = new Set([entry.pid]);
    for (
      let at = this.#table.readNow(entry.stat.ppid);
      at && !seen.has(at.pid);
      at = this.#table.readNow(at.stat.ppid)
    ) {
      seen.add(at.pid);
      found.push({ pid: at.pid, startTime: at.base.startTime, name: at.base.name, command: at.base.command });
    }
    return found;
  }

  /** The process, if it is still the requested one. Throws `process-gone` or `process-reused`. */
  find(pid: number, startTime: string | undefined): ProcEntry {
    const entry = this.#table.readNow(pid);
    if (!entry) throw new AppError('process-gone', { pid });
    if (startTime !== undefined && entry.base.startTime !== startTime) throw new AppError('process-reused', { pid });
    return entry;
  }

  #sample(entry: ProcEntry): Sample {
    const threads = part(() => readThreads(entry.pid, null, this.#tickMs));
    const none = { atMs: performance.now(), ticks: new Map<string, number>() };
    return { threads: 'next' in threads ? threads.next : none, cpuTimeMs: entry.base.cpuTimeMs ?? 0, atMs: entry.atMs };
  }

  #remember(key: string, sample: Sample): void {
    this.#samples.delete(key);
    this.#samples.set(key, sample);
    const oldest = this.#samples.keys().next().value;
    if (this.#samples.size > 16 && oldest !== undefined) this.#samples.delete(oldest);
  }

  #locks(pid: number): Pick<ProcessDetail, 'locks' | 'blockedBy'> {
    const found = part(() => locksOf(parseLocks(readText('/proc/locks')), pid));
    if ('error' in found) return { locks: found, blockedBy: found };
    const paths =
      found.held.length + found.waitingFor.length > 0 ? part(() => readOpenInodes(pid)) : new Map<string, string>();
    const toLock = (line: LockLine): FileLock => ({
      type: line.type,
      mode: line.mode,
      inode: line.inode,
      path: 'error' in paths ? null : (paths.get(line.inode.slice(line.inode.lastIndexOf(':') + 1)) ?? null),
    });
    const blockedBy: (Identity & { name: string })[] = [];
    for (const blocker of found.blockers) {
      const holder = this.#named(blocker);
      if (holder) blockedBy.push(holder);
    }
    return { locks: { held: found.held.map(toLock), waitingFor: found.waitingFor.map(toLock) }, blockedBy };
  }
}
