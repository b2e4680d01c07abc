import { hasStuckThread } from './worker-link.ts';

/**
 * Ends the program. `process.exit` waits for all threads, and one that is inside an endless query of a hostile session
 * file never ends.
 */
export async function endProgram(code: number): Promise<never> {
  if (hasStuckThread()) {
    const { libcFunction } = await import('./libc.ts');
    libcFunction('void _exit(int code)')?.(code as never);
    process.kill(process.pid, 'SIGKILL'); // where the C library cannot be called
  }
  return process.exit(code);
}

/** Ends the program at once, by the signal that asked for it. */
export function endBySignal(name: string): void {
  process.removeAllListeners(name);
  process.kill(process.pid, name);
}
