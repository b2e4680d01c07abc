import { registerNames, type RegisterName } from '#shared/simulators/interleave/instruction.ts';

/** Everything that the pane asks for; thread n runs program n. */
export interface InterleaveForm {
  readonly programs: readonly [string, string];
  /** Start values of registers, such as `bx=3`. */
  readonly registers: readonly [string, string];
  readonly interval: number;
  /** The thread of each step; empty = by interval. */
  readonly schedule: string;
}

const increment = '.var count\nmov count, %ax\nadd $1, %ax\nmov %ax, count\nhalt';
const loop = '.var count\n.top\nmov count, %ax\nadd $1, %ax\nmov %ax, count\nsub $1, %bx\ntest $0, %bx\njgt .top\nhalt';
const spin =
  '.var lock\n.var count\n.acquire\nmov $1, %ax\nxchg %ax, lock\ntest $0, %ax\njne .acquire\nmov count, %ax\nadd $1, %ax\nmov %ax, count\nmov $0, lock\nhalt';
const flag =
  '.var flag\n.var count\n.acquire\nmov flag, %ax\ntest $0, %ax\njne .acquire\nmov $1, flag\nmov count, %ax\nadd $1, %ax\nmov %ax, count\nmov $0, flag\nhalt';
const peterson = (mine: string, other: string, otherTurn: number): string =>
  [
    '.var flag0',
    '.var flag1',
    '.var turn',
    '.var count',
    `mov $1, ${mine}`,
    `mov $${otherTurn}, turn`,
    '.wait',
    `mov ${other}, %ax`,
    'test $1, %ax',
    'jne .enter',
    'mov turn, %ax',
    `test $${otherTurn}, %ax`,
    'je .wait',
    '.enter',
    'mov count, %ax',
    'add $1, %ax',
    'mov %ax, count',
    `mov $0, ${mine}`,
    'halt',
  ].join('\n');
const both = (first: string, second: string): string =>
  [
    '.var A',
    '.var B',
    '.one',
    'mov $1, %ax',
    `xchg %ax, ${first}`,
    'test $0, %ax',
    'jne .one',
    '.two',
    'mov $1, %ax',
    `xchg %ax, ${second}`,
    'test $0, %ax',
    'jne .two',
    `mov $0, ${second}`,
    `mov $0, ${first}`,
    'halt',
  ].join('\n');

const plain = { registers: ['', ''], interval: 2, schedule: '' } as const;

/** Examples that each show one thing. */
export const interleavePresets = {
  lost: { ...plain, programs: [increment, increment] },
  loop: { ...plain, programs: [loop, loop], registers: ['bx=2', 'bx=2'], interval: 4 },
  lock: { ...plain, programs: [spin, spin], interval: 3 },
  flag: { ...plain, programs: [flag, flag], interval: 2 },
  peterson: { ...plain, programs: [peterson('flag0', 'flag1', 1), peterson('flag1', 'flag0', 0)], interval: 3 },
  deadlock: { ...plain, programs: [both('A', 'B'), both('B', 'A')], interval: 4 },
} satisfies Readonly<Record<string, InterleaveForm>>;

/** The registers of a text such as `bx=3, cx=1`; what is not understood is passed on for the simulator to refuse. */
function parseRegisters(text: string): Partial<Record<RegisterName, number>> {
  const pairs = text
    .split(/[,，\s]+/u)
    .filter(Boolean)
    .map((pair) => {
      const [name = '', value = ''] = pair.replace(/^%/u, '').split('=');
      return [
        registerNames.find((known) => known === name) ?? pair,
        value === '' ? Number.NaN : Number(value),
      ] as const;
    });
  return Object.fromEntries(pairs);
}

/** Steps after which a run on the screen is stopped. */
const maxSteps = 400;

/** The input as the simulator takes it. */
export function interleaveRequest({ programs, registers, interval, schedule }: InterleaveForm): object {
  return {
    programs,
    threads: programs.map((_, program) => ({ program, registers: parseRegisters(registers[program] ?? '') })),
    interval,
    maxSteps,
    ...(schedule.trim() === '' ? {} : { schedule: schedule.trim() }),
  };
}
