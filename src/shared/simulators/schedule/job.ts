import { z } from 'zod';
import { fields, letterId, list, refuseDuplicates, whole } from '../parse-input.ts';

/** Maximum ticks of one simulation; a job set that needs more is refused. */
export const maxTicks = 100_000;
const maxJobs = 200;

const jobSchema = fields({
  id: z.string().min(1).optional(),
  arrival: whole(0, maxTicks).default(0),
  length: whole(1, maxTicks),
  priority: whole(-1_000_000, 1_000_000).default(0),
  tickets: whole(1, 1_000_000).default(100),
  ioEvery: whole(0, maxTicks).default(0),
  ioTime: whole(0, maxTicks).default(0),
  workingSet: whole(0, 1_000_000).default(0),
  affinity: list(whole(0, 63), { min: 1, max: 64 }).optional(),
});

/** A job of the simulated schedulers; times are ticks. */
export interface Job {
  readonly id: string;
  readonly arrival: number;
  /** Ticks of CPU that it needs. */
  readonly length: number;
  readonly priority: number;
  readonly tickets: number;
  /** It starts an I/O each time it has executed this many ticks; 0 = never. */
  readonly ioEvery: number;
  readonly ioTime: number;
  /** Room it takes in a CPU's cache, for `multicore`. */
  readonly workingSet: number;
  /** The CPUs it may run on, for `multicore`; null = any. */
  readonly affinity: readonly number[] | null;
}

/** The jobs as given: only `length` is required, ids default to A, B, … */
export const jobsSchema = list(jobSchema, { min: 1, max: maxJobs })
  .transform((jobs) =>
    jobs.map((job, position): Job => ({ ...job, id: job.id ?? letterId(position), affinity: job.affinity ?? null })),
  )
  .superRefine((jobs, context) =>
    refuseDuplicates(
      jobs.map(({ id }) => id),
      context,
      [],
    ),
  );
