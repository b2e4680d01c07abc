import type { MachineCounters } from './machine-counters.ts';
import { machineTick } from './measure-machine.ts';
import type { FromSampler } from './protocol.ts';
import type { Backend } from './reading.ts';

// The first tick comes soon, yet with rates.
const firstIntervalMs = 200;

interface Subscription {
  readonly intervalMs: number;
  before: MachineCounters;
  timer: NodeJS.Timeout;
}

/** Measures the machine for each watcher at its own interval, so that rates cover exactly that interval. */
export class MachineLoop {
  readonly #read: Backend['machine'];
  readonly #post: (message: FromSampler) => void;
  readonly #subscriptions = new Map<number, Subscription>();

  constructor(backend: Pick<Backend, 'machine'>, post: (message: FromSampler) => void) {
    this.#read = backend.machine;
    this.#post = post;
  }

  start(id: number, intervalMs: number): void {
    this.stop(id);
    this.#subscriptions.set(id, {
      intervalMs,
      before: this.#read(),
      timer: this.#schedule(id, Math.min(intervalMs, firstIntervalMs)),
    });
  }

  stop(id: number): void {
    clearTimeout(this.#subscriptions.get(id)?.timer);
    this.#subscriptions.delete(id);
  }

  dispose(): void {
    for (const id of [...this.#subscriptions.keys()]) this.stop(id);
  }

  #schedule(id: number, delayMs: number): NodeJS.Timeout {
    return setTimeout(() => this.#tick(id), delayMs);
  }

  #tick(id: number): void {
    const subscription = this.#subscriptions.get(id);
    if (!subscription) return;
    const startedAtMs = performance.now();
    try {
      const now = this.#read();
      this.#post({ t: 'machine', id, tick: machineTick(subscription.before, now, new Date().toISOString()) });
      subscription.before = now;
    } catch (error) {
      this.#post({ t: 'problem', detail: error instanceof Error ? error.message : String(error) });
    }
    subscription.timer = this.#schedule(id, Math.max(0, startedAtMs + subscription.intervalMs - performance.now()));
  }
}
