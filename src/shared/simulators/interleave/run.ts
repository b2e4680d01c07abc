import { pythonRandom } from '../python-random.ts';
import type { InterleaveInput } from './input.ts';
import type { Instruction, RegisterName } from './instruction.ts';
import { execute, registerOf, type MachineState, type ThreadState } from './machine.ts';

/** One step: one instruction of one thread, and what is traced after it. */
export interface InterleaveStep {
  readonly step: number;
  readonly thread: number;
  readonly line: number;
  readonly instruction: string;
  readonly memory: Readonly<Record<string, number>>;
  /** Of the thread that made the step. */
  readonly registers: Readonly<Partial<Record<RegisterName, number>>>;
  /** True if another thread makes the next step. */
  readonly switched: boolean;
}

/** A run of the programs under one schedule. */
export interface InterleaveResult {
  readonly steps: readonly InterleaveStep[];
  readonly memory: Readonly<Record<string, number>>;
  readonly threads: readonly {
    readonly thread: number;
    readonly finished: boolean;
    readonly registers: Readonly<Partial<Record<RegisterName, number>>>;
  }[];
  /** False if the limit of steps came first. */
  readonly finished: boolean;
}

/** The traced part of memory, by name. */
export function tracedMemory(
  { traced }: Pick<InterleaveInput, 'traced'>,
  state: MachineState,
): Readonly<Record<string, number>> {
  return Object.fromEntries(traced.memory.map(({ name, address }) => [name, state.memory[address] ?? 0]));
}

/** The instruction that a thread is about to execute; undefined when it is finished. */
export function nextInstruction(
  { assembled }: Pick<InterleaveInput, 'assembled'>,
  thread: ThreadState | undefined,
): Instruction | undefined {
  return thread && assembled.programs[thread.program]?.[thread.at];
}

/** Which thread runs: by an explicit schedule, or round robin with intervals. */
interface Turns {
  readonly current: () => number;
  readonly advance: () => void;
  /** True if the interval is over after this step; starts the next one. */
  readonly countDown: (yields: boolean) => boolean;
}

function createTurns(input: InterleaveInput, isLive: (thread: number) => boolean): Turns {
  const { schedule } = input;
  const random = input.randomSeed === null ? null : pythonRandom(input.randomSeed);
  const interval = (): number => {
    if (schedule) return 1;
    return random ? Math.floor(random() * input.interval) + 1 : input.interval;
  };
  const order = schedule ?? input.start.threads.map((_, thread) => thread);
  let at = 0;
  let left = interval();
  return {
    current: () => order[at % order.length] ?? 0,
    advance: () => {
      // Finished threads are passed over; a whole round without a live one means that the schedule names none.
      for (let tries = 0; tries < order.length; tries += 1) {
        at += 1;
        if (isLive(order[at % order.length] ?? 0)) return;
      }
    },
    countDown: (yields) => {
      left -= 1;
      if (left > 0 && !yields) return false;
      left = interval();
      return true;
    },
  };
}

/**
 * Runs the programs step by step. `halt` passes the CPU on, and then the interval counts as after any other
 * instruction: if it ends with this step, the CPU is passed on a second time. With an explicit schedule that is
 * always so, and one entry of the schedule is passed over.
 */
export function runInterleave(input: InterleaveInput): InterleaveResult {
  let state = input.start;
  const isLive = (thread: number): boolean => nextInstruction(input, state.threads[thread]) !== undefined;
  const turns = createTurns(input, isLive);
  const steps: InterleaveStep[] = [];
  if (!isLive(turns.current())) turns.advance();
  while (steps.length < input.maxSteps && isLive(turns.current())) {
    const thread = turns.current();
    const before = state.threads[thread];
    const instruction = nextInstruction(input, before);
    if (!before || !instruction) break;
    state = execute(state, thread, instruction, input.assembled.programs[before.program]?.length ?? 0);
    const halted = instruction.operation === 'halt';
    if (halted) turns.advance();
    const over = turns.countDown(instruction.operation === 'yield');
    if (over || (!halted && !isLive(thread))) turns.advance();
    steps.push({
      step: steps.length,
      thread,
      line: instruction.line,
      instruction: instruction.text,
      memory: tracedMemory(input, state),
      registers: tracedRegisters(input, state.threads[thread]),
      switched: turns.current() !== thread,
    });
  }
  return {
    steps,
    memory: tracedMemory(input, state),
    finished: state.threads.every((_, thread) => !isLive(thread)),
    threads: state.threads.map((one, thread) => ({
      thread,
      finished: !isLive(thread),
      registers: tracedRegisters(input, one),
    })),
  };
}

function tracedRegisters(
  { traced }: InterleaveInput,
  thread: ThreadState | undefined,
): Readonly<Partial<Record<RegisterName, number>>> {
  return Object.fromEntries(thread ? traced.registers.map((name) => [name, registerOf(thread, name)]) : []);
}
