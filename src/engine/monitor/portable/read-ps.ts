import pidusage from 'pidusage';
import psList from 'ps-list';
import { clip, maxCommandText } from '#shared/text/clip.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { identityKey, noExtras } from '#shared/model/process.ts';
import type { Reading } from '../reading.ts';
import { countThreads, parseCommands, parsePsLine, psColumns, type PsLine } from './parse-ps.ts';
import { runTool } from './run-tool.ts';
import type { StartTimes } from './start-times.ts';

const platform = process.platform;

function parseAll(text: string, of: string = platform): PsLine[] {
  return text.split('\n').flatMap((line) => parsePsLine(line, of) ?? []);
}

/** CPU time and memory by pid; a process that ended meanwhile is missing. */
export async function readUsage(
  pids: readonly number[],
): Promise<ReadonlyMap<number, { readonly cpuTimeMs: number; readonly rssBytes: number }>> {
  if (pids.length === 0) return new Map();
  try {
    const usage = (await pidusage([...pids])) as Record<string, { ctime: number; memory: number } | null | undefined>;
    return new Map(
      Object.entries(usage).flatMap(([pid, stat]) =>
        stat ? [[Number(pid), { cpuTimeMs: stat.ctime, rssBytes: stat.memory }] as const] : [],
      ),
    );
  } catch {
    return new Map(); // all of them ended
  }
}

/** Output lines of `ps` for these processes only. */
export async function readPs(pids: readonly number[]): Promise<PsLine[]> {
  return pids.length === 0 ? [] : parseAll(await runTool('ps', ['-o', psColumns(platform), '-p', pids.join(',')]));
}

/** Every process by ps-list, pidusage and ps, except the tools started for it. */
export async function readAllByPs(startTimes: StartTimes): Promise<Reading[]> {
  const [listed, text] = await Promise.all([psList(), runTool('ps', ['axo', psColumns(platform)])]);
  const commands = new Map(listed.map((process) => [process.pid, process]));
  const lines = parseAll(text).filter(
    (line) => commands.has(line.pid) && !(line.ppid === process.pid && line.name === 'ps'),
  );
  const usage = await readUsage(lines.map((line) => line.pid));
  const atMs = performance.now();
  startTimes.keepOnly(new Set(lines.map((line) => line.pid)));
  return lines.map((line) =>
    readingOf(line, {
      atMs,
      startedAtMs: startTimes.settle(line.pid, line.startedAtMs),
      command: commands.get(line.pid)?.cmd ?? '',
      executable: commands.get(line.pid)?.path || null,
      ...usage.get(line.pid),
    }),
  );
}

/** Reads every process of macOS: one `ps` a pass, and one more for the arguments of processes that are new. */
export class MacReader {
  readonly #startTimes: StartTimes;
  readonly #run: typeof runTool;
  #commands = new Map<string, string>();

  /** `run` executes a tool and gives what it printed. */
  constructor(startTimes: StartTimes, run: typeof runTool = runTool) {
    this.#startTimes = startTimes;
    this.#run = run;
  }

  async read(): Promise<Reading[]> {
    const text = await this.#run('ps', ['axo', psColumns('darwin')]);
    const atMs = performance.now();
    const lines = parseAll(text, 'darwin').filter((line) => !(line.ppid === process.pid && line.name === 'ps'));
    this.#startTimes.keepOnly(new Set(lines.map(({ pid }) => pid)));
    const starts = new Map(lines.map(({ pid, startedAtMs }) => [pid, this.#startTimes.settle(pid, startedAtMs)]));
    const keyOf = ({ pid }: PsLine): string => `${pid}@${starts.get(pid) ?? 0}`;
    const fresh = lines.filter((line) => line.state !== 'Z' && !this.#commands.has(keyOf(line)));
    const commands =
      fresh.length === 0
        ? new Map<number, string>()
        : parseCommands(await this.#run('ps', ['-o', 'pid=,args=', '-p', fresh.map(({ pid }) => pid).join(',')]));
    const kept = lines.map(
      (line) => [keyOf(line), this.#commands.get(keyOf(line)) ?? commands.get(line.pid) ?? ''] as const,
    );
    this.#commands = new Map(kept);
    return lines.map((line) =>
      readingOf(line, {
        atMs,
        startedAtMs: starts.get(line.pid) ?? line.startedAtMs,
        command: this.#commands.get(keyOf(line)) ?? '',
        executable: line.executable,
        ...(line.cpuTimeMs !== null && { cpuTimeMs: line.cpuTimeMs }),
      }),
    );
  }
}

/** Threads of one process of macOS. */
export async function countThreadsOf(pid: number): Promise<number | null> {
  return countThreads(await runTool('ps', ['-M', '-p', String(pid)])).get(pid) ?? null;
}

/** A line of `ps` with what other calls know of the process. */
function readingOf(
  line: PsLine,
  known: {
    readonly atMs: number;
    readonly startedAtMs: number;
    readonly command: string;
    readonly executable: string | null;
    readonly cpuTimeMs?: number;
    readonly rssBytes?: number;
  },
): Reading {
  const { pid, ppid, pgid, sid, uid, user, state, nice, tty, name, virtualBytes, threads } = line;
  const { atMs, startedAtMs } = known;
  const command = clip(cleanText(known.command).trimEnd(), maxCommandText);
  const dead = state === 'Z';
  const startTime = new Date(startedAtMs).toISOString();
  return {
    key: identityKey({ pid, startTime }),
    atMs,
    startedAtMs,
    base: {
      pid,
      ppid,
      pgid,
      sid,
      uid,
      user,
      state,
      nice,
      tty,
      name,
      virtualBytes,
      command: dead || command === '' ? `[${name}]` : command,
      executable: dead ? null : known.executable,
      startTime,
      cpuTimeMs: known.cpuTimeMs ?? null,
      rssBytes: known.rssBytes ?? line.rssBytes,
      threads,
      runId: null,
      userTimeMs: null,
      systemTimeMs: null,
      totalTimeMs: null,
      minorFaults: null,
      majorFaults: null,
      ...noExtras,
    },
  };
}
