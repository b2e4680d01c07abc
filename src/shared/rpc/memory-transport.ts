import { Emitter } from '../disposable.ts';
import type { Transport } from './transport.ts';

/**
 * Two ends in one process. Frames are delivered asynchronously, as by a real wire, and copied; `copies: false` leaves
 * that out where both ends only read them.
 */
export function createMemoryPair({ copies = true } = {}): readonly [Transport, Transport] {
  let open = true;
  const closed = new Emitter<void>();
  const makeEnd = (incoming: Emitter<unknown>, outgoing: Emitter<unknown>): Transport => ({
    send: (frame) => {
      if (!open) return;
      const copy: unknown = copies ? JSON.parse(JSON.stringify(frame)) : frame;
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
