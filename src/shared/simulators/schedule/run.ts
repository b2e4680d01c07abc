import { assertNever } from '../../errors.ts';
import { priority, priorityRoundRobin } from './by-priority.ts';
import { fcfs, hrrn, sjf, srtf } from './by-rank.ts';
import { runLottery } from './lottery.ts';
import { runMlfq } from './mlfq.ts';
import { runMulticore } from './multicore.ts';
import { runOneCpu } from './one-cpu.ts';
import type { ScheduleRequest } from './request.ts';
import type { ScheduleResult } from './result.ts';
import { roundRobin } from './round-robin.ts';
import { runStride } from './stride.ts';

/**
 * The schedule of a parsed request. `keepTicks` also keeps the queues at every tick.
 * Throws `simulation-too-long` beyond the limit of ticks, and `randoms-used-up`.
 */
export function runSchedule(
  request: ScheduleRequest,
  { keepTicks = false }: { readonly keepTicks?: boolean } = {},
): ScheduleResult {
  switch (request.policy) {
    case 'fcfs':
      return runOneCpu(fcfs, request.jobs, keepTicks);
    case 'sjf':
      return runOneCpu(sjf, request.jobs, keepTicks);
    case 'srtf':
      return runOneCpu(srtf, request.jobs, keepTicks);
    case 'hrrn':
      return runOneCpu(hrrn, request.jobs, keepTicks);
    case 'priority':
      return runOneCpu(priority(request), request.jobs, keepTicks);
    case 'priority-rr':
      return runOneCpu(priorityRoundRobin(request), request.jobs, keepTicks);
    case 'rr':
      return runOneCpu(roundRobin(request), request.jobs, keepTicks);
    case 'mlfq':
      return runMlfq(request, keepTicks);
    case 'lottery':
      return runLottery(request, keepTicks);
    case 'stride':
      return runStride(request, keepTicks);
    case 'multicore':
      return runMulticore(request, keepTicks);
    default:
      return assertNever(request.policy);
  }
}
