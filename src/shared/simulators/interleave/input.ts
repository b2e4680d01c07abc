import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { fields, list, parseInput, refuse, whole } from '../parse-input.ts';
import { assemble, type Assembled } from './assemble.ts';
import { registerNames, type RegisterName } from './instruction.ts';
import type { MachineState } from './machine.ts';

const maxThreads = 8;
const word = whole(-(2 ** 31), 2 ** 31 - 1);

const scheduleSchema = z.preprocess(
  (value) => (typeof value === 'string' ? value.split('').map(Number) : value),
  list(whole(0, maxThreads - 1), { min: 1, max: 100_000 }),
);

const inputSchema = fields({
  programs: list(z.string(), { min: 1, max: maxThreads }),
  threads: list(
    fields({
      program: whole(0, maxThreads - 1).default(0),
      registers: z.partialRecord(z.enum(registerNames), word).default({}),
    }),
    { min: 1, max: maxThreads },
  ).optional(),
  memory: z.record(z.string(), word).default({}),
  trace: fields({
    memory: z.array(z.string()).optional(),
    registers: z.array(z.enum(registerNames)).optional(),
  }).default({}),
  mode: z.enum(['run', 'exhaustive']).default('run'),
  interval: whole(1, 100_000).default(50),
  randomIntervals: z.boolean().default(false),
  seed: whole(0, Number.MAX_SAFE_INTEGER).default(0),
  schedule: scheduleSchema.optional(),
  maxSteps: whole(1, 100_000).default(10_000),
}).superRefine((input, context) => {
  input.threads?.forEach(({ program }, index) => {
    if (program >= input.programs.length)
      refuse(
        context,
        { code: 'parameter-out-of-range', params: { value: program, min: 0, max: input.programs.length - 1 } },
        ['threads', index, 'program'],
      );
  });
});

/** A parsed input, ready to run. */
export interface InterleaveInput {
  readonly assembled: Assembled;
  readonly start: MachineState;
  readonly mode: 'run' | 'exhaustive';
  /** Instructions between two switches. */
  readonly interval: number;
  /** Intervals are drawn from 1 … `interval` with this seed; null = always `interval`. */
  readonly randomSeed: number | null;
  /** Which thread runs in each step, repeated; null = switch by interval. */
  readonly schedule: readonly number[] | null;
  readonly maxSteps: number;
  /** What the step table shows: memory by name, and registers. */
  readonly traced: {
    readonly memory: readonly { readonly name: string; readonly address: number }[];
    readonly registers: readonly RegisterName[];
  };
}

/** The input by its schema, with its programs assembled. Throws an AppError that names what is wrong. */
export function parseInterleave(value: unknown): InterleaveInput {
  const input = parseInput(inputSchema, value);
  const assembled = assemble(input.programs);
  const addressOf = (name: string, where: string): number => {
    const address = assembled.variables.get(name) ?? (/^\d+$/.test(name) ? Number(name) : null);
    if (address === null)
      throw new AppError('parameter-wrong-type', {
        name: where,
        value: name,
        known: [...assembled.variables.keys(), '2000'].join(', '),
      });
    return address;
  };
  // One program alone says nothing about interleaving: two threads run it, as in the OSTEP exercises.
  const threads =
    input.threads ??
    (input.programs.length === 1 ? [0, 0] : input.programs.map((_, program) => program)).map((program) => ({
      program,
      registers: {},
    }));
  const outside = input.schedule?.find((thread) => thread >= threads.length);
  if (outside !== undefined)
    throw new AppError('parameter-out-of-range', { name: 'schedule', value: outside, min: 0, max: threads.length - 1 });
  const memory = Object.fromEntries(
    Object.entries(input.memory).map(([name, content]) => [addressOf(name, 'memory'), content]),
  );
  const tracedMemory = input.trace.memory ?? [...assembled.variables.keys(), ...fixedAddresses(assembled)];
  return {
    assembled,
    start: {
      memory,
      threads: threads.map(({ program, registers }) => ({
        program,
        at: 0,
        registers: registers as Partial<Record<RegisterName, number>>,
        compared: 0,
      })),
    },
    mode: input.mode,
    interval: input.interval,
    randomSeed: input.randomIntervals ? input.seed : null,
    schedule: input.schedule ?? null,
    maxSteps: input.maxSteps,
    traced: {
      memory: tracedMemory.map((name) => ({ name, address: addressOf(name, 'trace.memory') })),
      registers: input.trace.registers ?? assembled.registers,
    },
  };
}

/** Addresses that the programs use as plain numbers, such as 2000. */
function fixedAddresses({ programs, variables }: Assembled): readonly string[] {
  const named = new Set(variables.values());
  const addresses = programs
    .flat()
    .flatMap(({ operands }) => operands)
    .flatMap((operand) =>
      operand.kind === 'memory' && operand.base === null && !named.has(operand.displacement)
        ? [operand.displacement]
        : [],
    );
  return [...new Set(addresses)].sort((a, b) => a - b).map(String);
}
