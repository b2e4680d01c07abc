import { setTimeout as delay } from 'node:timers/promises';
import {
  confirmed,
  deadlockReports,
  stuckIn,
  waitKey,
  waitReport,
  type WaitGraph,
  type WaitKey,
  type WaitNode,
} from '#shared/analysis/wait-report.ts';
import { AppError } from '#shared/errors.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { WaitReport } from '#shared/model/waits.ts';
import type { UnixPairs } from '../detail/unix-pairs.ts';
import type { ProcTable } from '../proc-table.ts';
import { tryReadText } from '../proc-files.ts';
import { LockTable } from './lock-table.ts';
import { parseSyscall } from './syscalls.ts';
import { WaitReader } from './wait-reader.ts';

/** Longest chain that is followed, in processes. */
const maxProcesses = 100;
/** Pause between the two samples that a deadlock must appear in. */
const secondSampleMs = 60;
/** F_OFD_SETLKW of fcntl(2). */
const waitForOpenFileLock = 38n;

/** Finds what processes wait for, from what the kernel shows. */
export class WaitFinder {
  readonly #table: ProcTable;
  readonly #unixPairs: UnixPairs;

  constructor(table: ProcTable, unixPairs: UnixPairs) {
    this.#table = table;
    this.#unixPairs = unixPairs;
  }

  /** What one process waits for. Throws `process-gone`. */
  async report(pid: number, lab: readonly LabWait[]): Promise<WaitReport> {
    const report = waitReport(await this.#graphTwice([pid], lab), waitKey(pid));
    if (!report) throw new AppError('process-gone', { pid });
    return report;
  }

  /** Every cycle of processes around file locks; costs one small file if none is waited for. */
  async deadlocks(): Promise<WaitReport[]> {
    const locks = new LockTable();
    const starts = new Set(locks.waiting.filter((line) => line.pid > 0).map((line) => line.pid));
    if (locks.waiting.some((line) => line.pid <= 0)) for (const pid of this.#openFileWaiters()) starts.add(pid);
    return starts.size === 0 ? [] : deadlockReports(await this.#graphTwice([...starts], []));
  }

  /** `/proc/locks` does not name the waiters for a lock of an open file. */
  #openFileWaiters(): number[] {
    return [...this.#table.scan()]
      .filter(({ base }) => base.state === 'S')
      .map(({ pid }) => pid)
      .filter((pid) => {
        const call = parseSyscall(tryReadText(`/proc/${pid}/syscall`) ?? '', process.arch);
        return call?.name === 'fcntl' && call.args[1] === waitForOpenFileLock;
      });
  }

  /** A cycle counts only if a second sample finds it and none of its processes has run in between. */
  async #graphTwice(starts: readonly number[], lab: readonly LabWait[]): Promise<WaitGraph> {
    const first = await this.#graph(starts, lab);
    if (stuckIn(first).size === 0) return first;
    await delay(secondSampleMs);
    return confirmed(first, await this.#graph(starts, lab));
  }

  async #graph(starts: readonly number[], lab: readonly LabWait[]): Promise<WaitGraph> {
    let entries: ReturnType<ProcTable['children']> | undefined;
    const reader = new WaitReader({
      readNow: (pid) => this.#table.readNow(pid),
      unixPairs: this.#unixPairs,
      lab,
      childrenOf: (pid) => (entries ??= this.#table.children()).get(pid) ?? [],
    });
    const nodes = new Map<WaitKey, WaitNode>();
    const queue = starts.map((pid) => waitKey(pid));
    for (let at = 0; at < queue.length && nodes.size < maxProcesses; at += 1) {
      const key = queue[at] as WaitKey;
      const node = nodes.has(key) ? null : await reader.read(key);
      if (!node) continue;
      nodes.set(key, node);
      queue.push(...node.blockerKeys);
    }
    return nodes;
  }
}
