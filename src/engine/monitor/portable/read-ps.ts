import pidusage from 'pidusage';
import psList from 'ps-list';
import { clip, maxCommandText } from '#shared/text/clip.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { identityKey, noExtras } from '#shared/model/process.ts';
import type { Reading } from '../reading.ts';
import { countThreads, parsePsLine, psColumns, type PsLine } from './parse-ps.ts';
import { runTool } from './run-tool.ts';
import type { StartTimes } from './start-times.ts';

const platform = process.platform;

function parseAll(text: string): PsLine[] {
  return text.split('\n').flatMap((line) => parsePsLine(line, platform) ?? []);
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
  const [listed, text, threadText] = await Promise.all([
    psList(),
    runTool('ps', ['axo', psColumns(platform)]),
    platform === 'darwin' ? runTool('ps', ['-axM']) : '',
  ]);
  const commands = new Map(listed.map((process) => [process.pid, process]));
  const threadCounts = countThreads(threadText);
  const lines = parseAll(text).filter(
    (line) => commands.has(line.pid) && !(line.ppid === process.pid && line.name === 'ps'),
  );
  const usage = await readUsage(lines.map((line) => line.pid));
  const atMs = performance.now();
  startTimes.keepOnly(new Set(lines.map((line) => line.pid)));
  return lines.map((line): Reading => {
    const { pid, ppid, pgid, sid, uid, user, state, nice, tty, name, virtualBytes } = line;
    const command = clip(cleanText(commands.get(pid)?.cmd ?? '').trimEnd(), maxCommandText);
    const dead = state === 'Z';
    const startedAtMs = startTimes.settle(pid, line.startedAtMs);
    return {
      key: identityKey({ pid, startTime: new Date(startedAtMs).toISOString() }),
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
        executable: dead ? null : commands.get(pid)?.path || null,
        startTime: new Date(startedAtMs).toISOString(),
        cpuTimeMs: usage.get(pid)?.cpuTimeMs ?? null,
        rssBytes: usage.get(pid)?.rssBytes ?? line.rssBytes,
        threads: line.threads ?? threadCounts.get(pid) ?? null,
        runId: null,
        userTimeMs: null,
        systemTimeMs: null,
        totalTimeMs: null,
        minorFaults: null,
        majorFaults: null,
        ...noExtras,
      },
    };
  });
}
