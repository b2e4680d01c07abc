import { endOf, enabledThreads, firstState, maxSteps, sharedOf, step, type Program } from './machine.ts';
import { switchesOf } from './schedule-text.ts';
import { EndList, type SearchResult } from './search.ts';

/** Picks the thread of the next step. */
type Pick = (enabled: readonly number[], made: number) => number;

/** Depth of the bugs that priority schedules find: the number of steps that must come in one order. */
const depth = 3;

/** Any thread that can go on, each as likely. */
function anyThread(random: () => number): Pick {
  return (enabled) => enabled[Math.floor(random() * enabled.length)] ?? 0;
}

/**
 * Always the thread of the highest priority; at `depth` − 1 random steps the one that runs gets the lowest (Burckhardt
 * et al., "A randomized scheduler with probabilistic guarantees of finding bugs", ASPLOS 2010).
 */
function byPriority(random: () => number, threads: number, length: number): Pick {
  const priorities = Array.from({ length: threads }, () => depth + random());
  const changes = Array.from({ length: depth - 1 }, () => Math.floor(random() * length));
  const highest = (enabled: readonly number[]): number =>
    enabled.reduce((best, thread) => ((priorities[thread] ?? 0) > (priorities[best] ?? 0) ? thread : best));
  return (enabled, made) => {
    const change = changes.indexOf(made);
    if (change >= 0) priorities[highest(enabled)] = change;
    return highest(enabled);
  };
}

/** Runs random schedules, every other one by priorities. The same seed runs the same schedules. */
export function searchAtRandom(
  program: Program,
  options: {
    readonly random: () => number;
    readonly seed: number;
    readonly maxSchedules: number;
    readonly isOver: () => boolean;
    readonly now: () => number;
    readonly onProgress: (progress: {
      readonly schedules: number;
      readonly steps: number;
      readonly bound: number;
    }) => void;
  },
): SearchResult {
  const { random, seed, maxSchedules, isOver, now, onProgress } = options;
  const startMs = now();
  const ends = new EndList(program);
  let explored = 0;
  let steps = 0;
  let longest = 1;
  while (explored < maxSchedules && !isOver()) {
    const pick = explored % 2 === 0 ? anyThread(random) : byPriority(random, program.threads.length, longest);
    const { made, state } = runAtRandom(program, pick);
    const end = endOf(program, state);
    const length = { steps: made.length, switches: switchesOf(made), rank: 0 };
    if (end) ends.add(sharedOf(program, state), end.outcome, 1n);
    if (end?.failure) ends.fail(end.failure, { at: state, length, schedule: () => made });
    steps += made.length;
    longest = Math.max(longest, made.length);
    explored += 1;
    if (explored % 256 === 0) onProgress({ schedules: explored, steps, bound: 0 });
  }
  const summary = { explored, complete: false, bound: null, reduced: false, states: null, steps, seed };
  return {
    threads: program.threads,
    search: { ...summary, seconds: (now() - startMs) / 1000 },
    ends: ends.ends(),
    failures: ends.failures(),
  };
}

function runAtRandom(program: Program, pick: Pick) {
  const made: number[] = [];
  let state = firstState(program);
  while (made.length < maxSteps) {
    const enabled = enabledThreads(program, state);
    if (enabled.length === 0 || endOf(program, state)) break;
    const thread = pick(enabled, made.length);
    state = step(program, state, thread).state;
    made.push(thread);
  }
  return { made, state };
}
