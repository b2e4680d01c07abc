import { basename, extname, isAbsolute, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/errors.ts';

const extension = '.sqlite';
const idPattern = /^(?!\.)[\w.-]{1,120}$/;

/** A new session's id: its start time and a random suffix. */
export function newSessionId(now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  return `${stamp}-${randomBytes(3).toString('hex')}`;
}

/** The id of a file: its name without extension, with nothing in it that could be a path. */
export function idOfPath(path: string): string {
  const name = basename(path, extname(path))
    .replaceAll(/[^\w.-]/g, '_')
    .replace(/^\.+/, '_');
  return name.slice(0, 120) || '_';
}

/** The path of the session with this id; refuses everything that is not a plain name. */
export function pathOfId(folder: string, id: string): string {
  if (!idPattern.test(id)) throw new AppError('session-not-found', { name: id });
  return join(folder, id + extension);
}

/** Ids of the session files among the names in the folder. */
export function idsAmong(names: readonly string[]): string[] {
  return names
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .filter((id) => idPattern.test(id));
}

/** Whether the text is meant as a path rather than an id. */
export function looksLikePath(text: string): boolean {
  return isAbsolute(text) || /[/\\]/.test(text) || text.endsWith(extension) || text.endsWith('.db');
}
