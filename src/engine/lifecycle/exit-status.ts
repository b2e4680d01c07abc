import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import type { ProcessRow } from '#shared/model/process.ts';
import { statFields } from '#shared/text/stat-fields.ts';
import type { ExitStatus } from './lifecycle-log.ts';

const unknown: ExitStatus = { exitCode: null, signal: null };

/**
 * The wait status of waitpid(2) as an exit code or the name of the signal that ended it.
 * @internal exported for tests
 */
export function parseWaitStatus(status: number): ExitStatus {
  const number = status & 0x7f;
  if (number === 0) return { exitCode: (status >> 8) & 0xff, signal: null };
  const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
  return { exitCode: null, signal: name ?? `SIG${number}` };
}

/**
 * The exit of a zombie: the last field of its `/proc/PID/stat` is the wait status, shown to users that
 * may trace it and 0 to all others, so that 0 for another user's zombie means unknown.
 */
export function exitStatusOfZombie(row: ProcessRow): ExitStatus {
  if (row.state !== 'Z' || process.platform !== 'linux') return unknown;
  const own = process.geteuid?.();
  if (own !== 0 && row.uid !== own) return unknown;
  try {
    const fields = statFields(readFileSync(`/proc/${row.pid}/stat`, 'latin1'));
    // The pid may have been reused.
    return fields[3] === 'Z' ? parseWaitStatus(Number(fields[52])) : unknown;
  } catch {
    return unknown; // reaped in the meantime
  }
}
