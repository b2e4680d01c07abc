import type { FromSampler } from './protocol.ts';
import type { Backend } from './reading.ts';

interface Subscription {
  pids: readonly number[];
  readonly meter: ReturnType<Backend['tracker']>;
  readonly timer: NodeJS.Timeout;
  busy: Promise<void> | null;
}

/** Samples a few processes per run, often. */
export class TrackLoop {
  readonly #backend: Backend;
  readonly #post: (message: FromSampler) => void;
  readonly #subscriptions = new Map<number, Subscription>();

  constructor(backend: Backend, post: (message: FromSampler) => void) {
    this.#backend = backend;
    this.#post = post;
  }

  /** Starts sampling, or changes which processes are sampled. */
  set(track: number, intervalMs: number, pids: readonly number[]): void {
    const subscription = this.#subscriptions.get(track);
    if (subscription) {
      subscription.pids = pids;
      return;
    }
    const timer = setInterval(() => void this.sample(track), intervalMs);
    this.#subscriptions.set(track, { pids, meter: this.#backend.tracker(), timer, busy: null });
  }

  /** Takes a sample; if one is under way, waits for it and, with `again`, takes another. */
  async sample(track: number, options: { readonly again: boolean } = { again: false }): Promise<void> {
    const subscription = this.#subscriptions.get(track);
    if (!subscription) return;
    if (subscription.busy) {
      await subscription.busy;
      return options.again ? this.sample(track) : undefined;
    }
    if (subscription.pids.length === 0) return;
    subscription.busy = this.#sampleNow(track, subscription).finally(() => {
      subscription.busy = null;
    });
    await subscription.busy;
  }

  remove(track: number): void {
    clearInterval(this.#subscriptions.get(track)?.timer);
    this.#subscriptions.delete(track);
  }

  dispose(): void {
    for (const track of [...this.#subscriptions.keys()]) this.remove(track);
  }

  async #sampleNow(track: number, subscription: Subscription): Promise<void> {
    try {
      const atHrNs = process.hrtime.bigint();
      const lost = this.#backend.lost();
      const processes = await subscription.meter(subscription.pids);
      if (this.#subscriptions.get(track) === subscription) this.#post({ t: 'tracked', track, atHrNs, processes, lost });
    } catch (error) {
      this.#post({ t: 'problem', detail: error instanceof Error ? error.message : String(error) });
    }
  }
}
