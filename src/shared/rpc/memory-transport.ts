import { Emitter } from '../disposable.ts';
import type { Transport } from './transport.ts';

/** Two ends in one process. Frames are copied and delivered asynchronously, as a real wire would. */
export function createMemoryPair(): readonly [Transport, Transport] {
  let open = true;
  const closed = new Emitter<void>();
  const makeEnd = (incoming: Emitter<unknown>, outgoing: Emitter<unknown>): Transport => ({
    send: (frame) => {
      if (!open) return;
      const copy: unknown = JSON.parse(JSON.stringify(frame));
      void Promise.resolve().then(() => open && outgoing.emit(copy));
    },
    onMessage: (listener) => incoming.on(listener),
    onClose: (listener) => closed.on(listener),
    close: () => {
      if (!open) return;
      open = false;
      closed.emit();
    },
  });
  const a = new Emitter<unknown>();
  const b = new Emitter<unknown>();
  return [makeEnd(a, b), makeEnd(b, a)];
}
