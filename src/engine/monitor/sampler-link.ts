import { AppError } from '#shared/errors.ts';
import type { OpenSampler, RunningSampler } from './open-sampler.ts';
import type { FromSampler, SamplerCalls, SamplerCallName, ToSampler } from './protocol.ts';

const firstBackOffMs = 200;
const longestBackOffMs = 10_000;

interface Pending {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: AppError) => void;
}

interface LinkOptions {
  readonly open: OpenSampler;
  readonly onMessage: (message: Exclude<FromSampler, { t: 'ok' | 'err' | 'ready' }>) => void;
  /** It runs (again): whatever it should know must be told anew. */
  readonly onReady: (backend: 'native' | 'portable') => void;
  readonly onCrash: (error: AppError) => void;
}

/** The host's end of the sampler: calls, and a new one with growing pauses when it crashed. */
export class SamplerLink {
  readonly #options: LinkOptions;
  readonly #pending = new Map<number, Pending>();
  #sampler: RunningSampler | null = null;
  #retry: NodeJS.Timeout | undefined;
  #backOffMs = firstBackOffMs;
  #nextId = 1;
  #disposed = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#start();
  }

  /** Tells the sampler something; lost while there is none, since `onReady` tells everything again. */
  post(message: ToSampler): void {
    this.#sampler?.post(message);
  }

  call<N extends SamplerCallName>(name: N, input: SamplerCalls[N]['input']): Promise<SamplerCalls[N]['output']> {
    if (!this.#sampler)
      return Promise.reject(
        new AppError(this.#disposed ? 'cancelled' : 'sampler-failed', { detail: 'the sampler is restarting' }),
      );
    const { promise, resolve, reject } = Promise.withResolvers<SamplerCalls[N]['output']>();
    const id = this.#nextId++;
    this.#pending.set(id, { resolve: resolve as (output: unknown) => void, reject });
    this.post({ t: 'call', id, name, input });
    return promise;
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    clearTimeout(this.#retry);
    const sampler = this.#sampler;
    this.#sampler = null;
    this.#rejectPending(new AppError('cancelled'));
    await sampler?.end();
  }

  #start(): void {
    this.#sampler = this.#options.open({
      message: (message) => this.#receive(message),
      end: (reason) => this.#restart(reason),
    });
  }

  #restart(reason: string): void {
    if (this.#disposed) return;
    this.#sampler = null;
    const error = new AppError('sampler-failed', { detail: reason });
    this.#rejectPending(error);
    this.#options.onCrash(error);
    this.#retry = setTimeout(() => this.#start(), this.#backOffMs);
    this.#backOffMs = Math.min(this.#backOffMs * 2, longestBackOffMs);
  }

  #receive(message: FromSampler): void {
    if (message.t === 'ready') this.#options.onReady(message.backend);
    else if (message.t === 'ok' || message.t === 'err') {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.t === 'ok') {
        this.#backOffMs = firstBackOffMs;
        pending?.resolve(message.output);
      } else pending?.reject(new AppError(message.code, message.params));
    } else this.#options.onMessage(message);
  }

  #rejectPending(error: AppError): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
