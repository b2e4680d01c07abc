import { Worker } from 'node:worker_threads';
import { Emitter } from '#shared/disposable.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { HistoryLimits } from '#shared/model/history.ts';
import type { MachinePiece } from '../ports.ts';
import type { FromHistory, HistoryCallName, HistoryCalls, HistoryData, ToHistory } from './protocol.ts';

const firstBackOffMs = 500;
const longestBackOffMs = 30_000;
/** What is parsed lives shortly: V8 would let three times as much of it pile up. */
const youngMb = 16;

/** Where the pieces of a session come from. */
export type FindPiece = (ask: 'at' | 'after', ms: number) => Promise<MachinePiece | null>;

interface Play {
  readonly find: FindPiece | null;
  readonly onTick: (tick: ProcessTick) => void;
  readonly onEnd: () => void;
  readonly onFail: (error: unknown) => void;
}

interface Pending {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/** The host's end of the history's thread; after a crash there is another one, with an empty ring. */
export class HistoryLink {
  readonly #entry: string;
  readonly #gapMs: number;
  #limits: HistoryLimits;
  readonly #onStart: (post: (message: Extract<ToHistory, { t: 'feed' }>) => void) => void;
  readonly #onProblem: (error: AppError) => void;
  /** The ring has grown; told while somebody listens. */
  readonly onGrown = new Emitter<void>();
  readonly onPiece = new Emitter<MachinePiece>();
  /** There is a new thread, which records nothing. */
  readonly onRestart = new Emitter<void>();
  readonly #pending = new Map<number, Pending>();
  readonly #plays = new Map<number, Play>();
  #worker: Worker | null = null;
  #nextId = 1;
  #followers = 0;
  #retry: NodeJS.Timeout | undefined;
  #backOffMs = firstBackOffMs;
  #disposed = false;

  constructor(options: {
    readonly entry: string;
    readonly limits: HistoryLimits;
    /** Without a tick for longer than this there is a gap. */
    readonly gapMs: number;
    /** Told whenever there is a new thread, to give it its feed. */
    readonly onStart: (post: (message: Extract<ToHistory, { t: 'feed' }>) => void) => void;
    readonly onProblem: (error: AppError) => void;
  }) {
    this.#entry = options.entry;
    this.#limits = options.limits;
    this.#gapMs = options.gapMs;
    this.#onStart = options.onStart;
    this.#onProblem = options.onProblem;
    this.#start();
  }

  call<N extends HistoryCallName>(name: N, input: HistoryCalls[N]['input']): Promise<HistoryCalls[N]['output']> {
    if (!this.#worker)
      return Promise.reject(
        new AppError(this.#disposed ? 'cancelled' : 'history-failed', { detail: 'it is starting again' }),
      );
    if (name === 'limit') this.#limits = input as HistoryLimits;
    const { promise, resolve, reject } = Promise.withResolvers<HistoryCalls[N]['output']>();
    const id = this.#nextId++;
    this.#pending.set(id, { resolve: resolve as (output: unknown) => void, reject });
    this.#post({ t: 'call', id, name, input });
    return promise;
  }

  /** Hears when the ring grows; answers how to stop. */
  follow(listener: () => void): () => void {
    const stop = this.onGrown.on(listener);
    this.#followers += 1;
    if (this.#followers === 1) this.#post({ t: 'follow', on: true });
    return () => {
      stop();
      this.#followers -= 1;
      if (this.#followers === 0) this.#post({ t: 'follow', on: false });
    };
  }

  /** Plays from the ring, or from the pieces that `find` gives. */
  play(
    request: { readonly fromMs: number; readonly speed: number },
    play: Play,
  ): { readonly taken: () => void; readonly stop: () => void } {
    if (!this.#worker)
      throw new AppError(this.#disposed ? 'cancelled' : 'history-failed', { detail: 'it is starting again' });
    const id = this.#nextId++;
    this.#plays.set(id, play);
    this.#post({ t: 'play', id, fromSession: play.find !== null, ...request });
    return {
      taken: () => this.#post({ t: 'taken', id }),
      stop: () => {
        if (this.#plays.delete(id)) this.#post({ t: 'stop', id });
      },
    };
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    clearTimeout(this.#retry);
    const worker = this.#worker;
    this.#worker = null;
    this.#failAll(new AppError('cancelled'));
    await worker?.terminate();
  }

  #start(): void {
    const worker = new Worker(this.#entry, {
      workerData: { limits: this.#limits, gapMs: this.#gapMs } satisfies HistoryData,
      name: 'history',
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    });
    this.#worker = worker;
    let reason = 'its thread ended';
    worker.on('message', (message: FromHistory) => this.#receive(message));
    worker.on('error', (error: unknown) => {
      reason = toAppError(error).message;
    });
    worker.on('exit', () => this.#restart(reason));
    this.#onStart((message) => worker.postMessage(message, [message.port]));
    if (this.#followers > 0) this.#post({ t: 'follow', on: true });
  }

  #restart(reason: string): void {
    if (this.#disposed) return;
    this.#worker = null;
    const error = new AppError('history-failed', { detail: reason });
    this.#failAll(error);
    this.#onProblem(error);
    this.#retry = setTimeout(() => {
      this.#start();
      this.onRestart.emit();
    }, this.#backOffMs);
    this.#backOffMs = Math.min(this.#backOffMs * 2, longestBackOffMs);
  }

  #failAll(error: AppError): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    const plays = [...this.#plays.values()];
    this.#plays.clear();
    for (const { onFail } of plays) onFail(error);
  }

  #post(message: ToHistory): void {
    this.#worker?.postMessage(message);
  }

  #receive(message: FromHistory): void {
    if (message.t === 'grown') this.onGrown.emit();
    else if (message.t === 'piece') this.onPiece.emit(message.piece);
    else if (message.t === 'ok' || message.t === 'err') {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.t === 'ok') pending?.resolve(message.output);
      else pending?.reject(new AppError(message.code, message.params));
    } else {
      const play = this.#plays.get(message.id);
      if (!play) return;
      if (message.t === 'tick') play.onTick(message.tick);
      else if (message.t === 'end') play.onEnd();
      else if (message.t === 'fail') play.onFail(new AppError(message.code, message.params));
      else this.#find(message.id, play, message.ask, message.ms);
    }
  }

  #find(id: number, play: Play, ask: 'at' | 'after', ms: number): void {
    play.find?.(ask, ms).then(
      (piece) => this.#post({ t: 'have', id, piece }),
      (error: unknown) => {
        if (!this.#plays.delete(id)) return;
        this.#post({ t: 'stop', id });
        play.onFail(error);
      },
    );
  }
}
