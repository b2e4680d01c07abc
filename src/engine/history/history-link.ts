import { Emitter } from '#shared/disposable.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { HistoryLimits } from '#shared/model/history.ts';
import type { HistoryChunk } from '../ports.ts';
import { openWorker, WorkerLink, type CallMessage, type ReplyMessage } from '../worker-link.ts';
import type { FromHistory, HistoryCalls, HistoryData, ToHistory } from './protocol.ts';

const backOff = { firstMs: 500, maxMs: 30_000 };
/** Parsed ticks are short-lived; without a limit V8 lets three times as much of them pile up. */
const maxYoungGenerationSizeMb = 16;

/** Finds a chunk of a session. */
export type FindChunk = (ask: 'at' | 'after', ms: number) => Promise<HistoryChunk | null>;

interface Playback {
  /** Null: play from the ring. */
  readonly find: FindChunk | null;
  readonly onTick: (tick: ProcessTick) => void;
  readonly onEnd: () => void;
  readonly onFail: (error: unknown) => void;
}

type PostFeed = (message: Extract<ToHistory, { t: 'feed' }>) => void;

function failure(thrown: unknown): AppError {
  return new AppError('history-failed', { detail: toAppError(thrown ?? 'the history thread ended').message });
}

/** The host's end of the history thread; after a crash it starts another one, with an empty ring. */
export class HistoryLink {
  readonly #link: WorkerLink<HistoryCalls, ToHistory, FromHistory>;
  #limits: HistoryLimits;
  /** The ring has grown; emitted while there are followers. */
  readonly onGrown = new Emitter<void>();
  /** The chunk that is being recorded, after each instant. */
  readonly onChunk = new Emitter<HistoryChunk>();
  /** There is a new thread, which records nothing. */
  readonly onRestart = new Emitter<void>();
  readonly #playbacks = new Map<number, Playback>();
  #nextId = 1;
  #followers = 0;

  constructor(options: {
    readonly entry: string;
    readonly limits: HistoryLimits;
    /** A longer time without a tick is a gap. */
    readonly gapMs: number;
    /** Called for every new thread, to give it its feed. */
    readonly onStart: (post: PostFeed) => void;
    readonly onProblem: (error: AppError) => void;
  }) {
    const { entry, gapMs, onStart, onProblem } = options;
    this.#limits = options.limits;
    this.#link = new WorkerLink({
      // Built at each start, since the limits may have changed.
      open: (on) => {
        const workerData: HistoryData = { limits: this.#limits, gapMs };
        const resourceLimits = { maxYoungGenerationSizeMb };
        return openWorker<ToHistory | CallMessage<HistoryCalls>, FromHistory | ReplyMessage>(entry, {
          workerData,
          name: 'history',
          resourceLimits,
        })(on);
      },
      backOff,
      failure,
      onMessage: (message) => this.#receive(message),
      onEnd: (error) => {
        this.#failPlaybacks(error);
        onProblem(error);
      },
      onStart: (post, { isFirst }) => {
        onStart((message) => post(message, [message.port]));
        if (this.#followers > 0) post({ t: 'follow', on: true });
        if (!isFirst) this.onRestart.emit();
      },
    });
  }

  async call<N extends keyof HistoryCalls>(
    name: N,
    input: HistoryCalls[N]['input'],
  ): Promise<HistoryCalls[N]['output']> {
    if (name === 'limit' && this.#link.isRunning) this.#limits = input as HistoryLimits;
    return await this.#link.call(name, input);
  }

  /** Calls the listener when the ring grows; returns how to stop. */
  follow(listener: () => void): () => void {
    const stop = this.onGrown.on(listener);
    this.#followers += 1;
    if (this.#followers === 1) this.#link.post({ t: 'follow', on: true });
    return () => {
      stop();
      this.#followers -= 1;
      if (this.#followers === 0) this.#link.post({ t: 'follow', on: false });
    };
  }

  /** Plays from the ring, or from the chunks that `find` returns. */
  play(
    request: { readonly fromMs: number; readonly speed: number },
    playback: Playback,
  ): { readonly taken: () => void; readonly stop: () => void } {
    if (!this.#link.isRunning) throw this.#link.unavailable();
    const id = this.#nextId++;
    this.#playbacks.set(id, playback);
    this.#link.post({ t: 'play', id, fromSession: playback.find !== null, ...request });
    return {
      taken: () => this.#link.post({ t: 'taken', id }),
      stop: () => {
        if (this.#playbacks.delete(id)) this.#link.post({ t: 'stop', id });
      },
    };
  }

  async dispose(): Promise<void> {
    this.#failPlaybacks(new AppError('cancelled'));
    await this.#link.dispose();
  }

  #failPlaybacks(error: AppError): void {
    const playbacks = [...this.#playbacks.values()];
    this.#playbacks.clear();
    for (const { onFail } of playbacks) onFail(error);
  }

  #receive(message: FromHistory): void {
    if (message.t === 'grown') this.onGrown.emit();
    else if (message.t === 'chunk') this.onChunk.emit(message.chunk);
    else {
      const playback = this.#playbacks.get(message.id);
      if (!playback) return;
      if (message.t === 'tick') playback.onTick(message.tick);
      else if (message.t === 'end') playback.onEnd();
      else if (message.t === 'fail') playback.onFail(new AppError(message.code, message.params));
      else this.#find(message.id, playback, message.ask, message.ms);
    }
  }

  #find(id: number, playback: Playback, ask: 'at' | 'after', ms: number): void {
    playback.find?.(ask, ms).then(
      (chunk) => this.#link.post({ t: 'found', id, chunk }),
      (error: unknown) => {
        if (!this.#playbacks.delete(id)) return;
        this.#link.post({ t: 'stop', id });
        playback.onFail(error);
      },
    );
  }
}
