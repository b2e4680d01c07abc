/** Undoes one subscription or registration; calling it twice does nothing more. */
export type Dispose = () => void;

/** A set of listeners for one kind of message. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Adds a listener and returns what removes it. */
  on(listener: (value: T) => void): Dispose {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Calls every listener that was present when the call began. */
  emit(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }

  /** Number of listeners; owners stop their work when it drops to 0. */
  get size(): number {
    return this.#listeners.size;
  }
}
