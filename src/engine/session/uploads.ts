import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { appendPrivateFile, makePrivateFolder } from '../private-files.ts';
import { writeError } from './sqlite-errors.ts';

/** One chunk of an uploaded file. */
export interface UploadChunk {
  readonly uploadId: string;
  /** Its offset in the file, in bytes. */
  readonly offset: number;
  /** Base64. */
  readonly data: string;
}

const prefix = '.upload-';

/** The session that the import of an upload is writing; removed with it, should the import be ended in the middle. */
export const unfinishedOf = (path: string): string => `${path}.partial`;

/** An upload without a new chunk for this long is given up, in ms. */
const maxPauseMs = 10 * 60_000;
/** Max uploads at the same time. */
const maxUploads = 4;

/** Uploads in progress, collected beside the sessions until they are complete. */
export class Uploads {
  readonly #folder: string;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds a chunk and returns the path of the file so far. A chunk out of order throws, and the upload is given up. */
  add({ uploadId, offset, data }: UploadChunk): string {
    const path = join(this.#folder, `${prefix}${uploadId}`);
    if (offset === 0) {
      if (this.#timers.size >= maxUploads)
        throw new AppError('invalid-input', { where: 'uploadId', detail: `at most ${maxUploads} files at a time` });
      makePrivateFolder(this.#folder);
      this.#clearLeftovers();
      rmSync(path, { force: true });
    }
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (offset !== size || (offset > 0 && !this.#timers.has(uploadId))) {
      this.discard(uploadId);
      throw new AppError('invalid-input', { where: 'offset', detail: `${offset} where ${size} bytes are there` });
    }
    try {
      appendPrivateFile(path, Buffer.from(data, 'base64'));
    } catch (error) {
      this.discard(uploadId);
      throw writeError(error, path);
    }
    clearTimeout(this.#timers.get(uploadId));
    this.#timers.set(uploadId, setTimeout(() => this.discard(uploadId), maxPauseMs).unref());
    return path;
  }

  /** Drops an upload and deletes its file. */
  discard(uploadId: string): void {
    clearTimeout(this.#timers.get(uploadId));
    this.#timers.delete(uploadId);
    const path = join(this.#folder, `${prefix}${uploadId}`);
    for (const file of [path, unfinishedOf(path)]) rmSync(file, { force: true });
  }

  dispose(): void {
    for (const uploadId of [...this.#timers.keys()]) this.discard(uploadId);
  }

  /** Files left by a killed program; a file that another program is still writing is younger. */
  #clearLeftovers(): void {
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      const path = join(this.#folder, name);
      if (
        name.startsWith(prefix) &&
        Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > maxPauseMs
      )
        rmSync(path, { force: true });
    }
  }
}
