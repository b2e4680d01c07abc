import { z } from 'zod';
import { fields, letterId, list, parseInput, refuseDuplicates, whole } from '../parse-input.ts';

/** The operating styles, oldest first. */
export const batchModels = ['punch-card', 'batch-online', 'batch-offline', 'multiprogramming'] as const;
export type BatchModel = (typeof batchModels)[number];

const maxTime = 100_000;

/** A job: its operator time, its input, and `rounds` times computing and output. Times are ticks. */
const jobSchema = fields({
  id: z.string().min(1).optional(),
  load: whole(0, maxTime).default(0),
  read: whole(0, maxTime).default(0),
  run: whole(1, maxTime),
  unload: whole(0, maxTime).default(0),
  rounds: whole(1, 1000).default(1),
});

/** One job of the batch-era models. */
export type BatchJob = z.output<typeof jobSchema> & { readonly id: string };

const inputSchema = fields({
  jobs: list(jobSchema, { min: 1, max: 64 })
    .transform((jobs) => jobs.map((job, position): BatchJob => ({ ...job, id: job.id ?? letterId(position) })))
    .superRefine((jobs, context) =>
      refuseDuplicates(
        jobs.map(({ id }) => id),
        context,
        [],
      ),
    ),
  model: z.enum(batchModels).optional(),
  /** Programs in memory at once, for multiprogramming. */
  inMemory: whole(1, 64).default(64),
});

/** A parsed input; without a model all are run. */
export type BatchInput = z.output<typeof inputSchema>;

/** The input by its schema. Throws an AppError that names what is wrong. */
export function parseBatch(value: unknown): BatchInput {
  return parseInput(inputSchema, value);
}
