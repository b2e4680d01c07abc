import { statSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';
import type { Reason } from '#shared/i18n/en/reasons.ts';
import { assertSessionFile } from './open-database.ts';

/** Notices that a session file is no longer the one that is being written. */
export interface FileWatch {
  /** Throws the reason if the file was removed, replaced, cut off or overwritten since the last call. */
  readonly check: () => void;
}

/** Watches the file that is at `path` now: SQLite would go on writing to a removed one, and lose it at the end. */
export function watchFile(path: string): FileWatch {
  const { dev, ino } = statSync(path);
  const bytes = { file: 0, log: 0 };
  const damaged = (detail: Reason): AppError => new AppError('file-not-writable', { path, detail });
  return {
    check: () => {
      const now = statSync(path, { throwIfNoEntry: false });
      if (!now) throw damaged('file-removed');
      if (now.dev !== dev || now.ino !== ino) throw damaged('file-replaced');
      // Neither file becomes shorter while this program has it open.
      const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? bytes.log;
      if (now.size < bytes.file || log < bytes.log) throw damaged('file-cut-off');
      Object.assign(bytes, { file: now.size, log });
      try {
        assertSessionFile(path);
      } catch {
        throw damaged('file-overwritten');
      }
    },
  };
}
