import type { StreamSource } from '#shared/contract/contract.ts';
import type { Emitter } from '#shared/disposable.ts';

/** A stream of one value: as it is at the start, and again whenever it changes. */
export function valueSource<T>(onChange: Emitter<void>, read: () => T): StreamSource<T> {
  let due = true;
  let stop: () => void = () => {};
  return {
    next: () => {
      if (!due) return undefined;
      due = false;
      return read();
    },
    done: () => false,
    start: (wake) => {
      stop = onChange.on(() => {
        due = true;
        wake();
      });
    },
    dispose: () => stop(),
  };
}
