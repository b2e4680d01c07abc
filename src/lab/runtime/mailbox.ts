/** Messages in the order of arrival, each for the next request; `close` answers all requests with undefined. */
export class Mailbox {
  readonly #messages: unknown[] = [];
  readonly #readers: ((message: unknown) => void)[] = [];
  #closed = false;

  /** Whether the next message has not come yet, but still may. */
  get isWaitedFor(): boolean {
    return this.#messages.length === 0 && !this.#closed;
  }

  put(message: unknown): void {
    const reader = this.#readers.shift();
    if (reader) reader(message);
    else this.#messages.push(message);
  }

  /** Resolves with the next message, or undefined once nothing can come any more. */
  take(): Promise<unknown> {
    if (this.#messages.length > 0) return Promise.resolve(this.#messages.shift());
    if (this.#closed) return Promise.resolve(undefined);
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  close(): void {
    this.#closed = true;
    for (const reader of this.#readers.splice(0)) reader(undefined);
  }
}
