import { compile } from '#engine/workbench/compile.ts';
import type { GraphLimits } from '#shared/workbench/graph.ts';
import { runSchedule, type ScheduleResult } from '#shared/workbench/run-schedule.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import { search, type SearchResult } from '#shared/workbench/search.ts';

const limits = {
  bound: null,
  maxSchedules: Infinity,
  maxStates: 1_000_000,
  isOver: () => false,
  onProgress: () => {},
  now: () => performance.now(),
};

/** Searches a program of the workbench, to its end unless limits are given. */
export function searchProgram(
  source: string,
  options: Partial<GraphLimits> & { readonly counted?: boolean } = {},
): SearchResult {
  return search(compile(source), { ...limits, counted: false, ...options });
}

/** Runs one schedule of a program. */
export function runProgram(source: string, schedule: string): ScheduleResult {
  const program = compile(source);
  return runSchedule(program, parseSchedule(schedule, program.threads));
}
