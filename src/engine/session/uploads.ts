import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { writeError } from './sqlite-errors.ts';

/** One chunk of a file that is being brought in. */
export interface UploadChunk {
  readonly uploadId: string;
  /** Its place in the file, in bytes. */
  readonly offset: number;
  /** Base64. */
  readonly data: string;
}

const prefix = '.upload-';
/** A file whose next chunk does not come for this long was given up, in ms. */
const patienceMs = 10 * 60_000;
/** Files that may be on their way at the same time. */
const mostUploads = 4;

/** Files that come in chunks, gathered beside the sessions until they are complete. */
export class Uploads {
  readonly #folder: string;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds a chunk and tells where the file lies so far. A chunk out of order throws, and the upload is given up. */
  add({ uploadId, offset, data }: UploadChunk): string {
    const path = join(this.#folder, `${prefix}${uploadId}`);
    if (offset === 0) {
      if (this.#timers.size >= mostUploads)
        throw new AppError('invalid-input', { where: 'uploadId', detail: `at most ${mostUploads} files at a time` });
      mkdirSync(this.#folder, { recursive: true });
      this.#clearLeftovers();
      rmSync(path, { force: true });
    }
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (offset !== size || (offset > 0 && !this.#timers.has(uploadId))) {
      this.discard(uploadId);
      throw new AppError('invalid-input', { where: 'offset', detail: `${offset} where ${size} bytes are there` });
    }
    try {
      appendFileSync(path, Buffer.from(data, 'base64'));
    } catch (error) {
      this.discard(uploadId);
      throw writeError(error, path);
    }
    clearTimeout(this.#timers.get(uploadId));
    this.#timers.set(uploadId, setTimeout(() => this.discard(uploadId), patienceMs).unref());
    return path;
  }

  /** Forgets an upload and deletes what there is of it. */
  discard(uploadId: string): void {
    clearTimeout(this.#timers.get(uploadId));
    this.#timers.delete(uploadId);
    rmSync(join(this.#folder, `${prefix}${uploadId}`), { force: true });
  }

  dispose(): void {
    for (const uploadId of [...this.#timers.keys()]) this.discard(uploadId);
  }

  /** What a program that was killed left behind; another one's that is still being written is young. */
  #clearLeftovers(): void {
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      const path = join(this.#folder, name);
      if (
        name.startsWith(prefix) &&
        Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > patienceMs
      )
        rmSync(path, { force: true });
    }
  }
}
