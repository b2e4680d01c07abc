import { closeSync } from 'node:fs';
import { constants } from 'node:os';
import { getSystemErrorName } from 'node:util';
import type { RefusalReason, SignalName } from '#shared/model/process.ts';
import { refusalOf } from './identity.ts';

/** One process by its descriptor, pidfd_open(2), or handle: its pid may get another owner, these never do. */
export interface HeldProcess extends Disposable {
  /** Null on success. */
  readonly send: (signal: SignalName) => RefusalReason | null;
  /** False once it was reaped, so that its pid may belong to another process. */
  readonly isThere: () => boolean;
}

/** Holds the process that has this pid now; null if there is none, or no descriptor for it. */
export type Hold = (pid: number) => HeldProcess | null;

type Syscall = (number: number, a: number, b: number, info: null, flags: number) => number;

// The same numbers on every architecture since Linux 5.3; older C libraries have no functions for them.
const pidfdOpen = 434;
const pidfdSendSignal = 424;

let opened: Promise<Hold> | null = null;

/** Loads the system's library with the first action: no command starts later for it. */
export function openHold(): Promise<Hold> {
  return (opened ??= load());
}

async function load(): Promise<Hold> {
  if (process.platform === 'win32') {
    const { openWindowsHold } = await import('./hold-windows.ts');
    return openWindowsHold() ?? (() => null);
  }
  const { lastErrno, libcFunction } = await import('../libc.ts');
  const prototype = 'long syscall(long number, long a, long b, void *info, long flags)';
  const syscall = libcFunction(prototype) as Syscall | null;
  if (!syscall) return () => null;
  const open = (pid: number): number => syscall(pidfdOpen, pid, 0, null, 0);
  /** The name of the error; null on success. Signal 0 only asks. */
  const sendTo = (fd: number, signal: number): string | null =>
    syscall(pidfdSendSignal, fd, signal, null, 0) === 0 ? null : getSystemErrorName(-lastErrno());
  // An old kernel or a filter of system calls may lack either of the two.
  const self = open(process.pid);
  if (self < 0) return () => null;
  const works = sendTo(self, 0) === null;
  closeSync(self);
  if (!works) return () => null;
  return (pid) => {
    const fd = Number.isSafeInteger(pid) && pid > 1 ? open(pid) : -1;
    if (fd < 0) return null;
    return {
      send: (signal) => {
        const code = sendTo(fd, constants.signals[signal]);
        return code === null ? null : refusalOf({ code });
      },
      isThere: () => sendTo(fd, 0) !== 'ESRCH',
      [Symbol.dispose]: () => closeSync(fd),
    };
  };
}
