import { readFile } from 'node:fs/promises';
import { text as textOfStream } from 'node:stream/consumers';
import { AppError } from '#shared/errors.ts';
import { startWorkbench, type WorkbenchClient } from './workbench-client.ts';

/** The text of a file, or of the standard input where it is `-`. Throws `file-not-readable`. */
export async function readProgram(file: string): Promise<string> {
  try {
    return await (file === '-' ? textOfStream(process.stdin) : readFile(file, 'utf8'));
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new AppError('file-not-readable', { path: file, detail }, { cause: error });
  }
}

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
