import { startWorkbench, type WorkbenchClient } from '#engine/workbench/workbench-client.ts';

/** Uses a process for a program of the user; it ends with the use, with the signal, or after `limitMs`. */
export async function withWorkbench<T>(
  entry: string,
  signal: AbortSignal,
  use: (client: WorkbenchClient) => Promise<T>,
  limitMs: number | null = null,
): Promise<T> {
  const client = startWorkbench(entry);
  const end = (): void => void client.dispose();
  signal.addEventListener('abort', end);
  const timer = limitMs === null ? undefined : setTimeout(end, limitMs);
  try {
    signal.throwIfAborted();
    return await use(client);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    await client.dispose();
  }
}
