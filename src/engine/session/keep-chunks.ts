import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import type { HistoryChunk } from '../ports.ts';
import { newSessionId } from './session-paths.ts';
import { startWriter } from './writer-client.ts';

/** Chunks that may wait to be written. */
const maxPending = 16;

/** Writes chunks of the machine's past into a new session; returns its id. After a failure nothing is left of it. */
export async function keepChunks(options: {
  readonly entry: string;
  readonly folder: string;
  readonly title: string;
  readonly next: () => Promise<HistoryChunk | null>;
}): Promise<string> {
  const { entry, folder, title, next } = options;
  let chunk = await next();
  if (!chunk) throw new AppError('history-empty');
  const id = newSessionId(new Date());
  const path = join(folder, `${id}.sqlite`);
  let problem: AppError | null = null;
  const worker = startWriter(entry, { path }, (error) => (problem ??= error));
  try {
    await worker.ready;
    if (title !== '') worker.write({ op: 'meta', key: 'title', value: title });
    for (let count = 1; chunk; chunk = await next(), count += 1) {
      worker.write({ op: 'machine', chunk });
      if (count % maxPending === 0) await worker.call('flush', null);
      if (problem) throw problem;
    }
    await worker.close();
    if (problem) throw problem;
    return id;
  } catch (error) {
    await worker.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    throw error;
  }
}
