import { freemem, totalmem } from 'node:os';
import { runTag } from '#shared/lab/actor-config.ts';
import type { ActorSample } from '#shared/model/lab.ts';
import { identityKey, noExtras, type Identity } from '#shared/model/process.ts';
import { clip, maxCommandText } from '#shared/text/clip.ts';
import { cleanText, maxProcessText } from '#shared/text/sanitize.ts';
import { machineTimes } from '../portable/machine-times.ts';
import type { Backend, Reading, Scan } from '../reading.ts';
import { parseProcesses, processState, threadState, type NtProcess } from './parse-processes.ts';
import type * as Native from '../../windows-kernel.ts';

/** What of a process does not change while it lives. */
interface Fixed {
  readonly command: string | null;
  readonly executable: string | null;
  readonly runId: string | null;
}

const startTimeOf = ({ startedAtMs }: Pick<NtProcess, 'startedAtMs'>): string => new Date(startedAtMs).toISOString();
const keyOf = (process: NtProcess): string => identityKey({ pid: process.pid, startTime: startTimeOf(process) });

/**
 * The id of the run in an environment block: texts that end with a zero.
 * @internal exported for tests
 */
export function runIdIn(environment: string): string | null {
  const prefix = `${runTag}=`;
  const entry = environment.split('\0').find((text) => text.startsWith(prefix));
  return entry ? entry.slice(prefix.length) : null;
}

/**
 * Refuses a kernel whose answers are not what we take them for: our own process must be as we know it.
 * @internal exported for tests
 */
export function checkSelf(processes: readonly NtProcess[]): void {
  const own = processes.find(({ pid }) => pid === process.pid);
  const startedAtMs = Date.now() - process.uptime() * 1000;
  const rssBytes = process.memoryUsage.rss();
  const isOurs =
    own !== undefined &&
    Math.abs(own.startedAtMs - startedAtMs) < 5000 &&
    own.rssBytes > rssBytes / 2 &&
    own.rssBytes < rssBytes * 2 &&
    own.threads.length > 0;
  if (!isOurs) throw new Error('the list of processes does not hold this one as it is');
}

/** Reads processes from the kernel, without a program of the system. */
class Reader {
  readonly #native: typeof Native;
  #fixed = new Map<string, Fixed>();

  constructor(native: typeof Native) {
    this.#native = native;
  }

  list(): NtProcess[] {
    const { bytes, address } = this.#native.queryProcesses();
    return parseProcesses(bytes, address);
  }

  readings(): Reading[] {
    const atMs = performance.now();
    const processes = this.list();
    const kept = new Map<string, Fixed>();
    const readings = processes.map((process): Reading => {
      const key = keyOf(process);
      const fixed = this.#fixed.get(key) ?? this.#readFixed(process.pid);
      kept.set(key, fixed);
      return { key, atMs, startedAtMs: process.startedAtMs, base: rowOf(process, fixed) };
    });
    this.#fixed = kept;
    return readings;
  }

  identify(pid: number): Identity | null {
    const startedAtMs = pid > 0 ? this.#native.startedAtMs(pid) : null;
    return startedAtMs === null ? null : { pid, startTime: startTimeOf({ startedAtMs }) };
  }

  #readFixed(pid: number): Fixed {
    const texts = this.#native.startTextsOf(pid);
    const executable = this.#native.executableOf(pid);
    return {
      command: texts?.command ? clip(cleanText(texts.command), maxCommandText) : null,
      executable: executable === null ? null : cleanText(executable, maxProcessText),
      runId: texts ? runIdIn(texts.environment) : null,
    };
  }
}

function rowOf(process: NtProcess, { command, executable, runId }: Fixed): Reading['base'] {
  const { pid, ppid, userTimeMs, systemTimeMs, rssBytes, virtualBytes, threads } = process;
  const name = cleanText(process.name || String(pid), 260);
  return {
    pid,
    ppid,
    pgid: null,
    sid: null,
    uid: null,
    user: null,
    state: processState(threads),
    name,
    command: command ?? `[${name}]`,
    executable,
    startTime: startTimeOf(process),
    cpuTimeMs: Math.round(userTimeMs + systemTimeMs),
    rssBytes,
    virtualBytes,
    threads: threads.length,
    nice: null,
    tty: null,
    runId,
    userTimeMs: Math.round(userTimeMs),
    systemTimeMs: Math.round(systemTimeMs),
    totalTimeMs: null,
    minorFaults: null,
    majorFaults: null,
    ...noExtras,
  };
}

/** Samples some processes, with the states of their threads. */
function trackerOf(reader: Reader): ReturnType<Backend['tracker']> {
  let marks = new Map<string, { readonly cpuTimeMs: number; readonly atMs: number }>();
  return (pids) => {
    const atMs = performance.now();
    const all = new Map(reader.list().map((process) => [process.pid, process]));
    const next = new Map<string, { cpuTimeMs: number; atMs: number }>();
    const samples = pids.flatMap((pid): ActorSample[] => {
      const process = all.get(pid);
      if (!process) return [];
      const key = keyOf(process);
      const cpuTimeMs = process.userTimeMs + process.systemTimeMs;
      const before = marks.get(key);
      next.set(key, { cpuTimeMs, atMs });
      const state = processState(process.threads);
      return [
        {
          pid,
          startTime: startTimeOf(process),
          ppid: process.ppid,
          parentName: all.get(process.ppid)?.name ?? null,
          pgid: null,
          sid: null,
          tty: null,
          state,
          rssBytes: process.rssBytes,
          threads:
            state === '?'
              ? null
              : process.threads.map((thread) => ({
                  tid: thread.tid,
                  state: threadState(thread),
                  waitChannel: null,
                })),
          cpuPercent: before ? Math.round(((cpuTimeMs - before.cpuTimeMs) / (atMs - before.atMs)) * 1000) / 10 : null,
        },
      ];
    });
    marks = next;
    return samples;
  };
}

/**
 * The backend of Windows: what the portable one asks PowerShell for comes from the kernel, in a thousandth of the time.
 * Throws if the kernel cannot be called, or answers something else than expected; the portable one is used then.
 */
export function createWindowsBackend(native: typeof Native, portable: Backend): Backend {
  const reader = new Reader(native);
  checkSelf(reader.list());
  const scan = (): Scan => ({
    clockMs: Date.now(),
    atMs: performance.now(),
    readings: reader.readings(),
    changes: null,
    machine: machineTimes(),
    forks: null,
    memoryUsedBytes: totalmem() - freemem(),
  });
  return {
    ...portable,
    kind: 'native',
    minIntervalMs: 100,
    scan,
    identify: (pid) => reader.identify(pid),
    census: () =>
      reader.list().map((process) => ({
        pid: process.pid,
        ppid: process.ppid,
        pgid: null,
        startTime: startTimeOf(process),
        state: processState(process.threads),
        isKernelThread: process.pid === 4, // System
      })),
    findTagged: (runId) =>
      reader
        .readings()
        .filter(({ base }) => base.runId === runId)
        .map(({ base: { pid, startTime } }) => ({ pid, startTime })),
    tracker: () => trackerOf(reader),
  };
}
