import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError, toAppError } from '#shared/errors.ts';
import type { SessionLibrary } from '../ports.ts';
import type { SessionRef } from './protocol.ts';
import { idOfPath, pathOfId } from './session-paths.ts';
import { Uploads } from './uploads.ts';
import type { SessionReader } from './session-reader.ts';

/** The wanted id, with a suffix if it is taken. */
function freeId(folder: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted.slice(0, 110)}-${number}`;
    if (!existsSync(pathOfId(folder, id))) return id;
  }
}

/** Operations on stored sessions beyond reading them. */
export function createSessionLibrary(options: {
  readonly folder: string;
  readonly currentId: () => string;
  readonly reading: SessionReader;
  /** The session with everything recorded so far; throws `session-not-found`. */
  readonly settled: (session: string) => Promise<SessionRef>;
  /** Creates the current session's file if nothing was recorded yet. */
  readonly beginCurrent: () => Promise<void>;
  readonly trash: ((path: string) => Promise<void>) | undefined;
  readonly reveal: ((path: string) => Promise<void>) | undefined;
}): SessionLibrary & { readonly dispose: () => void } {
  const { folder, currentId, reading, settled } = options;
  const uploads = new Uploads(folder);
  const toChange = async (session = currentId()): Promise<SessionRef> => {
    if (session === currentId()) await options.beginCurrent();
    return settled(session);
  };
  return {
    update: async (session, edit) => {
      const reference = await toChange(session);
      await reading.call('update', { path: reference.path, edit });
      return reading.call('describe', { ...reference, current: reference.id === currentId() });
    },
    findings: async (session = currentId()) => {
      const reference = await settled(session);
      return existsSync(reference.path) ? reading.call('findings', reference) : [];
    },
    notes: async (session = currentId()) => {
      const { path } = await settled(session);
      return existsSync(path) ? reading.call('notes', { path }) : [];
    },
    addNote: async (session, note) => reading.call('addNote', { path: (await toChange(session)).path, note }),
    removeNote: async (session, id) => reading.call('removeNote', { path: (await toChange(session)).path, id }),
    importChunk: async ({ uploadId, name, offset, data, last }) => {
      const from = uploads.add({ uploadId, offset, data });
      if (!last) return null;
      try {
        const id = freeId(folder, idOfPath(basename(name)));
        await reading.call('import', { path: from, to: pathOfId(folder, id), name });
        return id;
      } finally {
        uploads.discard(uploadId);
      }
    },
    remove: async (session) => {
      if (session === currentId()) throw new AppError('session-in-use', { name: session });
      const path = pathOfId(folder, session);
      if (!existsSync(path)) throw new AppError('session-not-found', { name: session });
      await reading.call('release', { path, id: session }).catch((error: unknown) => {
        if (toAppError(error).code !== 'session-unreadable') throw error; // a hostile file can be deleted, too
      });
      if (!options.trash) {
        for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
        return { trashed: false };
      }
      try {
        await options.trash(path);
      } catch (error) {
        throw new AppError(
          'trash-failed',
          { path, detail: error instanceof Error ? error.message : String(error) },
          { cause: error },
        );
      }
      return { trashed: true };
    },
    reveal: async (session) => {
      if (!options.reveal) throw new AppError('not-supported', { what: 'session.reveal' });
      const { path } = await settled(session);
      if (!existsSync(path)) throw new AppError('session-not-found', { name: session });
      await options.reveal(path);
    },
    dispose: () => uploads.dispose(),
  };
}
