import type { FromSampler } from './protocol.ts';
import type { Backend } from './reading.ts';

interface Subscription {
  pids: readonly number[];
  readonly meter: ReturnType<Backend['tracker']>;
  readonly timer: NodeJS.Timeout;
  busy: Promise<void> | null;
}

/** The fast lanes: a few processes each, sampled often. */
export class TrackLoop {
  readonly #backend: Backend;
  readonly #post: (message: FromSampler) => void;
  readonly #lanes = new Map<number, Subscription>();

  constructor(backend: Backend, post: (message: FromSampler) => void) {
    this.#backend = backend;
    this.#post = post;
  }

  /** Starts a lane, or changes whom it follows. */
  set(track: number, intervalMs: number, pids: readonly number[]): void {
    const lane = this.#lanes.get(track);
    if (lane) {
      lane.pids = pids;
      return;
    }
    const timer = setInterval(() => void this.sample(track), intervalMs);
    this.#lanes.set(track, { pids, meter: this.#backend.tracker(), timer, busy: null });
  }

  /** Takes a sample, or waits for the one under way to end and takes another if `again`. */
  async sample(track: number, options: { readonly again: boolean } = { again: false }): Promise<void> {
    const lane = this.#lanes.get(track);
    if (!lane) return;
    if (lane.busy) {
      await lane.busy;
      return options.again ? this.sample(track) : undefined;
    }
    if (lane.pids.length === 0) return;
    lane.busy = this.#take(track, lane).finally(() => {
      lane.busy = null;
    });
    await lane.busy;
  }

  remove(track: number): void {
    clearInterval(this.#lanes.get(track)?.timer);
    this.#lanes.delete(track);
  }

  dispose(): void {
    for (const track of [...this.#lanes.keys()]) this.remove(track);
  }

  async #take(track: number, lane: Subscription): Promise<void> {
    try {
      const atHrNs = process.hrtime.bigint();
      const processes = await lane.meter(lane.pids);
      if (this.#lanes.get(track) === lane) this.#post({ t: 'tracked', track, atHrNs, processes });
    } catch (error) {
      this.#post({ t: 'problem', detail: error instanceof Error ? error.message : String(error) });
    }
  }
}
