import { AppError } from '../../errors.ts';
import {
  fits,
  operations,
  registerNames,
  type Instruction,
  type Operand,
  type Operation,
  type RegisterName,
} from './instruction.ts';

/** Programs in executable form, with one table of variables for all of them. */
export interface Assembled {
  readonly programs: readonly (readonly Instruction[])[];
  /** Address by name; the first is 100, each next one 4 higher. */
  readonly variables: ReadonlyMap<string, number>;
  /** Registers that the programs mention, in the usual order. */
  readonly registers: readonly RegisterName[];
}

const firstAddress = 100;
const wordSize = 4;

interface Line {
  readonly line: number;
  readonly text: string;
}

/** Lines with something on them, without comments. */
function linesOf(source: string): readonly Line[] {
  return source
    .split('\n')
    .map((raw, index) => ({ line: index + 1, text: raw.replace(/#.*/, '').trim() }))
    .filter(({ text }) => text !== '');
}

/** Operands separated by commas that are not inside brackets. */
function splitOperands(text: string): readonly string[] {
  return text === '' ? [] : text.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function registerOf(text: string | undefined): RegisterName | null {
  return registerNames.find((name) => `%${name}` === text?.trim()) ?? null;
}

const variableLine = /^\.var\s+([A-Za-z_]\w*)$/;
const labelLine = /^\.([A-Za-z_]\w*):?$/;
const memoryText = /^(-?\d+|[A-Za-z_]\w*)?(?:\(([^)]*)\))?$/;

/** One program, line by line; `refuse` makes the error for a line. */
function assembleOne(
  source: string,
  variables: ReadonlyMap<string, number>,
  refuse: (line: Line, known: string) => AppError,
): readonly Instruction[] {
  const labels = new Map<string, number>();
  const code: Line[] = [];
  for (const line of linesOf(source)) {
    const label = labelLine.exec(line.text)?.[1];
    if (variableLine.test(line.text)) continue;
    if (label !== undefined) labels.set(label, code.length);
    else code.push(line);
  }
  const operandOf = (text: string, line: Line): Operand => {
    if (/^\$-?\d+$/.test(text)) return { kind: 'constant', value: Number(text.slice(1)) };
    const name = registerOf(text);
    if (name) return { kind: 'register', name };
    if (text.startsWith('.')) {
      const target = labels.get(text.slice(1));
      if (target === undefined)
        throw refuse(line, [...labels.keys()].map((known) => `.${known}`).join(', ') || '.label');
      return { kind: 'label', target };
    }
    const [, head = '', inner] = memoryText.exec(text) ?? [];
    const parts = inner === undefined ? [] : inner.split(',');
    const displacement = head === '' ? 0 : (variables.get(head) ?? Number(head));
    const [base, index] = [registerOf(parts[0]), registerOf(parts[1])];
    const wrong =
      (head === '' && inner === undefined) ||
      Number.isNaN(displacement) ||
      parts.length > 3 ||
      (parts.length > 0 && !base) ||
      (parts.length > 1 && !index);
    const scale = Number(parts[2] ?? 1);
    if (wrong || !Number.isSafeInteger(scale))
      throw refuse(line, `$1, %ax, 2000, 8(%bx), ${[...variables.keys()].join(', ') || '.var name'}`);
    return { kind: 'memory', displacement, base, index, scale };
  };
  return code.map((line): Instruction => {
    const [word = '', ...rest] = line.text.split(/\s+/);
    const operation = operations.find((known) => known === word);
    if (!operation) throw refuse(line, operations.join(', '));
    const operands = splitOperands(rest.join(' ')).map((text) => operandOf(text, line));
    if (!fits(operation, operands)) throw refuse(line, usages[operation]);
    return { operation, operands, line: line.line, text: line.text };
  });
}

const usages: Readonly<Record<Operation, string>> = {
  mov: 'mov FROM, TO ($1, %ax, count)',
  add: 'add $1, %ax',
  sub: 'sub $1, %ax',
  test: 'test $0, %ax',
  xchg: 'xchg %ax, count',
  fetchadd: 'fetchadd %ax, count',
  j: 'j .label',
  je: 'je .label',
  jne: 'jne .label',
  jgt: 'jgt .label',
  jgte: 'jgte .label',
  jlt: 'jlt .label',
  jlte: 'jlte .label',
  nop: 'nop',
  yield: 'yield',
  halt: 'halt',
};

/** The programs in executable form. Throws `program-invalid` for the first line that is none. */
export function assemble(sources: readonly string[]): Assembled {
  const names = new Set(
    sources.flatMap((source) => linesOf(source).flatMap(({ text }) => variableLine.exec(text)?.[1] ?? [])),
  );
  const variables = new Map([...names].map((name, index) => [name, firstAddress + index * wordSize]));
  const programs = sources.map((source, program) =>
    assembleOne(
      source,
      variables,
      ({ line, text }, known) => new AppError('program-invalid', { name: `programs[${program}]`, line, text, known }),
    ),
  );
  const registers = registerNames.filter((name) =>
    sources.some((source) => linesOf(source).some(({ text }) => text.includes(`%${name}`))),
  );
  return { programs, variables, registers };
}
