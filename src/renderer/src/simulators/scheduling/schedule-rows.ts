import type { ScheduleResult, TickState } from '#shared/simulators/schedule/result.ts';
import type { GanttBar, GanttRow } from '../common/gantt.tsx';

type Kind = GanttBar['kind'];

function stateOf(
  id: string,
  { running, queues, blocked }: TickState,
): { readonly kind: Kind; readonly cpu: number } | null {
  const cpu = running.indexOf(id);
  if (cpu >= 0) return { kind: 'run', cpu };
  if (blocked.some(({ job }) => job === id)) return { kind: 'io', cpu };
  return queues.some(({ jobs }) => jobs.includes(id)) ? { kind: 'ready', cpu } : null;
}

/** The text of one bar of a job. */
export type SegmentText = (segment: {
  readonly job: string;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}) => string;

/** A row per job: running, ready, and in I/O. */
export function jobRows({ jobs, ticks }: ScheduleResult, segmentText: SegmentText): readonly GanttRow[] {
  const severalCpus = (ticks[0]?.running.length ?? 1) > 1;
  return jobs.map(({ id }, colour) => {
    const bars: { start: number; end: number; kind: Kind; cpu: number }[] = [];
    for (const state of ticks) {
      const found = stateOf(id, state);
      const last = bars.at(-1);
      if (!found) continue;
      if (last?.kind === found.kind && last.cpu === found.cpu && last.end === state.tick) last.end += 1;
      else bars.push({ start: state.tick, end: state.tick + 1, ...found });
    }
    return {
      id,
      label: id,
      bars: bars.map(({ start, end, kind, cpu }) => ({
        start,
        end,
        kind,
        colour,
        title: segmentText({ job: id, kind, start, end }),
        ...(kind === 'run' && severalCpus ? { text: String(cpu) } : {}),
      })),
    };
  });
}

/** A row per CPU with the jobs that run on it. */
export function cpuRows(
  { trace, jobs, ticks }: ScheduleResult,
  options: { readonly label: (cpu: number) => string; readonly segmentText: SegmentText },
): readonly GanttRow[] {
  const cpus = ticks[0]?.running.length ?? 1;
  const colours = new Map(jobs.map(({ id }, index) => [id, index]));
  return Array.from({ length: cpus }, (_, cpu) => ({
    id: `cpu-${cpu}`,
    label: options.label(cpu),
    bars: trace
      .filter((segment) => (segment.cpu ?? 0) === cpu)
      .map(({ start, end, job }): GanttBar => ({
        start,
        end,
        kind: job === null ? 'idle' : 'run',
        colour: colours.get(job ?? '') ?? 0,
        title: options.segmentText({ job: job ?? '–', kind: job === null ? 'idle' : 'run', start, end }),
        ...(job === null ? {} : { text: job }),
      })),
  }));
}
