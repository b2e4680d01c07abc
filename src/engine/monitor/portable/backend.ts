import { freemem, totalmem } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import pidusage from 'pidusage';
import { AppError } from '#shared/errors.ts';
import { runTag } from '#shared/lab/actor-config.ts';
import type { ActorSample } from '#shared/model/lab.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import type { Identity } from '#shared/model/process.ts';
import { Meter } from '../meter.ts';
import type { Backend, Reading, Scan } from '../reading.ts';
import { createLostTimeReader } from './lost-time.ts';
import { readPortableCounters } from './machine-counters.ts';
import { machineTimes } from './machine-times.ts';
import { findInEnvironment } from './parse-ps.ts';
import { createPortableTracker } from './portable-tracker.ts';
import { countThreadsOf, MacReader, readAllByPs, readPs } from './read-ps.ts';
import { readAllOnWindows } from './read-windows.ts';
import { PortableProblems } from './problems.ts';
import { runTool } from './run-tool.ts';
import { StartTimes } from './start-times.ts';

const isWindows = process.platform === 'win32';
const detailIntervalMs = 200;

/** Throws `sampler-failed` with what the tool wrote. */
function unreadable(error: unknown): never {
  const { stderr = '', message = String(error) } = error as { readonly stderr?: string; readonly message?: string };
  const lines = (stderr.trim() || message.trim()).split('\n');
  throw new AppError('sampler-failed', { detail: lines.at(-1) ?? '' }, { cause: error });
}

/** Uses the system's tools: slower than `/proc`, and the same on every system. */
export function createPortableBackend(): Backend {
  const startTimes = new StartTimes();
  const mac = process.platform === 'darwin' ? new MacReader(startTimes) : null;
  const readAll = (): Promise<Reading[]> => {
    if (isWindows) return readAllOnWindows();
    return mac ? mac.read() : readAllByPs(startTimes);
  };
  const scan = async (): Promise<Scan> => {
    const atMs = performance.now();
    const clockMs = Date.now();
    const readings = await readAll().catch(unreadable);
    return {
      clockMs,
      atMs,
      readings,
      changes: null,
      machine: machineTimes(),
      forks: null,
      memoryUsedBytes: totalmem() - freemem(),
    };
  };
  const identify = async (pid: number): Promise<Identity | null> => {
    if (pid <= 0) return null;
    if (isWindows) {
      const found = (await readAllOnWindows()).find(({ base }) => base.pid === pid);
      return found ? { pid, startTime: found.base.startTime } : null;
    }
    const [line] = await readPs([pid]);
    return line ? { pid, startTime: new Date(startTimes.settle(pid, line.startedAtMs)).toISOString() } : null;
  };
  const detail = async (pid: number, startTime: string | undefined): Promise<ProcessDetail> => {
    const meter = new Meter();
    meter.measure(await scan());
    await delay(detailIntervalMs);
    const rows = [...(meter.measure(await scan())?.rows.values() ?? [])];
    const row = rows.find((candidate) => candidate.pid === pid);
    if (!row) throw new AppError('process-gone', { pid });
    if (startTime !== undefined && row.startTime !== startTime) throw new AppError('process-reused', { pid });
    const unsupported = { error: 'unsupported' };
    const threadCount = mac ? await countThreadsOf(pid) : row.threads;
    return {
      row: { ...row, threads: threadCount },
      threads: unsupported,
      environment: unsupported,
      openFiles: unsupported,
      limits: unsupported,
      io: unsupported,
      locks: unsupported,
      blockedBy: unsupported,
      ancestors: [],
      memory: unsupported,
      scheduling: unsupported,
      signals: unsupported,
      cgroup: unsupported,
      namespaces: unsupported,
      capabilities: unsupported,
      waits: unsupported,
      adopted: null,
      children: rows
        .filter((child) => child.ppid === pid)
        .map((child) => ({ pid: child.pid, startTime: child.startTime, name: child.name, state: child.state })),
    };
  };
  const problems = new PortableProblems();
  return {
    kind: 'portable',
    bootMs: null,
    namesKnown: () => Promise.resolve(), // ps knows them
    minIntervalMs: isWindows ? 2000 : 300,
    scan,
    detail,
    waits: () => Promise.reject(new AppError('not-supported', { what: 'process.waits' })),
    problems: async () => problems.find([...(await scan()).readings]),
    identify,
    census: async () =>
      [...(await scan()).readings].map(({ base: { pid, ppid, pgid, startTime, state } }) => ({
        pid,
        ppid,
        pgid,
        startTime,
        state,
        isKernelThread: false, // ps does not show it, and the kernel ignores signals to its threads
      })),
    findTagged: async (runId) => {
      if (isWindows) return []; // Windows does not show the environment of other processes
      const text = await runTool('ps', [process.platform === 'darwin' ? 'axEww' : 'axeww', '-o', 'pid=,command=']);
      const lines = await readPs(findInEnvironment(text, `${runTag}=${runId}`));
      return lines
        .filter((line) => line.state !== 'Z')
        .map((line) => ({
          pid: line.pid,
          startTime: new Date(startTimes.settle(line.pid, line.startedAtMs)).toISOString(),
        }));
    },
    tracker: (): ((pids: readonly number[]) => Promise<ActorSample[]>) =>
      createPortableTracker({ startTimes, readAll: async () => (await scan()).readings }),
    lost: createLostTimeReader(),
    machine: readPortableCounters,
    dispose: () => pidusage.clear(),
  };
}
