/** Registers of every thread. */
export const registerNames = ['ax', 'bx', 'cx', 'dx', 'ex', 'fx', 'sp', 'bp'] as const;
export type RegisterName = (typeof registerNames)[number];

/** An address: displacement + base + index × scale. */
export interface MemoryOperand {
  readonly kind: 'memory';
  readonly displacement: number;
  readonly base: RegisterName | null;
  readonly index: RegisterName | null;
  readonly scale: number;
}
export type ValueOperand =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'register'; readonly name: RegisterName };
export type Operand = ValueOperand | MemoryOperand | { readonly kind: 'label'; readonly target: number };

/** The operands allowed in each place: c constant, r register, m memory, l label. */
const forms = {
  mov: ['crm', 'rm'],
  add: ['cr', 'r'],
  sub: ['cr', 'r'],
  test: ['cr', 'cr'],
  xchg: ['r', 'm'],
  fetchadd: ['r', 'm'],
  j: ['l'],
  je: ['l'],
  jne: ['l'],
  jgt: ['l'],
  jgte: ['l'],
  jlt: ['l'],
  jlte: ['l'],
  nop: [],
  yield: [],
  halt: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Operation = keyof typeof forms;

/** The instruction set, for messages. */
export const operations = Object.keys(forms) as readonly Operation[];

/** One instruction as it is executed: in one step that nothing interrupts. */
export interface Instruction {
  readonly operation: Operation;
  readonly operands: readonly Operand[];
  /** Line of the program, from 1. */
  readonly line: number;
  readonly text: string;
}

const letters = { constant: 'c', register: 'r', memory: 'm', label: 'l' } as const;

/** True if the operation takes these operands; a move from memory to memory would be two accesses in one step. */
export function fits(operation: Operation, operands: readonly Operand[]): boolean {
  const form: readonly string[] = forms[operation];
  const kinds = operands.map(({ kind }) => letters[kind]);
  return form.length === kinds.length && kinds.every((kind, at) => form[at]?.includes(kind)) && kinds.join('') !== 'mm';
}
