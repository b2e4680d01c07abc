import { runTag } from '#shared/lab/actor-config.ts';
import { hasEnded, type Identity } from '#shared/model/process.ts';
import type { Backend, Scan, ScanChanges, ScanRequest } from '../reading.ts';
import { sinceBootMs } from './boot-instant.ts';
import { createActorTracker } from './actor-tracker.ts';
import { ExtraReader } from './extras.ts';
import { listPids } from './list-pids.ts';
import { readLostTime } from './lost-time.ts';
import { livingStat } from './living-stat.ts';
import { readMachineCounters } from './machine-counters.ts';
import { readMachine } from './machine.ts';
import { findVariable, parseForks, parseMachineStat, parseMemoryUsed, parseRunnable } from './parse-proc.ts';
import { isKernelThread, parseStat, type StatFields } from './parse-stat.ts';
import { startedAtMs } from './proc-entry.ts';
import { KeptFile, readScratch } from './proc-files.ts';
import { ProcTable } from './proc-table.ts';
import { UnixPairs } from './detail/unix-pairs.ts';
import { DetailReader } from './read-detail.ts';
import { findProblems } from './problems.ts';
import { WaitFinder } from './waits/wait-finder.ts';

const plain: ScanRequest = { extras: [], pssBudget: 0 };

function readStat(pid: number): StatFields | null {
  try {
    const bytes = readScratch(`/proc/${pid}/stat`);
    const stat = parseStat(bytes, bytes.length);
    return stat && livingStat(stat);
  } catch {
    return null; // no process has this pid
  }
}

/** Reads `/proc` directly with synchronous calls; made for a worker thread. */
export function createLinuxBackend(bootMs?: number): Backend {
  const machine = readMachine(bootMs);
  const table = ProcTable.open(machine);
  const unixPairs = new UnixPairs();
  const finder = new WaitFinder(table, unixPairs);
  const extraReader = new ExtraReader();
  const details = new DetailReader({ table, tickMs: machine.tickMs, unixPairs, finder });
  const statFile = new KeptFile('/proc/stat');
  const memoryFile = new KeptFile('/proc/meminfo');

  const startTimeOf = (stat: StatFields): string => new Date(startedAtMs(stat, machine)).toISOString();
  const identify = (pid: number): Identity | null => {
    const stat = pid > 0 ? readStat(pid) : null;
    return stat && { pid, startTime: startTimeOf(stat) };
  };
  const isTagged = (pid: number, runId: string): boolean => {
    try {
      return findVariable(readScratch(`/proc/${pid}/environ`), runTag) === runId;
    } catch {
      return false; // gone, or another user's process, which the lab never starts
    }
  };
  const changesSince = (since: number): ScanChanges | null => {
    const found = table.changes.since(since);
    if (!found) return null;
    const changed = new Set(found.changed);
    return {
      changed: [...changed].filter((entry) => !entry.isDropped),
      ended: [...changed].flatMap((entry) => (entry.isDropped ? [entry.key] : [])),
      next: found.next,
    };
  };
  const scan = ({ extras, pssBudget }: ScanRequest = plain): Scan => {
    const atMs = performance.now();
    const stat = statFile.read();
    const runnable = parseRunnable(stat);
    let isFirst = true;
    const entries = table.scan({
      forks: parseForks(stat),
      runnable: () => {
        const now = isFirst ? runnable : parseRunnable(statFile.read());
        isFirst = false;
        return now;
      },
    });
    const readings = extraReader.fill(entries, extras, { pssBudget, nowMs: atMs });
    return {
      clockMs: machine.bootMs + sinceBootMs(),
      atMs,
      readings,
      changes: readings === entries ? changesSince : null,
      machine: parseMachineStat(stat),
      forks: parseForks(stat),
      memoryUsedBytes: parseMemoryUsed(memoryFile.read()),
    };
  };

  return {
    kind: 'native',
    bootMs: machine.bootMs,
    minIntervalMs: 20,
    scan,
    namesKnown: () => table.namesKnown(),
    detail: async (pid, startTime, lab) => {
      details.find(pid, startTime);
      await table.namesKnown();
      return details.read(pid, startTime, lab);
    },
    waits: async ({ pid, startTime }, lab) => {
      details.find(pid, startTime);
      return finder.report(pid, lab);
    },
    problems: () => findProblems(table, finder),
    identify,
    census: () =>
      listPids().flatMap((pid) => {
        const stat = readStat(pid);
        if (!stat) return []; // ended since the listing
        const { ppid, pgid, state } = stat;
        return [{ pid, ppid, pgid, state, startTime: startTimeOf(stat), isKernelThread: isKernelThread(stat) }];
      }),
    findTagged: (runId) => {
      const found: Identity[] = [];
      for (const pid of listPids()) {
        if (!isTagged(pid, runId)) continue;
        const stat = readStat(pid);
        const identity = stat && !hasEnded(stat) ? identify(pid) : null;
        if (identity) found.push(identity);
      }
      return found;
    },
    tracker: () => createActorTracker(table),
    lost: readLostTime,
    machine: readMachineCounters,
    dispose: () => {
      table.dispose();
      for (const file of [statFile, memoryFile]) file.close();
    },
  };
}
