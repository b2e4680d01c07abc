import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { historyBounds, type HistoryLimits } from '#shared/model/history.ts';
import { makePrivateFolder, writePrivateFile } from '../private-files.ts';

const { seconds, bytes } = historyBounds;
const limitsSchema = z.object({
  seconds: z.int().min(seconds.least).max(seconds.most),
  bytes: z.int().min(bytes.least).max(bytes.most),
});
const fileOf = (dataDir: string): string => join(dataDir, 'history.json');

/** The ring limits set last, else the defaults. */
export function readLimits(dataDir: string): HistoryLimits {
  try {
    return limitsSchema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    return { seconds: seconds.usual, bytes: bytes.usual }; // none were set yet, or the file is not ours
  }
}

/** Keeps the ring limits for the next start. */
export function writeLimits(dataDir: string, limits: HistoryLimits): void {
  try {
    makePrivateFolder(dataDir);
    writePrivateFile(fileOf(dataDir), `${JSON.stringify(limits)}\n`);
  } catch {
    // Without write access they apply until the host ends.
  }
}
