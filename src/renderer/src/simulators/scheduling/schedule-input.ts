import { usedOptions, type OptionName, type PolicyId } from '#shared/simulators/schedule/policies.ts';
import { cellValue, type Cell } from '../common/number-cell.tsx';

/** The columns of the job editor that hold numbers. */
export const jobFields = ['arrival', 'length', 'priority', 'tickets', 'ioEvery', 'ioTime', 'workingSet'] as const;
export type JobField = (typeof jobFields)[number];

/** A job in the editor. */
export type JobInput = { readonly id: string } & { readonly [F in JobField]: Cell };

/** Everything that the pane asks for. */
export interface ScheduleInput {
  readonly policy: PolicyId;
  readonly jobs: readonly JobInput[];
  readonly quantum: number;
  /** Of the MLFQ, the highest queue first. */
  readonly levels: readonly { readonly quantum: Cell; readonly allotment: Cell }[];
  readonly boost: number;
  readonly stay: boolean;
  readonly ioBump: boolean;
  readonly tie: string;
  readonly order: string;
  readonly preemptive: boolean;
  readonly preemptedTo: string;
  readonly seed: Cell;
  readonly cpus: number;
  readonly perCpuQueues: boolean;
  readonly warmUp: number;
  readonly warmRate: number;
  readonly cacheSize: Cell;
  /** Niceness by job, for running them as real processes; 0 where none is given. */
  readonly nice: Readonly<Record<string, Cell>>;
}

/** The maximum number of jobs on screen; the chart has a row for each. */
export const maxJobs = 12;

/** A job with the usual values. */
export function jobInput(id: string, values: Partial<Record<JobField, number>>): JobInput {
  return { id, arrival: 0, length: 1, priority: 0, tickets: 100, ioEvery: 0, ioTime: 0, workingSet: 0, ...values };
}

/** The columns that mean something to the policy. */
export function fieldsOf(policy: PolicyId): readonly JobField[] {
  return jobFields.filter((field) => {
    if (field === 'priority') return policy === 'priority' || policy === 'priority-rr';
    if (field === 'tickets') return policy === 'lottery' || policy === 'stride';
    if (field === 'ioEvery' || field === 'ioTime') return policy !== 'multicore';
    return field !== 'workingSet' || policy === 'multicore';
  });
}

function jobRequest(job: JobInput, fields: readonly JobField[]): object {
  return { id: job.id, ...Object.fromEntries(fields.map((field) => [field, cellValue(job[field])])) };
}

/** The options as the simulator takes them. */
function optionValues(input: ScheduleInput): Readonly<Partial<Record<OptionName, unknown>>> {
  const { quantum, levels, policy } = input;
  return {
    ...input,
    seed: cellValue(input.seed),
    cacheSize: cellValue(input.cacheSize),
    quantum: policy === 'mlfq' ? levels.map((level) => cellValue(level.quantum)) : quantum,
    allotment: levels.map((level) => cellValue(level.allotment)),
  };
}

/** The request for the chosen policy. */
export function scheduleRequest(input: ScheduleInput): object {
  const values = optionValues(input);
  const options = Object.fromEntries(
    usedOptions(input.policy)
      .filter((name) => name !== 'randoms')
      .map((name) => [name, values[name]]),
  );
  return { policy: input.policy, jobs: input.jobs.map((job) => jobRequest(job, fieldsOf(input.policy))), ...options };
}

/** The request for the comparison: what each policy uses of the jobs, and one quantum. */
export function comparisonRequest({ jobs, quantum }: ScheduleInput): object {
  return {
    jobs: jobs.map((job) =>
      jobRequest(
        job,
        jobFields.filter((field) => field !== 'workingSet'),
      ),
    ),
    quantum,
  };
}

/** The scenario that runs jobs as real processes. */
export const realScenario = 'real-schedule';

/** Maximum duration of a real run; the tick gets shorter for it, down to what can still be measured. */
const realRunMs = 10_000;
const [minTickMs, usualTickMs] = [10, 50];

/** What starts the jobs as real processes. Columns that the policy does not show count for nothing. */
export function realRequest({ jobs, nice }: ScheduleInput, shown: readonly JobField[]) {
  const fields = (['arrival', 'length', 'ioEvery', 'ioTime'] as const).filter((field) => shown.includes(field));
  const list = jobs.map((job) => ({ ...jobRequest(job, fields), nice: cellValue(nice[job.id] ?? 0) }));
  const ticks = jobs.reduce((sum, { length }) => sum + Number(length), 0);
  const tickMs = Math.max(minTickMs, Math.min(usualTickMs, Math.floor(realRunMs / Math.max(1, ticks))));
  return { scenario: realScenario, variant: 'own', params: { jobs: JSON.stringify(list), tickMs } };
}
