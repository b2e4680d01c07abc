import type { StreamSource } from '#shared/contract/contract.ts';
import { Emitter } from '#shared/disposable.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { RecordingStatus } from '#shared/model/history.ts';
import type { SessionStore } from '../ports.ts';
import { freeBytes, sessionBytes } from './file-size.ts';
import { Growth } from './growth.ts';
import type { HistoryLink } from './history-link.ts';

const checkEveryMs = 1000;

interface RecordingOptions {
  readonly link: () => HistoryLink | null;
  readonly store: Pick<SessionStore, 'current' | 'recordMachine' | 'problem' | 'onNoMachine' | 'flush'>;
  readonly floorBytes: number;
  readonly droppedEvents: () => number;
  readonly onProblem: (error: AppError) => void;
}

/** Records every process into the current session, and reports the state of the log. */
export class Recording {
  readonly #options: RecordingOptions;
  readonly #onChange = new Emitter<void>();
  #growth = new Growth();
  #isFull = false;
  #problem: ErrorCode | null = null;
  #status: RecordingStatus | null = null;
  #timer: NodeJS.Timeout | undefined;
  #watchers = 0;
  readonly #stopListening: () => void;
  /** Undoes the subscriptions of full recording. */
  #stops: readonly (() => void)[] = [];

  constructor(options: RecordingOptions) {
    this.#options = options;
    this.#stopListening = options.store.onNoMachine.on(
      (cause) => void this.#fail(new AppError('recording-floor', {}, { cause })),
    );
  }

  /** Starts or stops full recording. Throws `not-supported` if no history is kept. */
  async set(full: boolean): Promise<RecordingStatus> {
    const link = this.#options.link();
    if (!link) throw new AppError('not-supported', { what: 'recording.set' });
    if (full) {
      const { current } = this.#options.store;
      const free = current && (await freeBytes(current.path));
      const isLow = free !== null && free < this.#options.floorBytes;
      this.#problem = isLow ? 'recording-floor' : null;
      if (current && !isLow) await this.#begin(link);
    } else await this.#end();
    await this.#check();
    this.#updateTimer();
    this.#onChange.emit();
    return this.#status as RecordingStatus;
  }

  source(): StreamSource<RecordingStatus> {
    let sent = '';
    let stop: () => void = () => {};
    return {
      next: () => {
        const text = JSON.stringify(this.#status);
        if (!this.#status || text === sent) return undefined;
        sent = text;
        return this.#status;
      },
      done: () => false,
      start: (wake, fail) => {
        stop = this.#onChange.on(wake);
        this.#watchers += 1;
        this.#updateTimer();
        this.#check().then(() => this.#onChange.emit(), fail);
      },
      dispose: () => {
        stop();
        this.#watchers -= 1;
        this.#updateTimer();
      },
    };
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#isFull = false;
    this.#stopListening();
    this.#unsubscribe();
  }

  async #begin(link: HistoryLink): Promise<void> {
    if (this.#isFull) return;
    this.#isFull = true;
    this.#stops = [
      link.onChunk.on((chunk) => {
        if (this.#isFull) this.#options.store.recordMachine(chunk);
      }),
      // A new thread records nothing yet; the pause is a gap in the recording.
      link.onRestart.on(() => {
        // It has crashed again, and so will restart again.
        if (this.#isFull) link.call('record', { on: true }).catch(() => {});
      }),
    ];
    try {
      await link.call('record', { on: true });
    } catch (error) {
      this.#isFull = false;
      this.#unsubscribe();
      throw error;
    }
  }

  async #end(): Promise<void> {
    if (!this.#isFull) return;
    this.#isFull = false;
    this.#unsubscribe();
    await this.#options.link()?.call('record', { on: false });
    await this.#options.store.flush();
  }

  #unsubscribe(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  async #fail(error: AppError): Promise<void> {
    if (!this.#isFull) return;
    this.#problem = error.code;
    this.#options.onProblem(error);
    await this.#end().catch(() => {}); // its thread may have crashed too; then it records nothing anyway
    this.#updateTimer();
    this.#onChange.emit();
  }

  /** Checks once a second while it matters: there are watchers, or the disk is filling. */
  #updateTimer(): void {
    const wanted = this.#watchers > 0 || this.#isFull;
    if (wanted)
      this.#timer ??= setInterval(() => void this.#check().then(() => this.#onChange.emit()), checkEveryMs).unref();
    else {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#growth = new Growth();
    }
  }

  async #check(): Promise<void> {
    const { store, floorBytes } = this.#options;
    const { current } = store;
    const bytes = current ? await sessionBytes(current.path) : 0;
    const free = current ? await freeBytes(current.path) : null;
    this.#growth.add(bytes, performance.now());
    const logProblem = store.problem();
    if (this.#isFull && logProblem) await this.#end().catch(() => {}); // as in #fail
    const isLow = free !== null && free < floorBytes;
    if (this.#isFull && isLow) await this.#fail(new AppError('recording-floor'));
    const problem = logProblem?.code ?? this.#problem ?? null;
    this.#status = {
      sessionId: current?.id ?? null,
      isFull: this.#isFull,
      bytes,
      bytesPerSecond: this.#growth.bytesPerSecond,
      freeBytes: free,
      floorBytes,
      droppedEvents: this.#options.droppedEvents(),
      problem,
    };
  }
}
