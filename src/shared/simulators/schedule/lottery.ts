import { AppError } from '../../errors.ts';
import { pythonRandom } from '../python-random.ts';
import { createRecorder, oneQueue } from './recorder.ts';
import { quantumOf, type ScheduleRequest } from './request.ts';
import type { ScheduleResult } from './result.ts';
import { checkClock, createArrivalQueue, createTasks, execute, startsIo, type Task } from './task.ts';

/** Upper bound of a seeded draw, as in the OSTEP exercises: 0 … 1 000 000. */
const drawBound = 1_000_001;

/** The draws: as listed, or from the seed. */
function createDraws({ seed, randoms }: Pick<ScheduleRequest, 'seed' | 'randoms'>): () => number {
  if (randoms) {
    let at = 0;
    return () => {
      const draw = randoms[at];
      if (draw === undefined) throw new AppError('randoms-used-up', { count: randoms.length });
      at += 1;
      return draw;
    };
  }
  const random = pythonRandom(seed ?? 0);
  return () => Math.floor(random() * drawBound);
}

/** The holder of the winning ticket: the first, in list order, whose running sum of tickets exceeds it. */
function winnerOf(ready: readonly Task[], draw: number): Task {
  const holders = ready.toSorted((a, b) => a.position - b.position);
  const total = holders.reduce((sum, { job }) => sum + job.tickets, 0);
  let left = draw % total;
  return holders.find(({ job }) => {
    left -= job.tickets;
    return left < 0;
  }) as Task;
}

/**
 * Lottery scheduling: one draw per quantum among the ready jobs. The clock always advances by a whole
 * quantum: a job that needs less is charged for all of it and is done at its end.
 */
export function runLottery(request: ScheduleRequest, keepTicks: boolean): ScheduleResult {
  const draw = createDraws(request);
  const quantum = quantumOf(request);
  const tasks = createTasks(request.jobs);
  const comings = createArrivalQueue(tasks);
  const recorder = createRecorder({ cpus: 1, keepTicks });
  let ready: readonly Task[] = [];
  let holder: Task | null = null;
  let blocks = false;
  let chargedLeft = 0;
  let lastHolder: Task | null = null;
  let unfinished = tasks.length;

  for (let now = 0; unfinished > 0; now += 1) {
    checkClock(now);
    ready = [...ready, ...comings.due(now).map(({ task }) => task)];
    let chosenAgain = false;
    if (chargedLeft === 0 && ready.length > 0) {
      holder = winnerOf(ready, draw());
      chosenAgain = holder === lastHolder && ready.length > 1;
      ready = ready.filter((task) => task !== holder);
      chargedLeft = quantum;
      blocks = false;
    }
    const waiting = ready;
    recorder.tick([{ job: holder?.job.id ?? null, chosenAgain }], () => ({
      queues: oneQueue(waiting),
      blocked: comings.blocked(),
    }));
    if (!holder) continue;

    if (holder.remaining > 0 && !blocks) {
      execute(holder, now);
      if (startsIo(holder)) {
        blocks = true;
        comings.block(holder, now + 1);
      }
    }
    chargedLeft -= 1;
    if (chargedLeft > 0) continue;
    lastHolder = holder;
    if (holder.remaining === 0) {
      holder.completion = now + 1;
      unfinished -= 1;
    } else if (!blocks) ready = [...ready, holder];
    holder = null;
  }
  return recorder.finish('lottery', tasks);
}
