import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError, toAppError } from '#shared/errors.ts';
import type { CallProgress, ReadCalls } from './protocol.ts';
import { startReader, type ReaderClient } from './reader-client.ts';

// Reading in processes that can be killed: a session file may come from anywhere, and SQLite cannot be interrupted.

/** Calls that may take long; each runs in a process of its own and reports as it goes on. */
const longCalls: ReadonlySet<keyof ReadCalls> = new Set(['export', 'preview', 'import']);

/** Short calls that change a file; closing waits for them. */
const edits: ReadonlySet<keyof ReadCalls> = new Set(['update', 'addNote', 'removeNote', 'release']);

/** Times after which a process is killed: for a short call, and for a long one that has not reported since. */
export interface ReadLimits {
  readonly callMs: number;
  readonly reportMs: number;
}
const defaultLimits: ReadLimits = { callMs: 15_000, reportMs: 120_000 };

/** Maximum number of long calls at a time; further ones wait. */
const maxLong = 2;

/** A limit is counted in parts, so that a pause of the host itself, such as a suspended machine, uses up only one. */
const parts = 5;

/** Time that edits have to end when the reader is closed. */
const closeMs = 2000;

/** Reads and edits sessions. A file that holds up its process is refused from then on, until it changes. */
export interface SessionReader {
  /** Aborting a call kills the process that answers it; only for long ones, which have their own. */
  readonly call: <N extends keyof ReadCalls>(
    name: N,
    input: ReadCalls[N]['input'] & { readonly path: string },
    options?: {
      readonly onProgress?: ((progress: CallProgress<N>) => void) | undefined;
      readonly signal?: AbortSignal | undefined;
    },
  ) => Promise<ReadCalls[N]['output']>;
  readonly close: () => Promise<void>;
}

type Call = Parameters<SessionReader['call']>;

/** Changes whenever the file does. */
function stampOf(path: string): string {
  return ['', '-wal']
    .map((suffix) => statSync(path + suffix, { throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : '-'))
    .join();
}

/** Opens a reader; its processes start with the first call that needs one. */
export function createReader(entry: string, limits: ReadLimits = defaultLimits): SessionReader {
  const refused = new Map<string, { readonly stamp: string; readonly error: AppError }>();
  const readers = new Set<ReaderClient>();
  const editing = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let long = 0;
  let shared: ReaderClient | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  const start = async (): Promise<ReaderClient> => {
    const reader: ReaderClient = startReader(entry, { onEnd: () => readers.delete(reader) });
    readers.add(reader);
    await reader.call('ready', null); // the limits are for the file, not for a busy machine that starts a process
    return reader;
  };
  const kill = async (reader: ReaderClient): Promise<void> => {
    await reader.dispose();
    readers.delete(reader);
  };

  const ask: (reader: ReaderClient, ...call: Call) => Promise<unknown> = async (reader, name, input, options = {}) => {
    const limitMs = longCalls.has(name) ? limits.reportMs : limits.callMs;
    let left = parts;
    const timer = setInterval(() => {
      left -= 1;
      if (left === 0) void kill(reader); // fails the call
    }, limitMs / parts);
    try {
      return await reader.call(name, input, (progress) => {
        left = parts;
        options.onProgress?.(progress);
      });
    } catch (error) {
      if (closed || options.signal?.aborted || (left > 0 && reader.isRunning)) throw error;
      await kill(reader);
      const detail = left > 0 ? (toAppError(error).params['detail'] ?? '') : `> ${limitMs / 1000} s`;
      const unreadable = new AppError('session-unreadable', { path: input.path, detail }, { cause: error });
      refused.set(input.path, { stamp: stampOf(input.path), error: unreadable });
      throw unreadable;
    } finally {
      clearInterval(timer);
    }
  };
  const inTurn = async (...call: Call): Promise<unknown> => {
    if (closed) throw new AppError('cancelled');
    if (!shared?.isRunning) shared = await start();
    return ask(shared, ...call);
  };
  const alone = async (...call: Call): Promise<unknown> => {
    const signal = call[2]?.signal;
    if (long >= maxLong) await new Promise<void>((resolve) => waiting.push(resolve));
    else long += 1;
    let reader: ReaderClient | null = null;
    const stop = (): void => void (reader && kill(reader));
    signal?.addEventListener('abort', stop);
    try {
      if (closed) throw new AppError('cancelled');
      reader = await start();
      if (signal?.aborted) throw new AppError('cancelled');
      return await ask(reader, ...call);
    } finally {
      signal?.removeEventListener('abort', stop);
      if (reader) await kill(reader);
      const next = waiting.shift();
      if (next) next();
      else long -= 1;
    }
  };
  const call = (async (name, input, options) => {
    if (closed) throw new AppError('cancelled');
    const before = refused.get(input.path);
    if (before && before.stamp === stampOf(input.path)) throw before.error;
    if (longCalls.has(name)) return await alone(name, input, options);
    const answer = turn.then(() => inTurn(name, input, options));
    turn = answer.catch(() => {});
    if (!edits.has(name)) return await answer;
    editing.add(answer);
    try {
      return await answer;
    } finally {
      editing.delete(answer);
    }
  }) as SessionReader['call'];

  return {
    call,
    close: async () => {
      if (closed) return;
      closed = true;
      await Promise.race([Promise.allSettled(editing), delay(closeMs, undefined, { ref: false })]);
      await Promise.all([...readers].map(kill));
    },
  };
}
