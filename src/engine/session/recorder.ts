import { toAppError, type AppError } from '#shared/errors.ts';
import type { WriteOp } from './protocol.ts';
import { startWorker, type WorkerClient } from './worker-client.ts';

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

/** Records to `path` from the first operation on, which creates the file. */
export function createRecorder(options: {
  readonly entry: string;
  readonly path: string;
  readonly mustExist: boolean;
  /** Max events on their way to disk. */
  readonly maxWaiting?: number | undefined;
  readonly onProblem: (error: AppError) => void;
  readonly onNoMachine: (error: AppError) => void;
}): Recorder {
  const { entry, path, mustExist, onProblem, onNoMachine, maxWaiting = defaultMaxWaiting } = options;
  const kept = new BigInt64Array(new SharedArrayBuffer(8));
  let posted = 0;
  let dropped = 0;
  let worker: WorkerClient | null = null;
  let failed = false;
  let problem: AppError | null = null;
  let closed = false;
  let wrote = false;

  const fail = (thrown: unknown): void => {
    if (failed || closed) return;
    failed = true;
    problem = toAppError(thrown);
    onProblem(problem);
  };
  const started = (): WorkerClient => {
    worker ??= startWorker(entry, { role: 'writer', path, mustExist, kept }, fail, onNoMachine);
    return worker;
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
      const target = started();
      if (isFirst) target.ready.catch(fail);
      target.write(op);
      return true;
    },
    flush: async () => {
      if (!worker || failed) return;
      await worker.ready.catch(fail);
      if (!failed) await worker.call('flush', null).catch(fail);
    },
    close: async () => {
      if (closed) return;
      const last = worker;
      // If nothing was written, the caller of `open` got the reason.
      if (last) await last.ready.catch(wrote ? fail : () => {});
      closed = true;
      await last?.close();
    },
  };
}
