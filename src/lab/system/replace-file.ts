import { renameSync } from 'node:fs';
import { nap } from './nap.ts';

/** What Windows answers while a program has the old file open, be it a virus scanner. */
const passing: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const pauseMs = 5;
const maxAttempts = 400;

/** Puts a file in the place of another in one step; on Windows again and again while the old one is being read. */
export function replaceFile(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1)
    try {
      return renameSync(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (process.platform !== 'win32' || attempt === maxAttempts || !passing.has(code)) throw error;
      nap(pauseMs);
    }
}
