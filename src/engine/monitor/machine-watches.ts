import type { StreamSource } from '#shared/contract/contract.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { ToSampler } from './protocol.ts';

interface Watch {
  readonly intervalMs: number;
  latest: MachineTick | undefined;
  wake: () => void;
}

/** Watchers of the whole machine, each with its own timer in the sampler. A slow reader gets the latest tick only. */
export class MachineWatches {
  readonly #post: (message: ToSampler) => void;
  readonly #watches = new Map<number, Watch>();
  #nextId = 1;

  constructor(post: (message: ToSampler) => void) {
    this.#post = post;
  }

  watch(intervalMs: number): StreamSource<MachineTick> {
    const id = this.#nextId++;
    const watch: Watch = { intervalMs, latest: undefined, wake: () => {} };
    return {
      next: () => {
        const tick = watch.latest;
        watch.latest = undefined;
        return tick;
      },
      done: () => false,
      start: (wake) => {
        watch.wake = wake;
        this.#watches.set(id, watch);
        this.#post({ t: 'machine', id, intervalMs });
      },
      dispose: () => {
        if (this.#watches.delete(id)) this.#post({ t: 'machine', id, intervalMs: null });
      },
    };
  }

  receive(id: number, tick: MachineTick): void {
    const watch = this.#watches.get(id);
    if (!watch) return; // it was disposed while the tick was on its way
    watch.latest = tick;
    watch.wake();
  }

  /** Sends all subscriptions to a new sampler. */
  subscribeAll(): void {
    for (const [id, { intervalMs }] of this.#watches) this.#post({ t: 'machine', id, intervalMs });
  }
}
