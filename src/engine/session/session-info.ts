import { statSync } from 'node:fs';
import type { ErrorCode } from '#shared/errors.ts';
import type { SessionInfo } from '#shared/model/session.ts';
import type { SessionRef } from './protocol.ts';

/** A session to be listed. */
export type ListedSession = SessionRef & { readonly current: boolean };

/** Size of a session's file and its log. */
export function bytesOf(path: string): number {
  return [path, `${path}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** When the file was made: for a session that does not say it. */
export function fileTime(path: string): string {
  return (statSync(path, { throwIfNoEntry: false })?.birthtime ?? new Date(0)).toISOString();
}

/** The list entry of a file that cannot be read. */
export function unreadableSession({ id, path, current }: ListedSession, problem: ErrorCode): SessionInfo {
  return {
    id,
    path,
    current,
    bytes: bytesOf(path),
    createdAt: fileTime(path),
    runs: 0,
    events: 0,
    notes: 0,
    machineFrom: null,
    machineTo: null,
    title: '',
    tags: [],
    problem,
  };
}
