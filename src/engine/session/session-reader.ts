import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#shared/errors.ts';
import type { CallProgress, StoreCalls } from './protocol.ts';
import { startWorker, type WorkerClient } from './worker-client.ts';

// Reading in threads that can be given up: a session file may come from anywhere, and SQLite cannot be interrupted.

/** Calls that may take long; each runs in a thread of its own and reports as it goes on. */
const longCalls: ReadonlySet<keyof StoreCalls> = new Set(['export', 'preview', 'import']);

/** Times after which a thread is given up: for a short call, and for a long one that has not reported since. */
export interface ReadLimits {
  readonly callMs: number;
  readonly reportMs: number;
}
const defaultLimits: ReadLimits = { callMs: 15_000, reportMs: 120_000 };

/** Maximum number of long calls at a time; further ones wait. */
const maxLong = 2;

/** A limit is counted in parts, so that a pause of the host itself, such as a suspended machine, uses up only one. */
const parts = 5;

/** Time that calls have to end when the reader is closed. */
const closeMs = 2000;

/** Reads and edits sessions. A file that holds up its thread is refused from then on, until it changes. */
export interface SessionReader {
  readonly call: <N extends keyof StoreCalls>(
    name: N,
    input: StoreCalls[N]['input'] & { readonly path: string },
    onProgress?: (progress: CallProgress<N>) => void,
  ) => Promise<StoreCalls[N]['output']>;
  readonly close: () => Promise<void>;
}

/** Changes whenever the file does. */
function stampOf(path: string): string {
  return ['', '-wal']
    .map((suffix) => statSync(path + suffix, { throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : '-'))
    .join();
}

/** Opens a reader; its threads start with the first call that needs one. */
export function createReader(entry: string, limits: ReadLimits = defaultLimits): SessionReader {
  const refused = new Map<string, { readonly stamp: string; readonly error: AppError }>();
  const working = new Map<WorkerClient, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let long = 0;
  let shared: WorkerClient | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  // What ends a thread also fails its call, which reports it.
  const start = async (): Promise<WorkerClient> => {
    const worker = startWorker(entry, { role: 'reader' }, () => {});
    await worker.ready; // the limits are for the file, not for a busy machine that starts a thread
    return worker;
  };

  const ask: (worker: WorkerClient, ...call: Parameters<SessionReader['call']>) => Promise<unknown> = async (
    worker,
    name,
    input,
    onProgress,
  ) => {
    const limitMs = longCalls.has(name) ? limits.reportMs : limits.callMs;
    const late = Promise.withResolvers<never>();
    let left = parts;
    const timer = setInterval(() => {
      left -= 1;
      if (left === 0) late.reject(new AppError('cancelled'));
    }, limitMs / parts);
    const answer = worker.call(name, input, (progress) => {
      left = parts;
      onProgress?.(progress);
    });
    working.set(worker, answer);
    try {
      return await Promise.race([answer, late.promise]);
    } catch (error) {
      if (closed || (left > 0 && worker.isRunning())) throw error;
      const detail = left > 0 ? 'out of memory' : `> ${limitMs / 1000} s`;
      const unreadable = new AppError('session-unreadable', { path: input.path, detail }, { cause: error });
      refused.set(input.path, { stamp: stampOf(input.path), error: unreadable });
      worker.abandon();
      throw unreadable;
    } finally {
      clearInterval(timer);
      working.delete(worker);
    }
  };
  const inTurn = async (...call: Parameters<SessionReader['call']>): Promise<unknown> => {
    if (closed) throw new AppError('cancelled');
    if (!shared?.isRunning()) shared = await start();
    return ask(shared, ...call);
  };
  const alone = async (...call: Parameters<SessionReader['call']>): Promise<unknown> => {
    if (long >= maxLong) await new Promise<void>((resolve) => waiting.push(resolve));
    else long += 1;
    try {
      if (closed) throw new AppError('cancelled');
      const worker = await start();
      try {
        return await ask(worker, ...call);
      } finally {
        if (worker.isRunning()) await worker.close();
      }
    } finally {
      const next = waiting.shift();
      if (next) next();
      else long -= 1;
    }
  };
  const call = (async (name, input, onProgress) => {
    if (closed) throw new AppError('cancelled');
    const before = refused.get(input.path);
    // Deleting needs no reading.
    if (before && name !== 'remove' && name !== 'release' && before.stamp === stampOf(input.path)) throw before.error;
    if (longCalls.has(name)) return await alone(name, input, onProgress);
    const answer = turn.then(() => inTurn(name, input, onProgress));
    turn = answer.catch(() => {});
    return await answer;
  }) as SessionReader['call'];

  return {
    call,
    close: async () => {
      if (closed) return;
      closed = true;
      await Promise.race([Promise.allSettled(working.values()), delay(closeMs, undefined, { ref: false })]);
      for (const worker of working.keys()) worker.abandon();
      if (shared?.isRunning()) await shared.close();
    },
  };
}
