import { translateFromData } from '#shared/i18n/translator.ts';
import type { Message } from '#shared/model/scenario.ts';
import { parseBankers, runBankers, type Safety } from '#shared/simulators/bankers/bankers.ts';
import { parseBatch } from '#shared/simulators/batch/input.ts';
import { runBatch } from '#shared/simulators/batch/run.ts';
import { detectDeadlock, parseDetection } from '#shared/simulators/deadlock-detection/deadlock-detection.ts';
import { calculateFourTasks, parseFourTasks } from '#shared/simulators/four-tasks/four-tasks.ts';
import { parseGil, runGil } from '#shared/simulators/gil/gil.ts';
import { exploreInterleavings } from '#shared/simulators/interleave/explore.ts';
import { parseInterleave } from '#shared/simulators/interleave/input.ts';
import { runInterleave } from '#shared/simulators/interleave/run.ts';
import { parseProcessStates } from '#shared/simulators/process-states/program.ts';
import { runProcessStates } from '#shared/simulators/process-states/run.ts';
import type { Context } from './context.ts';
import { batchLines, fourTasksLines, gilLines } from './output/simulations/era-text.ts';
import { bankersLines, detectionLines } from './output/simulations/safety-text.ts';
import { explorationLines, interleaveLines, statesLines } from './output/simulations/steps-text.ts';

/** The answer of a simulation: a value for scripts and lines of text. */
interface Answer {
  readonly json: object;
  readonly lines: () => readonly string[];
}

type View = Pick<Context, 't' | 'color' | 'width'>;

function explained({ t }: View, steps: readonly { readonly explanation: Message }[]): readonly object[] {
  return steps.map((step) => ({ ...step, explanation: translateFromData(t, 'sim', step.explanation) }));
}

function safetyJson(view: View, safety: Safety): object {
  return { ...safety, steps: explained(view, safety.steps) };
}

/** Every simulation of `procession simulate`, by name. */
export const simulations = {
  'process-states': (view, input) => {
    const result = runProcessStates(parseProcessStates(input));
    return { json: result, lines: () => statesLines(view, result) };
  },
  interleave: (view, input) => {
    const parsed = parseInterleave(input);
    if (parsed.mode === 'exhaustive') {
      const explored = exploreInterleavings(parsed);
      return { json: explored, lines: () => explorationLines(view, explored) };
    }
    const result = runInterleave(parsed);
    return { json: result, lines: () => interleaveLines(view, result) };
  },
  bankers: (view, input) => {
    const result = runBankers(parseBankers(input));
    const requests = result.requests.map((request) => ({
      ...request,
      safety: request.safety && safetyJson(view, request.safety),
    }));
    return { json: { ...safetyJson(view, result), requests }, lines: () => bankersLines(view, result) };
  },
  'deadlock-detection': (view, input) => {
    const result = detectDeadlock(parseDetection(input));
    return { json: { ...result, steps: explained(view, result.steps) }, lines: () => detectionLines(view, result) };
  },
  batch: (view, input) => {
    const results = runBatch(parseBatch(input));
    return { json: { results }, lines: () => batchLines(view, results) };
  },
  'four-tasks': (view, input) => {
    const parsed = parseFourTasks(input);
    const table = calculateFourTasks(parsed);
    return { json: { table }, lines: () => fourTasksLines(view, parsed, table) };
  },
  gil: (view, input) => {
    const parsed = parseGil(input);
    const result = runGil(parsed);
    return { json: result, lines: () => gilLines(view, parsed.intervalMs, result) };
  },
} as const satisfies Readonly<Record<string, (view: View, input: unknown) => Answer>>;

export type SimulationName = keyof typeof simulations;

/** The names, for the command's argument. */
export const simulationNames = Object.keys(simulations) as readonly SimulationName[];
