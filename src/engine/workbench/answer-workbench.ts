import { answerCall, type CallHandlers, type CallMessage } from '../worker-link.ts';
import { pythonRandom } from '#shared/simulators/python-random.ts';
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
};

/** Answers the calls that come over this process's channel. */
export function answerWorkbench(): void {
  process.on('message', (message: CallMessage<WorkbenchCalls>) =>
    answerCall(handlers, message, (reply) => void process.send?.(reply)),
  );
}
