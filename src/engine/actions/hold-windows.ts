import type { Hold } from './hold.ts';

// Rights and answers of winnt.h and winbase.h.
const terminateAndWait = 0x0001 | 0x0010_0000; // PROCESS_TERMINATE, SYNCHRONIZE
const waitTimeout = 0x102;
/** What Node's process.kill gives as the exit code of a process that it ends. */
const exitCode = 1;

/**
 * Holds processes by a handle, OpenProcess(processthreadsapi.h): while it is open, no other process gets the pid. Null
 * where the system's library cannot be called.
 */
export async function openWindowsHold(): Promise<Hold | null> {
  try {
    const { default: koffi } = await import('koffi');
    const kernel32 = koffi.load('kernel32.dll');
    const open = kernel32.func('void *OpenProcess(uint32_t access, int inherit, uint32_t pid)');
    const terminate = kernel32.func('int TerminateProcess(void *process, uint32_t code)');
    const wait = kernel32.func('uint32_t WaitForSingleObject(void *handle, uint32_t ms)');
    const close = kernel32.func('int CloseHandle(void *handle)');
    return (pid) => {
      const handle = Number.isSafeInteger(pid) && pid > 0 ? (open(terminateAndWait, 0, pid) as unknown) : null;
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
  } catch {
    return null; // koffi lacks a binary for this machine
  }
}
