import type { WorkbenchClient } from '#engine/workbench/workbench-client.ts';
import type { SearchOptions } from '#shared/workbench/search-options.ts';
import { AppError } from '#shared/errors.ts';
import { progressText } from '#shared/text/workbench.ts';
import { blockedText } from '#shared/workbench/blocked-text.ts';
import type { Blocked } from '#shared/workbench/machine.ts';
import type { Context } from '../context.ts';
import { run } from './run.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { readTextFile } from '../read-file.ts';
import { withWorkbench } from '../with-workbench.ts';
import { fitText } from '../output/text-width.ts';
import { scheduleLines, searchLines } from '../output/workbench-text.ts';

/** Options of `interleave`, already checked one by one. */
export interface InterleaveOptions {
  readonly search?: boolean;
  readonly schedule?: string;
  readonly bound?: number;
  readonly schedules?: number;
  readonly seconds?: number;
  readonly random?: boolean;
  readonly seed?: number;
  readonly all?: boolean;
  readonly real?: boolean;
  readonly session?: string;
}

const clearLine = '\r\u001B[2K';

/** How much longer than asked for a search may take before its process is ended. */
const graceFactor = 2;
const graceMs = 10_000;

/** What a search should do. Throws `option-conflict` for options that exclude each other. */
function searchOptions(options: InterleaveOptions): SearchOptions {
  const conflict = (one: string, other: string): AppError => new AppError('option-conflict', { one, other });
  const isRandom = options.random === true || options.seed !== undefined;
  if (isRandom && options.bound !== undefined) throw conflict('--random', '--bound');
  if (isRandom && options.all) throw conflict('--random', '--all');
  return {
    bound: options.bound ?? null,
    maxSchedules: options.schedules ?? null,
    maxSeconds: options.seconds ?? null,
    seed: isRandom ? (options.seed ?? 0) : null,
    counted: options.all === true,
  };
}

const blockedJson = (blocked: readonly Blocked[]): Readonly<Record<string, string>> =>
  Object.fromEntries(blocked.map((one) => [one.thread, blockedText(one)]));

async function runSearch(
  context: Context,
  client: WorkbenchClient,
  source: string,
  options: SearchOptions,
): Promise<ExitCode> {
  const showsProgress = context.isTty && !context.json;
  const result = await client
    .call('search', { source, options }, (progress) => {
      if (showsProgress) context.say(`${clearLine}${fitText(progressText(context.t, progress), context.width - 1)}`);
    })
    .finally(() => showsProgress && context.say(clearLine));
  if (context.json) {
    const failures = result.failures.map(({ line: _line, ...failure }) => ({
      ...failure,
      blocked: blockedJson(failure.blocked),
    }));
    context.out(`${JSON.stringify({ ...result, failures })}\n`);
  } else context.out(`${searchLines(context, result).join('\n')}\n`);
  return result.failures.length > 0 ? exitCodes.failed : exitCodes.done;
}

async function runOne(
  context: Context,
  client: WorkbenchClient,
  asked: { readonly source: string; readonly schedule: string; readonly real: boolean },
): Promise<ExitCode> {
  const result = await client.call('schedule', asked);
  if (context.json) context.out(`${JSON.stringify({ ...result, blocked: blockedJson(result.blocked) })}\n`);
  else context.out(`${scheduleLines(context, result).join('\n')}\n`);
  return result.failure ? exitCodes.failed : exitCodes.done;
}

/** Makes a schedule that is known to be right a run of a session. */
async function record(
  context: Context,
  { source, schedule, session }: { readonly source: string; readonly schedule: string; readonly session: string },
): Promise<ExitCode> {
  const { failure } = await withWorkbench(context.paths.entries.workbench, context.signal, (client) =>
    client.call('schedule', { source, schedule, real: false }),
  );
  const param = Object.entries({ program: source, schedule });
  const code = await run(context, ['workbench'], { param, session, repeat: 1 });
  return failure ? exitCodes.failed : code;
}

/** `procession interleave`: a program of the workbench, one schedule of it or a search over them. */
export async function interleave(context: Context, file: string, options: InterleaveOptions): Promise<ExitCode> {
  const { schedule } = options;
  if (options.real && (schedule === undefined || options.search)) throw new AppError('real-needs-schedule');
  if (schedule !== undefined && options.search)
    throw new AppError('option-conflict', { one: '--schedule', other: '--search' });
  const { session } = options;
  if (session !== undefined && schedule === undefined) throw new AppError('real-needs-schedule');
  const search = searchOptions(options);
  const source = await readTextFile(file);
  if (session !== undefined && schedule !== undefined) return record(context, { source, schedule, session });
  // Code between two steps may take any time; the search itself ends when it should.
  const limitMs = search.maxSeconds === null ? null : search.maxSeconds * 1000 * graceFactor + graceMs;
  return await withWorkbench(
    context.paths.entries.workbench,
    context.signal,
    (client) =>
      schedule === undefined
        ? runSearch(context, client, source, search)
        : runOne(context, client, { source, schedule, real: options.real === true }),
    limitMs,
  );
}
