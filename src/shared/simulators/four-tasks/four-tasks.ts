import { z } from 'zod';
import { fields, list, parseInput, whole } from '../parse-input.ts';

const inputSchema = fields({
  tasks: whole(1, 1000).default(4),
  /** Of each task alone, seconds. */
  seconds: whole(1, 100_000).default(10),
  cores: list(whole(1, 1024), { min: 1, max: 16 }).default([1, 4]),
  /** One lock lets only one thread of a process compute at a time. */
  gil: z.boolean().default(true),
  /** To start one process, milliseconds; threads start in no time. */
  processStartMs: whole(0, 60_000).default(0),
});

/** A parsed input. */
export type FourTasksInput = z.output<typeof inputSchema>;

/** The input by its schema. Throws an AppError that names what is wrong. */
export function parseFourTasks(value: unknown): FourTasksInput {
  return parseInput(inputSchema, value);
}

/** How long all tasks take together. */
export interface FourTasksRow {
  readonly kind: 'cpu-bound' | 'io-bound';
  readonly cores: number;
  readonly processesSeconds: number;
  readonly threadsSeconds: number;
}

/**
 * A calculation, not a measurement. Computing shares the cores evenly, so it takes tasks × seconds / cores, but never
 * less than one task; waiting for I/O takes no core, so all waits overlap on any number of cores.
 */
export function calculateFourTasks({
  tasks,
  seconds,
  cores,
  gil,
  processStartMs,
}: FourTasksInput): readonly FourTasksRow[] {
  const started = (tasks * processStartMs) / 1000;
  const computing = (usable: number): number => Math.max(seconds, (tasks * seconds) / usable);
  return cores.flatMap((count): FourTasksRow[] => [
    {
      kind: 'cpu-bound',
      cores: count,
      processesSeconds: started + computing(count),
      threadsSeconds: computing(gil ? 1 : count),
    },
    { kind: 'io-bound', cores: count, processesSeconds: started + seconds, threadsSeconds: seconds },
  ]);
}
