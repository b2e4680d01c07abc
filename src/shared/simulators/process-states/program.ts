import { z } from 'zod';
import { fields, list, parseInput, refuse, whole } from '../parse-input.ts';

/** What a process does in one tick of CPU: compute, start an I/O, or take its result. */
export type Instruction = 'cpu' | 'io' | 'io_done';

const maxInstructions = 10_000;
const token = /^(?:c(\d+)|i)$/;

/**
 * `c7,i,c1`: 7 ticks of computing, an I/O, 1 tick. An I/O takes two ticks of CPU: to start it and to take its result.
 */
const programSchema = z.string().transform((text, context): readonly Instruction[] => {
  const words = text.split(',').map((word) => word.trim());
  return words.flatMap((word): Instruction[] => {
    const match = token.exec(word);
    const count = Number(match?.[1] ?? 1);
    if (!match || count < 1 || count > maxInstructions) {
      refuse(context, {
        code: 'program-invalid',
        params: { line: 1, text: word, known: `c1 … c${maxInstructions}, i` },
      });
      return [];
    }
    return match[1] === undefined ? ['io', 'io_done'] : Array.from({ length: count }, () => 'cpu');
  });
});

const inputSchema = fields({
  processes: list(programSchema, { min: 1, max: 32 }),
  ioLength: whole(0, maxInstructions).default(5),
  switchOn: z.enum(['io', 'end']).default('io'),
  ioDone: z.enum(['later', 'immediate']).default('later'),
});

/** A parsed input: the instructions of each process and the two rules. */
export type ProcessStatesInput = z.output<typeof inputSchema>;

/** The input by its schema. Throws an AppError that names what is wrong. */
export function parseProcessStates(value: unknown): ProcessStatesInput {
  return parseInput(inputSchema, value);
}
