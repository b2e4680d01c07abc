import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ToSampler } from './protocol.ts';

interface Recorded {
  readonly intervalMs: number;
  readonly onPort: (port: MessagePort) => void;
}

/** Those who get ticks straight from the sampler, with a port of their own each. */
export class RecordPorts {
  readonly #post: (message: ToSampler) => void;
  readonly #recorded = new Set<Recorded>();

  constructor(post: (message: ToSampler) => void) {
    this.#post = post;
  }

  add(intervalMs: number, onPort: (port: MessagePort) => void): () => void {
    const one: Recorded = { intervalMs, onPort };
    this.#recorded.add(one);
    this.#open(one);
    return () => void this.#recorded.delete(one);
  }

  /** The sampler began anew and knows nobody. */
  tellAll(): void {
    for (const one of this.#recorded) this.#open(one);
  }

  #open({ intervalMs, onPort }: Recorded): void {
    const { port1, port2 } = new MessageChannel();
    this.#post({ t: 'record', port: port1, intervalMs });
    onPort(port2);
  }
}
