import { kernel32Function } from '../libc.ts';
import type { Hold } from './hold.ts';

// Rights and answers of winnt.h and winbase.h.
const terminateAndWait = 0x0001 | 0x0010_0000; // PROCESS_TERMINATE, SYNCHRONIZE
const waitTimeout = 0x102;
/** What Node's process.kill gives as the exit code of a process that it ends. */
const exitCode = 1;

type Handle = { readonly __brand: 'handle' };
type Open = (access: number, inherit: number, pid: number) => Handle | null;
type OnHandle = (handle: Handle, value?: number) => number;

/**
 * Holds processes by a handle, OpenProcess(processthreadsapi.h): while it is open, no other process gets the pid. Null
 * where the system's library cannot be called.
 */
export function openWindowsHold(): Hold | null {
  const open = kernel32Function(
    'void *OpenProcess(uint32_t access, int inherit, uint32_t pid)',
  ) as unknown as Open | null;
  const terminate = kernel32Function('int TerminateProcess(void *process, uint32_t code)') as OnHandle | null;
  const wait = kernel32Function('uint32_t WaitForSingleObject(void *handle, uint32_t ms)') as OnHandle | null;
  const close = kernel32Function('int CloseHandle(void *handle)') as OnHandle | null;
  if (!open || !terminate || !wait || !close) return null;
  return (pid) => {
    const handle = Number.isSafeInteger(pid) && pid > 0 ? open(terminateAndWait, 0, pid) : null;
    if (!handle) return null;
    const isThere = (): boolean => wait(handle, 0) === waitTimeout;
    return {
      // Every signal that Windows knows ends the process.
      send: () => {
        if (isThere() && terminate(handle, exitCode) !== 0) return null;
        return isThere() ? 'forbidden' : 'gone';
      },
      isThere,
      [Symbol.dispose]: () => void close(handle),
    };
  };
}
