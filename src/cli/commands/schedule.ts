import { AppError } from '#shared/errors.ts';
import { compareSchedules } from '#shared/simulators/schedule/compare.ts';
import { optionNames } from '#shared/simulators/schedule/policies.ts';
import { parseScheduleRequest } from '#shared/simulators/schedule/request.ts';
import { runSchedule } from '#shared/simulators/schedule/run.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { comparisonText, scheduleText } from '../output/schedule-text.ts';
import { readJson } from '../read-json.ts';
import { withUsage } from '../simulator-errors.ts';

/** Options of `schedule`: the policy's own ones under the names of the simulator. */
export interface ScheduleOptions extends Readonly<Record<string, unknown>> {
  readonly policy?: string;
  readonly jobs: string;
  readonly compare?: boolean;
  readonly ticks?: boolean;
}

const flags = ['policy', 'jobs', ...optionNames];

/** Only the options that were given: a missing option must not become one with the value undefined. */
function givenOptions(options: ScheduleOptions): Record<string, unknown> {
  return Object.fromEntries(
    optionNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}

/** `procession schedule`: one policy on the jobs, or all of them. */
export async function schedule(context: Context, options: ScheduleOptions): Promise<ExitCode> {
  if (options.compare && options.policy !== undefined)
    throw new AppError('option-conflict', { one: '--compare', other: '--policy' });
  if (!options.compare && options.policy === undefined)
    throw new AppError('usage', { detail: context.t('cli:usage.missing-option', { name: '--policy' }) });
  const jobs = await readJson('--jobs', options.jobs);
  if (options.compare) {
    const compared = withUsage(optionNames, () => compareSchedules({ jobs, ...givenOptions(options) }));
    context.out(
      context.json
        ? `${JSON.stringify({ comparison: compared.map(({ row }) => row) })}\n`
        : comparisonText(context, compared),
    );
    return exitCodes.done;
  }
  const { ticks, ...result } = withUsage(
    flags.filter((flag) => flag !== 'jobs'),
    () =>
      runSchedule(parseScheduleRequest({ policy: options.policy, jobs, ...givenOptions(options) }), {
        keepTicks: options.ticks === true || !context.json,
      }),
  );
  if (context.json) context.out(`${JSON.stringify(options.ticks ? { ...result, ticks } : result)}\n`);
  else context.out(scheduleText(context, { ...result, ticks }));
  return exitCodes.done;
}
