import { answerCall, type CallHandlers, type CallMessage } from '../worker-link.ts';
import { pythonRandom } from '#shared/simulators/python-random.ts';
import { searchAtRandom } from '#shared/workbench/random-search.ts';
import { runSchedule } from '#shared/workbench/run-schedule.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import { search } from '#shared/workbench/search.ts';
import { compile } from './compile.ts';
import { judgeChallenge } from './judge-challenge.ts';
import { Driver } from './driver.ts';
import type { WorkbenchCalls } from './protocol.ts';
import { runReal } from './run-real.ts';
import { ThreadPool } from './thread-pool.ts';

/** States that fit into the memory of the process, whatever they hold. */
const maxStates = 1_000_000;

/** Random schedules where no number is given. */
const defaultRandomSchedules = 10_000;

const now = (): number => performance.now();

const handlersOf = (pool: ThreadPool, driver: Driver, isInterrupted: () => boolean): CallHandlers<WorkbenchCalls> => ({
  search: ({ source, options }, report) => {
    const program = compile(source);
    const endMs = now() + (options.maxSeconds ?? Infinity) * 1000;
    const common = { isOver: () => isInterrupted() || now() >= endMs, now, onProgress: report };
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
  schedule: ({ source, schedule, real }) => {
    if (real) return runReal(source, schedule, pool);
    const program = compile(source);
    return runSchedule(program, parseSchedule(schedule, program.threads));
  },
  judge: ({ challenge, answer }) => judgeChallenge(challenge, answer),
  drive: (input) => driver.driveTo(input),
});

/**
 * Answers the calls that come over this process's channel; `entry` is the file that runs threads of a program. A search
 * that is going on ends with what it has found when the first word of `interrupted` is set.
 */
export function answerWorkbench(entry: string, interrupted: Int32Array): void {
  const pool = new ThreadPool(entry);
  const handlers = handlersOf(pool, new Driver(pool), () => Atomics.load(interrupted, 0) !== 0);
  process.on('message', (message: CallMessage<WorkbenchCalls>) =>
    answerCall(handlers, message, (reply) => void process.send?.(reply)),
  );
}
