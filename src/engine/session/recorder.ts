import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { AppError, toAppError } from '#shared/errors.ts';
import type { WriteOp } from './protocol.ts';
import { startWriter, type WriterClient } from './writer-client.ts';

/**
 * Events on their way to disk above which new ones are dropped and counted: a host's memory must not
 * fill up with what its disk cannot keep up with. Some seconds of the fastest actors.
 */
const defaultMaxWaiting = 500_000;

/** Writes the current session; after its first failure it ignores everything. */
export interface Recorder {
  readonly recording: () => boolean;
  /** What stopped it; null while it works. */
  readonly problem: () => AppError | null;
  /** Whether a file was created, so that readers find one. */
  readonly hasFile: () => boolean;
  /** Starts the worker now instead of at the first run; rejects with the reason if it cannot. */
  readonly open: () => Promise<void>;
  /**
   * Records an operation; false if it was dropped because too many are on their way. Only events are
   * dropped, and never those of an actor's lifecycle.
   */
  readonly write: (op: WriteOp) => boolean;
  /** Events dropped so far. */
  readonly dropped: () => number;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Events of finished runs that are kept in memory, should the file be lost. */
const maxKeptEvents = 50_000;

/** What was written of each run, the newest last: all of those that go on, and some of the finished ones. */
class KeptRuns {
  readonly #runs = new Map<string, WriteOp[]>();
  readonly #finished = new Map<string, number>();

  add(op: WriteOp): void {
    if (op.op === 'start-run') this.#runs.set(op.run.id, [op]);
    else if (op.op === 'events' || op.op === 'samples' || op.op === 'findings') this.#runs.get(op.runId)?.push(op);
    else if (op.op === 'finish-run') {
      const { run, events } = op.report;
      this.#runs.get(run.id)?.push(op);
      this.#finished.set(run.id, events.written);
      this.#forget();
    }
  }

  all(): readonly WriteOp[] {
    return [...this.#runs.values()].flat();
  }

  #forget(): void {
    let events = [...this.#finished.values()].reduce((sum, count) => sum + count, 0);
    for (const [id, count] of this.#finished) {
      if (events <= maxKeptEvents || this.#finished.size === 1) return;
      this.#runs.delete(id);
      this.#finished.delete(id);
      events -= count;
    }
  }
}

/** A new file beside a lost one; in the temporary folder if the disk is full, null if that is on the same disk. */
function besides(path: string, isFull: boolean): string | null {
  const name = `${basename(path, extname(path))}-saved-${randomBytes(3).toString('hex')}.sqlite`;
  if (!isFull) return join(dirname(path), name);
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const other = statSync(tmpdir(), { throwIfNoEntry: false });
  return other && other.dev !== statSync(folder).dev ? join(tmpdir(), name) : null;
}

/**
 * Records to `path` from the first operation on, which creates the file. If that file is lost, the runs in memory and
 * all that follows are written to a new one beside it.
 */
export function createRecorder(options: {
  readonly entry: string;
  readonly path: string;
  /** Max events on their way to disk. */
  readonly maxWaiting?: number | undefined;
  readonly onProblem: (error: AppError) => void;
  /** Called with the path of the new file, when the first one is lost. */
  readonly onMoved: (path: string) => void;
  readonly onNoMachine: (error: AppError) => void;
}): Recorder {
  const { entry, path, onProblem, onNoMachine, maxWaiting = defaultMaxWaiting } = options;
  const runs = new KeptRuns();
  let kept = new BigInt64Array(new SharedArrayBuffer(8));
  let posted = 0;
  let dropped = 0;
  let worker: WriterClient | null = null;
  let isOpen = false;
  let moving: Promise<void> | null = null;
  let failed = false;
  let problem: AppError | null = null;
  let closed = false;
  let wrote = false;

  const stop = (error: AppError): void => {
    failed = true;
    problem = error;
    onProblem(error);
  };
  const fail = (thrown: unknown): void => {
    if (failed) return;
    const error = toAppError(thrown);
    const lost = worker;
    const isFull = error.code === 'disk-full';
    const saved = moving === null && (isOpen || isFull) && runs.all().length > 0 ? besides(path, isFull) : null;
    if (lost && saved !== null) moving = move(lost, saved, error);
    else stop(error);
  };
  const move = async (lost: WriterClient, saved: string, reason: AppError): Promise<void> => {
    kept = new BigInt64Array(new SharedArrayBuffer(8));
    posted = 0;
    const next = startWriter(entry, { path: saved, kept }, fail, onNoMachine);
    worker = next;
    for (const op of runs.all()) {
      if (op.op === 'events') posted += op.events.length;
      next.write(op);
    }
    try {
      await next.ready;
      options.onMoved(saved);
      onProblem(new AppError('session-moved', { path, saved, detail: reason.params['detail'] ?? reason.code }));
    } catch {
      stop(reason);
    }
    await lost.close();
  };
  const started = (): WriterClient => {
    if (worker) return worker;
    worker = startWriter(entry, { path, kept }, fail, onNoMachine);
    worker.ready.then(
      () => (isOpen = true),
      () => {},
    );
    return worker;
  };
  /** Does the same for the file that recording continues in, if it had to move meanwhile. */
  const withEach = async (act: (current: WriterClient) => Promise<unknown>): Promise<void> => {
    const current = worker;
    if (!current) return;
    await act(current);
    await moving;
    if (worker !== current) await withEach(act);
  };
  return {
    recording: () => !failed && !closed,
    problem: () => problem,
    hasFile: () => worker !== null,
    open: () => started().ready,
    dropped: () => dropped,
    write: (op) => {
      if (failed || closed) return true;
      if (op.op === 'events') {
        if (
          posted - Number(Atomics.load(kept, 0)) >= maxWaiting &&
          !op.events.some(({ kind }) => kind.startsWith('actor-'))
        ) {
          dropped += op.events.length;
          return false;
        }
        posted += op.events.length;
      }
      const isFirst = worker === null;
      wrote = true;
      runs.add(op);
      const target = started();
      if (isFirst) target.ready.catch(fail);
      target.write(op);
      return true;
    },
    flush: () =>
      withEach(async (current) => {
        if (failed) return;
        await current.ready.catch(fail);
        if (!failed) await current.call('flush', null).catch(fail);
      }),
    close: async () => {
      if (closed) return;
      closed = true;
      await withEach(async (current) => {
        // If nothing was written, the caller of `open` got the reason.
        await current.ready.catch(wrote ? fail : () => {});
        await current.close();
      });
    },
  };
}
