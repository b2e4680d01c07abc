import psList from 'ps-list';
import { identityKey, noExtras } from '#shared/model/process.ts';
import type { Reading } from '../reading.ts';
import { systemProgram } from '../../system-program.ts';
import { cimCommand, parseCim } from './parse-cim.ts';
import { runTool } from './run-tool.ts';

/** A broken WMI never answers. */
const limitMs = 30_000;

/** Every process on Windows: the list by ps-list, everything else by one CIM query. */
export async function readAllOnWindows(): Promise<Reading[]> {
  const [listed, json] = await Promise.all([
    psList().catch(() => []), // ps-list has no binary for Windows on ARM; CIM lists all
    runTool(systemProgram('powershell'), ['-NoProfile', '-NonInteractive', '-Command', cimCommand], limitMs),
  ]);
  if (json.trim() === '') throw new Error('PowerShell printed nothing');
  const names = new Map(listed.map(({ pid, name }) => [pid, name]));
  const atMs = performance.now();
  return parseCim(json)
    .filter((line) => !(line.ppid === process.pid && /^powershell|^fastlist/i.test(line.name)))
    .map((line): Reading => {
      const { pid, ppid, executable, startTime, cpuTimeMs, rssBytes, virtualBytes, threads } = line;
      const name = line.name || names.get(pid) || String(pid);
      return {
        key: identityKey({ pid, startTime }),
        atMs,
        startedAtMs: Date.parse(startTime),
        base: {
          pid,
          ppid,
          pgid: null,
          sid: null,
          uid: null,
          user: null,
          state: '?',
          name,
          command: line.command ?? `[${name}]`,
          executable,
          startTime,
          cpuTimeMs,
          rssBytes,
          virtualBytes,
          threads,
          nice: null,
          tty: null,
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
