import type { ProcessState } from '#shared/model/process.ts';
import { statFields } from '#shared/text/stat-fields.ts';

/** The fields of `/proc/PID/stat` that we use; proc(5). */
export interface StatFields {
  readonly pid: number;
  /** The thread that still has what all threads share: the main thread, or another one once that has ended. */
  readonly tid: number;
  readonly comm: string;
  readonly state: ProcessState;
  readonly ppid: number;
  readonly pgid: number;
  readonly sid: number;
  readonly ttyNr: number;
  readonly flags: number;
  /** Page faults without and with a read from disk. */
  readonly minorFaults: number;
  readonly majorFaults: number;
  readonly userTicks: number;
  readonly systemTicks: number;
  /** utime + stime in clock ticks. */
  readonly cpuTicks: number;
  /** cutime + cstime: CPU time of children that were waited for, and of their descendants. */
  readonly childTicks: number;
  readonly nice: number;
  readonly threads: number;
  readonly startTicks: number;
  readonly virtualBytes: number;
  readonly rssPages: number;
  /** Changes with every exec where access is allowed (0 or 1 where it is not). */
  readonly startStack: number;
}

const space = 0x20;
const openParenthesis = 0x28;
const closeParenthesis = 0x29;
const minus = 0x2d;
const zero = 0x30;

const letters: Readonly<Record<string, ProcessState>> = {
  R: 'R',
  S: 'S',
  D: 'D',
  Z: 'Z',
  T: 'T',
  t: 't',
  I: 'I',
  X: 'X',
  x: 'X',
  // Linux before 3.14 has letters for killable sleep and for waking and parked threads.
  K: 'D',
  W: 'D',
  P: 'S',
};

/** The state for a letter of the kernel. */
function stateOfLetter(letter: string): ProcessState {
  return letters[letter] ?? '?';
}

/**
 * Parses one line of `/proc/PID/stat` (or of a task). The name is between the first "(" and the last
 * ")", since it may contain both, and spaces. Null if the line has another form.
 */
export function parseStat(bytes: Buffer, length: number): StatFields | null {
  const open = bytes.indexOf(openParenthesis);
  let close = length - 1;
  while (close > open && bytes[close] !== closeParenthesis) close -= 1;
  if (open < 1 || open >= length || close <= open || close + 3 >= length) return null;
  const numbers: number[] = [];
  let value = 0;
  let negative = false;
  // Numbers from field 4 on (the state is field 3); a plain loop is many times faster than split.
  for (let at = close + 4; at <= length; at += 1) {
    const byte = at < length ? (bytes[at] as number) : space;
    if (byte === minus) negative = true;
    else if (byte >= zero && byte <= zero + 9) value = value * 10 + (byte - zero);
    else {
      if (bytes[at - 1] !== space) numbers.push(negative ? -value : value);
      value = 0;
      negative = false;
      if (numbers.length > 25) break;
    }
  }
  const field = (number: number): number => numbers[number - 4] ?? 0;
  if (numbers.length < 21) return null;
  const pid = Number.parseInt(bytes.toString('latin1', 0, open), 10);
  return {
    pid,
    tid: pid,
    comm: bytes.toString('utf8', open + 1, close),
    state: stateOfLetter(String.fromCharCode(bytes[close + 2] as number)),
    ppid: field(4),
    pgid: field(5),
    sid: field(6),
    ttyNr: field(7),
    flags: field(9),
    minorFaults: field(10),
    majorFaults: field(12),
    userTicks: field(14),
    systemTicks: field(15),
    cpuTicks: field(14) + field(15),
    childTicks: field(16) + field(17),
    nice: field(19),
    threads: field(20),
    startTicks: field(22),
    virtualBytes: field(23),
    rssPages: field(24),
    startStack: field(28),
  };
}

/** Kernel: PF_KTHREAD of include/linux/sched.h. */
const kernelThread = 0x20_0000;

/** A thread of the kernel itself, which has no program. */
export function isKernelThread({ flags }: StatFields): boolean {
  return (flags & kernelThread) !== 0;
}

/** The processor it last ran on (field 39, counted from 0), which a pass does not need; null if the line has none. */
export function parseProcessor(bytes: Buffer, length: number): number | null {
  const processor = Number.parseInt(statFields(bytes.toString('latin1', 0, length))[39] ?? '', 10);
  return Number.isInteger(processor) ? processor : null;
}
