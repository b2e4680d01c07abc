import { AppError } from '#shared/errors.ts';
import type { Reason } from '#shared/i18n/en/reasons.ts';
import type { ExportFormat } from '#shared/model/session.ts';

/** Primary result codes, sqlite3.h: the low byte of `errcode` of node:sqlite. */
const codes = { busy: 5, locked: 6, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** Those that say enough by themselves; of the others SQLite's message, in English, is kept. */
const reasonOf: ReadonlyMap<number | null, Reason> = new Map([
  [3, 'sqlite-perm'],
  [codes.busy, 'sqlite-busy'],
  [codes.locked, 'sqlite-locked'],
  [7, 'sqlite-nomem'],
  [codes.readOnly, 'sqlite-readonly'],
  [9, 'sqlite-interrupt'],
  [10, 'sqlite-ioerr'],
  [codes.corrupt, 'sqlite-corrupt'],
  [codes.full, 'sqlite-full'],
  [codes.cannotOpen, 'sqlite-cantopen'],
  [18, 'sqlite-toobig'],
  [codes.notADatabase, 'sqlite-notadb'],
]);

function primaryCode(thrown: unknown): number | null {
  const code = (thrown as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : null;
}

/** True if another program holds the file's lock at the moment. */
export function isBusy(thrown: unknown): boolean {
  const code = primaryCode(thrown);
  return code === codes.busy || code === codes.locked;
}

/** True if a write was needed without write access. */
export function isReadOnly(thrown: unknown): boolean {
  return primaryCode(thrown) === codes.readOnly;
}

function detailOf(thrown: unknown): string {
  return reasonOf.get(primaryCode(thrown)) ?? (thrown instanceof Error ? thrown.message : String(thrown));
}

/** Why a session or an export could not be written. */
export function writeError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const systemCode = (thrown as { code?: unknown } | null)?.code;
  const isFull = primaryCode(thrown) === codes.full || systemCode === 'ENOSPC' || systemCode === 'EDQUOT';
  if (isFull) return new AppError('disk-full', { path, detail: 'ENOSPC' }, { cause: thrown });
  return new AppError('file-not-writable', { path, detail: detailOf(thrown) }, { cause: thrown });
}

/** Why an export failed: writing `target` did, or reading the session at `path`, which holds what its author likes. */
export function exportError(
  thrown: unknown,
  { target, path, format }: { readonly target: string; readonly path: string; readonly format: ExportFormat },
): AppError {
  const code = primaryCode(thrown);
  const isSystem = typeof (thrown as { syscall?: unknown } | null)?.syscall === 'string';
  // Only this format writes a database.
  const isWriting = isSystem || code === codes.full || (code === codes.cannotOpen && format === 'sqlite');
  if (!isWriting) return readError(thrown, path);
  const error = writeError(thrown, target);
  return error.code === 'disk-full' ? new AppError('target-full', { path: target }, { cause: thrown }) : error;
}

/** Why a session could not be read. */
export function readError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = primaryCode(thrown);
  if (code === codes.notADatabase) return new AppError('session-not-a-session', { path }, { cause: thrown });
  if (code === codes.corrupt) return new AppError('session-truncated', { path }, { cause: thrown });
  return new AppError('session-unreadable', { path, detail: detailOf(thrown) }, { cause: thrown });
}
