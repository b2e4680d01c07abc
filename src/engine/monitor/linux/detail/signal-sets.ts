import { constants } from 'node:os';
import type { SignalSets } from '#shared/model/detail.ts';
import { statusValue } from '../parse-status.ts';

/** The C library reserves the first two real-time signals, so SIGRTMIN is 34. */
const firstRealtime = 34;

// Aliases (SIGIOT, SIGPOLL, SIGUNUSED) are left out in favour of the names that POSIX prefers.
const aliases: ReadonlySet<string> = new Set(['SIGIOT', 'SIGPOLL', 'SIGUNUSED']);
const names = new Map(
  Object.entries(constants.signals)
    .filter(([name]) => !aliases.has(name))
    .map(([name, number]) => [number, name]),
);

/** `SIGTERM`, `SIGRT3` for SIGRTMIN + 3, `SIG32` for those of the C library. */
function signalName(number: number): string {
  return names.get(number) ?? (number >= firstRealtime ? `SIGRT${number - firstRealtime}` : `SIG${number}`);
}

/** The signals in a hexadecimal mask: bit 0 is signal 1. */
export function signalsOf(mask: string): string[] {
  if (!/^[0-9a-f]{1,32}$/i.test(mask)) return [];
  const bits = BigInt(`0x${mask}`);
  const found: string[] = [];
  for (let number = 1; number <= 64; number += 1)
    if (((bits >> BigInt(number - 1)) & 1n) === 1n) found.push(signalName(number));
  return found;
}

/**
 * Signal sets from `/proc/PID/status`; `threads` are the same files of its threads, each with its own
 * pending signals.
 */
export function parseSignalSets(status: string, threads: readonly string[]): SignalSets {
  const of = (text: string, name: string): string[] => signalsOf(statusValue(text, name) ?? '');
  const pending = new Set([
    ...of(status, 'ShdPnd'),
    ...of(status, 'SigPnd'),
    ...threads.flatMap((text) => of(text, 'SigPnd')),
  ]);
  return {
    pending: [...pending],
    blocked: of(status, 'SigBlk'),
    ignored: of(status, 'SigIgn'),
    caught: of(status, 'SigCgt'),
  };
}
