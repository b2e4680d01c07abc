import type { StreamSource } from '#shared/contract/contract.ts';

/**
 * A stream that a test fills by hand. Every reader gets `first` and then what is pushed; `readers` is the number of
 * present readers.
 */
export class FakeStream<M> {
  readonly #first: () => readonly M[];
  readonly #pushes = new Set<(message: M) => void>();

  constructor(first: () => readonly M[] = () => []) {
    this.#first = first;
  }

  get readers(): number {
    return this.#pushes.size;
  }

  push(message: M): void {
    for (const push of this.#pushes) push(message);
  }

  readonly source = (): StreamSource<M> => {
    const waiting = [...this.#first()];
    let push: (message: M) => void = () => {};
    return {
      next: () => waiting.shift(),
      done: () => false,
      start: (wake) => {
        push = (message) => {
          waiting.push(message);
          wake();
        };
        this.#pushes.add(push);
      },
      dispose: () => void this.#pushes.delete(push),
    };
  };
}
