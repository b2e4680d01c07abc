import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ToSampler } from './protocol.ts';

type Post = (message: ToSampler, transfer: readonly MessagePort[]) => void;

interface Recipient {
  readonly intervalMs: number;
  readonly onPort: (port: MessagePort) => void;
}

/** Subscribers that get ticks from the sampler through their own port, past the host's thread. */
export class RecordPorts {
  readonly #post: Post;
  readonly #recipients = new Set<Recipient>();

  constructor(post: Post) {
    this.#post = post;
  }

  add(intervalMs: number, onPort: (port: MessagePort) => void): () => void {
    const recipient: Recipient = { intervalMs, onPort };
    this.#recipients.add(recipient);
    this.#open(recipient);
    return () => void this.#recipients.delete(recipient);
  }

  /** Opens new ports to a new sampler. */
  openAll(): void {
    for (const recipient of this.#recipients) this.#open(recipient);
  }

  #open({ intervalMs, onPort }: Recipient): void {
    const { port1, port2 } = new MessageChannel();
    this.#post({ t: 'record', port: port1, intervalMs }, [port1]);
    onPort(port2);
  }
}
