import type { RunSample } from '#shared/model/lab.ts';
import type { TraceFile } from './trace-file.ts';
import type { ActorTracks, Track } from './tracks.ts';

/** Display names of the counters. */
export interface CounterNames {
  readonly cpu: string;
  readonly memory: string;
  readonly threads: string;
}

/**
 * Writes CPU, memory and threads of a run's processes as counters: one per unit, set to 0 when the
 * process is gone, or the line would continue.
 */
export function countProcesses(
  trace: TraceFile,
  options: { readonly tracks: ActorTracks; readonly names: CounterNames; readonly toUs: (atNs: number) => number },
): {
  readonly take: (sample: RunSample) => void;
  /** Call at the last instant of the run: processes of the last sample are gone by then. */
  readonly finish: (endUs: number) => void;
} {
  const { names, tracks, toUs } = options;
  const alive = new Map<string, { readonly track: Track; readonly shown: Set<string>; readonly lastUs: number }>();
  const put = (track: Track, name: string, ts: number, value: number): void =>
    trace.put({ ph: 'C', name, ...track, ts, args: { value } });
  const end = (key: string, ts: number): void => {
    const one = alive.get(key);
    if (!one) return;
    for (const name of one.shown) put(one.track, name, Math.max(ts, one.lastUs), 0);
    alive.delete(key);
  };
  return {
    take: ({ atNs, processes }) => {
      const ts = toUs(atNs);
      const seen = new Set<string>();
      for (const { pid, startTime, state, cpuPercent, rssBytes, threads } of processes) {
        const key = `${pid}@${startTime}`;
        seen.add(key);
        const track = tracks.ofPid(pid, startTime, atNs);
        const shown = alive.get(key)?.shown ?? new Set<string>();
        // A zombie uses nothing; an unknown value leaves no point.
        const values = state === 'Z' ? [0, 0, 0] : [cpuPercent, rssBytes, threads === null ? null : threads.length];
        for (const [index, name] of [names.cpu, names.memory, names.threads].entries()) {
          const value = values[index] ?? null;
          if (value === null || !Number.isFinite(value)) continue;
          shown.add(name);
          put(track, name, ts, value);
        }
        alive.set(key, { track, shown, lastUs: ts });
      }
      for (const key of alive.keys()) if (!seen.has(key)) end(key, ts);
    },
    finish: (endUs) => {
      for (const key of [...alive.keys()]) end(key, endUs);
    },
  };
}
