import { setTimeout as delay } from 'node:timers/promises';
import { Worker, type Transferable, type WorkerOptions } from 'node:worker_threads';
import { startError } from './task-limit.ts';
import { AppError, toAppError, type ErrorCode, type MessageParams } from '#shared/errors.ts';

/** Calls to a worker: name → input, output and, for long calls, what they report in between. */
export type CallMap<C> = {
  readonly [N in keyof C]: { readonly input: unknown; readonly output: unknown; readonly progress?: unknown };
};

type Input<C extends CallMap<C>, N extends keyof C> = C[N]['input'];
type Output<C extends CallMap<C>, N extends keyof C> = C[N]['output'];
type Progress<C extends CallMap<C>, N extends keyof C> = C[N] extends { readonly progress: infer P } ? P : never;

/** A call on its way to the worker. */
export interface CallMessage<C> {
  readonly t: 'call';
  readonly id: number;
  readonly name: keyof C;
  readonly input: unknown;
}

/** Answers on their way back. */
export type ReplyMessage =
  | { readonly t: 'ok'; readonly id: number; readonly output: unknown }
  | { readonly t: 'err'; readonly id: number; readonly code: ErrorCode; readonly params: MessageParams }
  | { readonly t: 'progress'; readonly id: number; readonly progress: unknown };

/** A running peer, seen from its owner. */
export interface Peer<In> {
  readonly post: (message: In, transfer?: readonly Transferable[]) => void;
  readonly end: () => Promise<void>;
  /** Asks it to end its work early, even while it computes; a thread cannot be asked. */
  readonly interrupt?: () => void;
}

/** Starts a peer; `end` is called once when it ended, with the error that ended it, if any. */
export type OpenPeer<In, Out> = (on: {
  readonly message: (message: Out) => void;
  readonly end: (thrown: unknown) => void;
}) => Peer<In>;

/** How long a worker may take to end itself when it is asked to, in ms. */
const endsItselfMs = 10_000;

/**
 * A peer in a worker thread. One that calls native code ends itself at `endMessage`: a thread that is terminated in the
 * middle of a call through koffi takes the whole process with it.
 */
export function openWorker<In, Out>(
  entry: string,
  options: Pick<WorkerOptions, 'workerData' | 'name' | 'resourceLimits'>,
  endMessage?: In,
): OpenPeer<In, Out> {
  return (on) => {
    const worker = startThread(entry, options);
    let thrown: unknown;
    worker.on('message', on.message);
    worker.on('error', (error: unknown) => {
      thrown = error;
    });
    worker.on('exit', () => on.end(thrown));
    return {
      post: (message, transfer = []) => worker.postMessage(message, transfer),
      end: async () => {
        if (endMessage !== undefined) await endItself(worker, endMessage);
        await worker.terminate();
      },
    };
  };
}

function startThread(entry: string, options: WorkerOptions): Worker {
  try {
    return new Worker(entry, options);
  } catch (error) {
    throw startError(error);
  }
}

async function endItself(worker: Worker, message: unknown): Promise<void> {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage(message);
  await Promise.race([ended, delay(endsItselfMs, undefined, { ref: false })]);
}

interface Pending {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress: ((progress: never) => void) | undefined;
}

/** What one kind of worker needs of its link. `In` and `Out` are its messages other than calls and replies. */
export interface LinkOptions<C, In, Out> {
  readonly open: OpenPeer<In | CallMessage<C>, Out | ReplyMessage>;
  readonly onMessage: (message: Out) => void;
  /** Called after each start, to send the worker what it needs. */
  readonly onStart?: (post: Peer<In>['post'], start: { readonly isFirst: boolean }) => void;
  /** The error for open calls when the worker ends by itself; `thrown` is undefined if it did not crash. */
  readonly failure: (thrown: unknown) => AppError;
  /** The worker ended by itself; called before its open calls fail. */
  readonly onEnd: (error: AppError, thrown: unknown) => void;
  /** Restart after the worker ended, with doubling pauses; null: it is not restarted. */
  readonly backOff: { readonly firstMs: number; readonly maxMs: number } | null;
}

const isReply = (message: { readonly t: string }): message is ReplyMessage =>
  message.t === 'ok' || message.t === 'err' || message.t === 'progress';

/** The host's end of a worker: calls with answers, messages both ways, and restart after a crash. */
export class WorkerLink<C extends CallMap<C>, In extends { readonly t: string }, Out extends { readonly t: string }> {
  readonly #options: LinkOptions<C, In, Out>;
  readonly #pending = new Map<number, Pending>();
  #peer: Peer<In | CallMessage<C>> | null = null;
  #retry: NodeJS.Timeout | undefined;
  #backOffMs: number;
  #nextId = 1;
  #isDisposed = false;
  #ended: Promise<void> | null = null;

  constructor(options: LinkOptions<C, In, Out>) {
    this.#options = options;
    this.#backOffMs = options.backOff?.firstMs ?? 0;
    this.#start(true);
  }

  get isRunning(): boolean {
    return this.#peer !== null;
  }

  /** The error for a request while no worker is running. */
  unavailable(): AppError {
    return this.#isDisposed ? new AppError('cancelled') : this.#options.failure(undefined);
  }

  /** Sends a message; dropped while no worker is running, since `onStart` sends what the next one needs. */
  post(message: In, transfer?: readonly Transferable[]): void {
    this.#peer?.post(message, transfer);
  }

  call<N extends keyof C>(
    name: N,
    input: Input<C, N>,
    onProgress?: (progress: Progress<C, N>) => void,
  ): Promise<Output<C, N>> {
    if (!this.#peer) return Promise.reject(this.unavailable());
    const { promise, resolve, reject } = Promise.withResolvers<Output<C, N>>();
    const id = this.#nextId++;
    this.#pending.set(id, { resolve, reject, onProgress });
    this.#peer.post({ t: 'call', id, name, input });
    return promise;
  }

  /** Asks the worker to answer its call early, with what it has. */
  interrupt(): void {
    this.#peer?.interrupt?.();
  }

  /** Ends the worker and waits until it has ended; open calls fail with `cancelled`. */
  dispose(): Promise<void> {
    this.#isDisposed = true;
    return (this.#ended ??= this.#end());
  }

  async #end(): Promise<void> {
    clearTimeout(this.#retry);
    const peer = this.#peer;
    this.#peer = null;
    this.#rejectPending(new AppError('cancelled'));
    await peer?.end();
  }

  #start(isFirst: boolean): void {
    this.#peer = this.#options.open({
      message: (message) => this.#receive(message),
      end: (thrown) => this.#onEnd(thrown),
    });
    this.#options.onStart?.((message, transfer) => this.post(message, transfer), { isFirst });
  }

  #restart(): void {
    try {
      this.#start(false);
    } catch (error) {
      this.#onEnd(error); // another thread is refused at the moment
    }
  }

  #onEnd(thrown: unknown): void {
    if (this.#isDisposed) return;
    this.#peer = null;
    const { failure, onEnd, backOff } = this.#options;
    const error = failure(thrown);
    onEnd(error, thrown);
    this.#rejectPending(error);
    if (!backOff || this.#isDisposed) return;
    this.#retry = setTimeout(() => this.#restart(), this.#backOffMs);
    this.#backOffMs = Math.min(this.#backOffMs * 2, backOff.maxMs);
  }

  #receive(message: Out | ReplyMessage): void {
    if (!isReply(message)) return this.#options.onMessage(message);
    const pending = this.#pending.get(message.id);
    if (message.t === 'progress') return pending?.onProgress?.(message.progress as never);
    this.#pending.delete(message.id);
    if (message.t === 'err') return pending?.reject(new AppError(message.code, message.params));
    // A worker that answers is healthy: the next crash is restarted soon.
    this.#backOffMs = this.#options.backOff?.firstMs ?? 0;
    pending?.resolve(message.output);
  }

  #rejectPending(error: AppError): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

/** The worker's side: one function per call. */
export type CallHandlers<C extends CallMap<C>> = {
  readonly [N in keyof C]: (
    input: Input<C, N>,
    report: (progress: Progress<C, N>) => void,
  ) => Output<C, N> | Promise<Output<C, N>>;
};

/** Runs the handler of a call and posts its answer; a handler that is not async is answered at once. */
export function answerCall<C extends CallMap<C>>(
  handlers: Partial<CallHandlers<C>>,
  { id, name, input }: CallMessage<C>,
  post: (reply: ReplyMessage) => void,
): void {
  const succeed = (output: unknown): void => post({ t: 'ok', id, output });
  const fail = (thrown: unknown): void => {
    const { code, params } = toAppError(thrown);
    post({ t: 'err', id, code, params });
  };
  const handler = handlers[name] as ((input: unknown, report: (progress: unknown) => void) => unknown) | undefined;
  try {
    if (!handler) throw new AppError('unknown-call', { name: String(name) });
    const output = handler(input, (progress) => post({ t: 'progress', id, progress }));
    if (output instanceof Promise) output.then(succeed, fail);
    else succeed(output);
  } catch (thrown) {
    fail(thrown);
  }
}
