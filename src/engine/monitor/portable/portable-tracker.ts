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
  const untimed = lines.filter(({ cpuTimeMs }) => cpuTimeMs === null);
  const usage = await readUsage(untimed.map(({ pid }) => pid));
  return lines.map(({ pid, ppid, pgid, sid, tty, state, rssBytes, startedAtMs, name, cpuTimeMs }) => ({
    pid,
    ppid,
    pgid,
    sid,
    tty,
    state,
    rssBytes: state === 'Z' ? 0 : rssBytes,
    name,
    startTime: new Date(startTimes.settle(pid, startedAtMs)).toISOString(),
    cpuTimeMs: cpuTimeMs ?? usage.get(pid)?.cpuTimeMs ?? null,
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
  /** Names of the parents; a parent keeps its pid as long as it has the child. */
  let known = new Map<number, string>();
  const namesOf = async (found: readonly Basics[]): Promise<ReadonlyMap<number, string>> => {
    const own = new Map(found.map(({ pid, name }) => [pid, name]));
    const wanted = [...new Set(found.flatMap(({ ppid }) => (ppid ? [ppid] : [])))];
    const unknown = wanted.filter((pid) => !own.has(pid) && !known.has(pid));
    const added = unknown.length === 0 ? [] : await read(unknown);
    const all = new Map([...known, ...added.map(({ pid, name }) => [pid, name] as const), ...own]);
    known = new Map(wanted.flatMap((pid) => (all.has(pid) ? [[pid, all.get(pid) ?? ''] as const] : [])));
    return known;
  };
  return async (pids) => {
    const found = await read(pids);
    const atMs = performance.now();
    const parents = await namesOf(found);
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
