import { identityKey } from '#shared/model/process.ts';
import type { ActorSample } from '#shared/model/lab.ts';
import type { Reading } from '../reading.ts';
import { readPs, readUsage } from './read-ps.ts';
import type { StartTimes } from './start-times.ts';

type Basics = Omit<ActorSample, 'cpuPercent' | 'parentName' | 'threads'> & {
  readonly name: string;
  readonly cpuTimeMs: number | null;
};

async function readByPs(pids: readonly number[], startTimes: StartTimes): Promise<Basics[]> {
  const lines = await readPs(pids);
  const usage = await readUsage(lines.map((line) => line.pid));
  return lines.map(({ pid, ppid, pgid, sid, tty, state, rssBytes, startedAtMs, name }) => ({
    pid,
    ppid,
    pgid,
    sid,
    tty,
    state,
    rssBytes: state === 'Z' ? 0 : rssBytes,
    name,
    startTime: new Date(startTimes.settle(pid, startedAtMs)).toISOString(),
    cpuTimeMs: usage.get(pid)?.cpuTimeMs ?? null,
  }));
}

/** A sampler for a few processes through `ps`, without thread states. */
export function createPortableTracker(options: {
  readonly startTimes: StartTimes;
  readonly readAll: () => Promise<Iterable<Reading>>;
}): (pids: readonly number[]) => Promise<ActorSample[]> {
  let marks = new Map<string, { readonly cpuTimeMs: number; readonly atMs: number }>();
  const read = async (pids: readonly number[]): Promise<Basics[]> => {
    if (process.platform !== 'win32') return readByPs(pids, options.startTimes);
    const wanted = new Set(pids);
    return [...(await options.readAll())].filter(({ base }) => wanted.has(base.pid)).map(({ base }) => base);
  };
  return async (pids) => {
    const found = await read(pids);
    const atMs = performance.now();
    const parents = new Map(
      (await read([...new Set(found.flatMap(({ ppid }) => (ppid ? [ppid] : [])))])).map(({ pid, name }) => [pid, name]),
    );
    const next = new Map<string, { cpuTimeMs: number; atMs: number }>();
    const samples = found.map((line): ActorSample => {
      const { pid, startTime, ppid, pgid, sid, tty, state, rssBytes, cpuTimeMs } = line;
      const key = identityKey({ pid, startTime });
      const before = marks.get(key);
      if (cpuTimeMs !== null) next.set(key, { cpuTimeMs, atMs });
      return {
        pid,
        startTime,
        ppid,
        pgid,
        sid,
        tty,
        state,
        rssBytes,
        threads: null,
        parentName: (ppid === null ? undefined : parents.get(ppid)) ?? null,
        cpuPercent:
          before && cpuTimeMs !== null
            ? Math.round(((cpuTimeMs - before.cpuTimeMs) / (atMs - before.atMs)) * 1000) / 10
            : null,
      };
    });
    marks = next;
    return samples;
  };
}
