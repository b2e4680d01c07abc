import { answerCall, type CallHandlers, type CallMessage } from '../worker-link.ts';
import { pythonRandom } from '#shared/simulators/python-random.ts';
import { ModelDrive } from '#shared/workbench/model-drive.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import type { Program } from '#shared/workbench/machine.ts';
import { searchAtRandom } from '#shared/workbench/random-search.ts';
import { runSchedule } from '#shared/workbench/run-schedule.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import { search } from '#shared/workbench/search.ts';
import { compile } from './compile.ts';
import type { WorkbenchCalls } from './protocol.ts';

/** States that fit into the memory of the process, whatever they hold. */
const maxStates = 1_000_000;

/** Random schedules where no number is given. */
const defaultRandomSchedules = 10_000;

const now = (): number => performance.now();

/** The program that is driven: most requests are of the one before. */
let driven: { readonly source: string; readonly program: Program } | null = null;

function driveTo(source: string, schedule: string): DriveState {
  if (driven?.source !== source) driven = { source, program: compile(source) };
  const drive = new ModelDrive(driven.program);
  for (const thread of parseSchedule(schedule, driven.program.threads)) drive.make(thread);
  return drive.state();
}

const handlers: CallHandlers<WorkbenchCalls> = {
  search: ({ source, options }, report) => {
    const program = compile(source);
    const endMs = now() + (options.maxSeconds ?? Infinity) * 1000;
    const common = { isOver: () => now() >= endMs, now, onProgress: report };
    if (options.seed !== null) {
      const maxSchedules = options.maxSchedules ?? defaultRandomSchedules;
      return searchAtRandom(program, {
        ...common,
        random: pythonRandom(options.seed),
        seed: options.seed,
        maxSchedules,
      });
    }
    const { bound, counted } = options;
    return search(program, { ...common, bound, counted, maxSchedules: options.maxSchedules ?? Infinity, maxStates });
  },
  schedule: ({ source, schedule }) => {
    const program = compile(source);
    return runSchedule(program, parseSchedule(schedule, program.threads));
  },
  drive: ({ source, schedule }) => driveTo(source, schedule),
};

/** Answers the calls that come over this process's channel. */
export function answerWorkbench(): void {
  process.on('message', (message: CallMessage<WorkbenchCalls>) =>
    answerCall(handlers, message, (reply) => void process.send?.(reply)),
  );
}
