import { fields, parseInput } from '../parse-input.ts';
import { jobsSchema, type Job } from './job.ts';
import { policyIds, usedOptions, type PolicyId } from './policies.ts';
import { optionShape, parseScheduleRequest } from './request.ts';
import type { Averages, ScheduleResult } from './result.ts';
import { runSchedule } from './run.ts';

const defaultQuantum = 4;
const defaultBoost = 50;

/** Options with the same meaning for every compared policy; the others keep their defaults. */
const comparisonSchema = fields({
  jobs: jobsSchema,
  quantum: optionShape.quantum,
  tie: optionShape.tie,
  order: optionShape.order,
  preemptedTo: optionShape.preemptedTo,
  allotment: optionShape.allotment,
  boost: optionShape.boost.default(defaultBoost),
  stay: optionShape.stay,
  ioBump: optionShape.ioBump,
  seed: optionShape.seed.default(0),
});

type ComparedPolicy = Exclude<PolicyId, 'multicore'>;

/** One policy on the jobs. */
export interface ComparisonRow {
  readonly policy: ComparedPolicy;
  /** The options it ran with. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly averages: Averages;
  readonly contextSwitches: number;
  readonly utilisation: number;
  /** Last completion, in ticks. */
  readonly makespan: number;
}

/** A row with the schedule it sums up. */
export interface Compared {
  readonly row: ComparisonRow;
  readonly result: ScheduleResult;
}

function plain({ affinity, ...job }: Job): object {
  return affinity === null ? job : { ...job, affinity };
}

/**
 * Every policy of one CPU on the same jobs, each with the options it uses; priority once without and once with
 * pre-emption. Where none is given the quantum is 4, the MLFQ has three queues of 1, 2 and 4 times the quantum with
 * a boost every 50 ticks, and the lottery's seed is 0. Throws like a single run.
 */
export function compareSchedules(value: unknown): readonly Compared[] {
  const { jobs, ...options } = parseInput(comparisonSchema, value);
  const [first = defaultQuantum] = options.quantum ?? [];
  const levels = options.quantum && options.quantum.length > 1 ? options.quantum : [first, first * 2, first * 4];
  const pool: Readonly<Record<string, unknown>> = options;
  const run = (policy: ComparedPolicy, own: Readonly<Record<string, unknown>> = {}): Compared => {
    const used = usedOptions(policy).filter((name) => pool[name] !== undefined && pool[name] !== false);
    const chosen = {
      ...Object.fromEntries(used.map((name) => [name, pool[name]])),
      ...(usedOptions(policy).includes('quantum') ? { quantum: policy === 'mlfq' ? levels : first } : {}),
      ...own,
    };
    const result = runSchedule(parseScheduleRequest({ policy, jobs: jobs.map(plain), ...chosen }), { keepTicks: true });
    const { averages, contextSwitches, utilisation } = result;
    return {
      result,
      row: {
        policy,
        options: chosen,
        averages,
        contextSwitches,
        utilisation,
        makespan: Math.max(...result.jobs.map(({ completion }) => completion)),
      },
    };
  };
  return policyIds
    .filter((policy) => policy !== 'multicore')
    .flatMap((policy) => (policy === 'priority' ? [run(policy), run(policy, { preemptive: true })] : [run(policy)]));
}
