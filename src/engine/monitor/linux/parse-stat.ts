import type { ProcessState } from '#shared/model/process.ts';

/** The fields of `/proc/PID/stat` that we use; proc(5). */
export interface StatFields {
  readonly pid: number;
  readonly comm: string;
  readonly state: ProcessState;
  readonly ppid: number;
  readonly pgid: number;
  readonly sid: number;
  readonly ttyNr: number;
  readonly flags: number;
  /** Page faults without and with a read from a disk. */
  readonly minorFaults: number;
  readonly majorFaults: number;
  readonly userTicks: number;
  readonly systemTicks: number;
  /** utime + stime in clock ticks. */
  readonly cpuTicks: number;
  /** cutime + cstime: what the children took that it has waited for, and theirs. */
  readonly childTicks: number;
  readonly nice: number;
  readonly threads: number;
  readonly startTicks: number;
  readonly virtualBytes: number;
  readonly rssPages: number;
  /** Changes with every exec where we may see it (0 or 1 where we may not). */
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
  // Linux before 3.14 had letters for sleeps that can be killed and for waking and parked threads.
  K: 'D',
  W: 'D',
  P: 'S',
};

/** The state for a kernel's letter. */
function stateOfLetter(letter: string): ProcessState {
  return letters[letter] ?? '?';
}

/**
 * Reads one line of `/proc/PID/stat` (or of a task) from bytes. The name stands between the
 * first "(" and the last ")", since it may hold both and blanks too. Null if it is no such line.
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
  return {
    pid: Number.parseInt(bytes.toString('latin1', 0, open), 10),
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

/** The processor it ran on last (field 39, from 0), apart from the fields of every pass; null if the line has none. */
export function parseProcessor(bytes: Buffer, length: number): number | null {
  const text = bytes.toString('latin1', 0, length);
  const processor = Number.parseInt(text.slice(text.lastIndexOf(')') + 2).split(' ')[36] ?? '', 10);
  return Number.isInteger(processor) ? processor : null;
}
