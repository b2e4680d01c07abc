import type { Instruction, MemoryOperand, Operand, RegisterName } from './instruction.ts';

/** One thread: its place in its program, registers and the outcome of its last `test`. */
export interface ThreadState {
  readonly program: number;
  readonly at: number;
  readonly registers: Readonly<Partial<Record<RegisterName, number>>>;
  /** Second operand of `test` minus the first. */
  readonly compared: number;
}

/** Everything that a step can change. Memory holds only what was ever written; the rest is 0. */
export interface MachineState {
  readonly memory: Readonly<Record<number, number>>;
  readonly threads: readonly ThreadState[];
}

/** A register's value; never written = 0. */
export function registerOf(thread: ThreadState, name: RegisterName): number {
  return thread.registers[name] ?? 0;
}

function addressOf(thread: ThreadState, { displacement, base, index, scale }: MemoryOperand): number {
  return displacement + (base ? registerOf(thread, base) : 0) + (index ? registerOf(thread, index) * scale : 0);
}

/** Words have 32 bits and wrap round. */
const word = (value: number): number => value | 0;

const jumps: Readonly<Record<string, (compared: number) => boolean>> = {
  j: () => true,
  je: (c) => c === 0,
  jne: (c) => c !== 0,
  jgt: (c) => c > 0,
  jgte: (c) => c >= 0,
  jlt: (c) => c < 0,
  jlte: (c) => c <= 0,
};

/** Executes one instruction of one thread, as one step. `halt` moves it behind its last instruction. */
export function execute(
  state: MachineState,
  thread: number,
  instruction: Instruction,
  programLength: number,
): MachineState {
  const before = state.threads[thread];
  if (!before) return state;
  const [first, second] = instruction.operands;
  const read = (operand: Operand | undefined): number => {
    if (operand?.kind === 'constant') return operand.value;
    if (operand?.kind === 'register') return registerOf(before, operand.name);
    return operand?.kind === 'memory' ? (state.memory[addressOf(before, operand)] ?? 0) : 0;
  };
  let { memory } = state;
  let { registers, compared } = before;
  let at = before.at + 1;
  const write = (operand: Operand | undefined, value: number): void => {
    if (operand?.kind === 'register') registers = { ...registers, [operand.name]: word(value) };
    if (operand?.kind === 'memory') memory = { ...memory, [addressOf(before, operand)]: word(value) };
  };
  switch (instruction.operation) {
    case 'mov':
      write(second, read(first));
      break;
    case 'add':
      write(second, read(second) + read(first));
      break;
    case 'sub':
      write(second, read(second) - read(first));
      break;
    case 'test':
      compared = read(second) - read(first);
      break;
    case 'xchg':
    case 'fetchadd': {
      const [mine, theirs] = [read(first), read(second)];
      write(first, theirs);
      write(second, instruction.operation === 'xchg' ? mine : theirs + mine);
      break;
    }
    case 'halt':
      at = programLength;
      break;
    case 'nop':
    case 'yield':
      break;
    default:
      if (jumps[instruction.operation]?.(compared) && first?.kind === 'label') at = first.target;
  }
  return {
    memory,
    threads: state.threads.map((other, index) => (index === thread ? { ...before, at, registers, compared } : other)),
  };
}
