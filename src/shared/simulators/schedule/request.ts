import { z } from 'zod';
import { fields, list, parseInput, refuse, whole } from '../parse-input.ts';
import { jobsSchema, maxTicks, type Job } from './job.ts';
import { neededOptions, optionNames, policyIds, usedOptions, type OptionName, type PolicyId } from './policies.ts';

/** Where a job goes whose slice ends as another job arrives. */
export const tieRules = ['arrival-first', 'expired-first', 'new-first'] as const;
/** Which end of the numbers has the highest priority. */
export const priorityOrders = ['low-first', 'high-first'] as const;
/** Where a pre-empted job waits in its queue: at the head with the remaining slice, or at the tail with a new one. */
export const preemptedPlaces = ['head', 'tail'] as const;

const maxLevels = 32;
const numbers = (min: number, max: number): z.ZodType<readonly number[] | undefined> =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    list(whole(min, max), { min: 1, max: maxLevels }).optional(),
  );

/** The options by name, as they are accepted. */
export const optionShape = {
  quantum: numbers(1, maxTicks).optional(),
  tie: z.enum(tieRules).default('arrival-first'),
  order: z.enum(priorityOrders).default('low-first'),
  preemptive: z.boolean().default(false),
  preemptedTo: z.enum(preemptedPlaces).default('head'),
  allotment: numbers(1, maxTicks).optional(),
  boost: whole(0, maxTicks).default(0),
  stay: z.boolean().default(false),
  ioBump: z.boolean().default(false),
  seed: whole(0, Number.MAX_SAFE_INTEGER).optional(),
  randoms: list(whole(0, Number.MAX_SAFE_INTEGER), { min: 1, max: maxTicks }).optional(),
  cpus: whole(1, 64).default(2),
  perCpuQueues: z.boolean().default(false),
  warmUp: whole(0, maxTicks).default(10),
  warmRate: whole(1, 1000).default(1),
  cacheSize: whole(0, 1_000_000_000).default(100),
};

const requestSchema = fields({ policy: z.enum(policyIds), jobs: jobsSchema, ...optionShape });

/** A request whose every option has its value; quantum and allotment go from the highest queue to the lowest. */
export type ScheduleRequest = z.output<typeof requestSchema>;

/** Refuses what a policy does not use and what it lacks: silence would hide a misunderstanding. */
function checkOptions(policy: PolicyId, given: ReadonlySet<string>): z.ZodType {
  return z.unknown().superRefine((_value, context) => {
    const used = usedOptions(policy);
    for (const group of neededOptions(policy)) {
      const present = group.filter((name) => given.has(name));
      if (present.length === 0)
        refuse(context, { code: 'option-missing', params: { policy, option: group.join(' / ') } });
      if (present.length > 1)
        refuse(context, { code: 'option-conflict', params: { one: present[0] ?? '', other: present[1] ?? '' } });
    }
    const unused = optionNames.find((name) => given.has(name) && !used.includes(name));
    if (unused)
      refuse(context, { code: 'option-unused', params: { policy, option: unused, known: used.join(', ') || '–' } });
  });
}

/** Names of options that were really asked for: a flag that is off says nothing. */
function givenOptions(value: object): ReadonlySet<OptionName> {
  const values: Readonly<Record<string, unknown>> = { ...value };
  return new Set(optionNames.filter((name) => values[name] !== undefined && values[name] !== false));
}

function checkJobs(request: ScheduleRequest): z.ZodType {
  return z.unknown().superRefine((_value, context) => {
    const { policy, jobs, cpus } = request;
    jobs.forEach((job, index) => {
      const outside = job.affinity?.find((cpu) => cpu >= cpus);
      if (outside !== undefined && policy === 'multicore') {
        refuse(context, { code: 'parameter-out-of-range', params: { value: outside, min: 0, max: cpus - 1 } }, [
          'jobs',
          index,
          'affinity',
        ]);
      }
      if (job.ioEvery > 0 && policy === 'multicore')
        refuse(context, {
          code: 'option-unused',
          params: { policy, option: `jobs[${index}].ioEvery`, known: usedOptions(policy).join(', ') },
        });
    });
    const levels = request.quantum?.length ?? 1;
    if (policy !== 'mlfq' && levels > 1)
      refuse(context, { code: 'parameter-out-of-range', params: { value: levels, min: 1, max: 1 } }, [
        'quantum',
        'length',
      ]);
    const allotments = request.allotment?.length ?? 1;
    if (allotments > 1 && levels > 1 && allotments !== levels)
      refuse(context, { code: 'lengths-differ', params: { count: allotments, expected: levels } }, ['allotment']);
  });
}

/**
 * The request, complete with defaults. Throws an AppError that names what is unknown, missing, unused or out of range.
 */
export function parseScheduleRequest(value: unknown): ScheduleRequest {
  const request = parseInput(requestSchema, value);
  parseInput(checkOptions(request.policy, givenOptions(value as object)), value);
  parseInput(checkJobs(request), value);
  return request;
}

/** The one quantum of a policy that has one. */
export function quantumOf(request: ScheduleRequest): number {
  return request.quantum?.[0] ?? 1;
}

/** Jobs of a request in the order of the list. */
export type Jobs = readonly Job[];
