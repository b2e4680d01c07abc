import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import type { ProcessRow } from '#shared/model/process.ts';
import type { Ending } from './lifecycle-log.ts';

const unknown: Ending = { exitCode: null, signal: null };

/**
 * The wait status of waitpid(2) as an exit code or the name of the signal that ended it.
 * @internal exported for tests
 */
export function endingOfStatus(status: number): Ending {
  const number = status & 0x7f;
  if (number === 0) return { exitCode: (status >> 8) & 0xff, signal: null };
  const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
  return { exitCode: null, signal: name ?? `SIG${number}` };
}

/**
 * How a zombie ended: the last field of its `/proc/PID/stat` is the wait status, shown to those
 * who may trace it and 0 to all others, so that 0 of another user's zombie tells nothing.
 */
export function endingOfZombie(row: ProcessRow): Ending {
  if (row.state !== 'Z' || process.platform !== 'linux') return unknown;
  const own = process.geteuid?.();
  if (own !== 0 && row.uid !== own) return unknown;
  try {
    const text = readFileSync(`/proc/${row.pid}/stat`, 'latin1');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .trim()
      .split(' ');
    // Field 3 is the state: another process may have the number by now.
    return fields[0] === 'Z' ? endingOfStatus(Number(fields[49])) : unknown;
  } catch {
    return unknown; // reaped since
  }
}
