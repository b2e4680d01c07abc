import { AppError, toAppError } from '#shared/errors.ts';
import { openWorker, WorkerLink } from '../worker-link.ts';
import type { FromWriter, ToWriter, WriteCalls, WriteOp, WriterData } from './protocol.ts';

/** The host's end of the thread that writes a session. */
export interface WriterClient {
  /** Resolves when the file is open; rejects with the reason if it cannot be opened. */
  readonly ready: Promise<void>;
  readonly write: (op: WriteOp) => void;
  readonly call: WorkerLink<WriteCalls, ToWriter, FromWriter>['call'];
  /** Lets the thread finish and waits until it has ended. */
  readonly close: () => Promise<void>;
}

/** What passes through the thread is garbage soon after: a small young generation keeps it from piling up. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/**
 * Starts the thread that writes a session. `onProblem` receives failures after `ready`; `onNoMachine` is called when
 * the disk is too full for the machine's past.
 */
export function startWriter(
  entry: string,
  data: WriterData,
  onProblem: (error: AppError) => void,
  onNoMachine: (error: AppError) => void = onProblem,
): WriterClient {
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {}); // reported to those that await it
  const ended = Promise.withResolvers<void>();
  let isReady = false;

  const report = (error: AppError): void => {
    if (isReady) onProblem(error);
    else ready.reject(error);
  };
  const link = new WorkerLink<WriteCalls, ToWriter, FromWriter>({
    open: openWorker(entry, { workerData: data, name: 'store', resourceLimits }),
    backOff: null,
    failure: (thrown) => toAppError(thrown ?? 'the store ended'),
    onEnd: (error, thrown) => {
      if (thrown !== undefined) report(error);
      ended.resolve();
    },
    onMessage: (message) => {
      if (message.t === 'ready') {
        isReady = true;
        ready.resolve();
      } else if (message.t === 'problem') report(new AppError(message.error.code, message.error.params));
      else onNoMachine(new AppError(message.error.code, message.error.params));
    },
  });
  return {
    ready: ready.promise,
    write: (op) => link.post({ t: 'write', op }),
    call: (name, input, onProgress) => link.call(name, input, onProgress),
    close: async () => {
      if (link.isRunning) await link.call('close', null).catch(() => {}); // it may end before it answers
      await ended.promise;
    },
  };
}
