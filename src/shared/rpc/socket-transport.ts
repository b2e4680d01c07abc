import { Emitter } from '../disposable.ts';
import type { Transport } from './transport.ts';

/** What a browser's WebSocket and the `ws` package have in common. */
export interface SocketLike {
  readonly send: (text: string) => void;
  readonly close: () => void;
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: unknown }) => void): void;
    (type: 'close' | 'error', listener: () => void): void;
  };
}

/** A transport over an open WebSocket; frames are JSON texts. `flow` is of a side that can stop reading. */
export function createSocketTransport(socket: SocketLike, flow?: Transport['flow']): Transport {
  const messages = new Emitter<unknown>();
  const closed = new Emitter<void>();
  let open = true;
  const end = (): void => {
    if (!open) return;
    open = false;
    closed.emit();
  };
  const close = (): void => {
    socket.close();
    end();
  };
  socket.addEventListener('message', (event) => {
    let frame: unknown;
    try {
      frame = JSON.parse(String(event.data));
    } catch {
      return close(); // not our protocol
    }
    messages.emit(frame);
  });
  socket.addEventListener('close', end);
  socket.addEventListener('error', end);
  return {
    send: (frame) => {
      if (open) socket.send(JSON.stringify(frame));
    },
    onMessage: (listener) => messages.on(listener),
    onClose: (listener) => closed.on(listener),
    close,
    ...(flow ? { flow } : {}),
  };
}
