import { parseScheduleRequest } from '#shared/simulators/schedule/request.ts';
import type { ScheduleResult, Segment } from '#shared/simulators/schedule/result.ts';
import { runSchedule } from '#shared/simulators/schedule/run.ts';

/** Runs a request as a person writes it, with the queues of every tick. */
export function scheduled(request: Readonly<Record<string, unknown>>): ScheduleResult {
  return runSchedule(parseScheduleRequest(request), { keepTicks: true });
}

function segmentText({ start, end, job, queue, cpu }: Segment): string {
  return `${cpu === undefined ? '' : `${cpu}:`}${job ?? '-'}${queue === undefined ? '' : `@${queue}`} ${start}-${end}`;
}

/** A trace in one line, such as `A@1 0-2, - 2-5`. */
export function traceText({ trace }: Pick<ScheduleResult, 'trace'>): string {
  return trace.map(segmentText).join(', ');
}

/** Lengths with arrivals, as jobs. */
export function jobsOf(
  lengths: readonly number[],
  arrivals: readonly number[] = [],
): { length: number; arrival: number }[] {
  return lengths.map((length, index) => ({ length, arrival: arrivals[index] ?? 0 }));
}
