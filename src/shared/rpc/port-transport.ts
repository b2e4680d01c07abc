import { Emitter } from '../disposable.ts';
import type { Transport } from './transport.ts';

/**
 * What we use of a MessagePort. The page's, worker_threads' and Electron's MessagePortMain
 * differ in how they listen; each host adapts its own to this.
 */
export interface PortLike {
  readonly postMessage: (message: unknown) => void;
  readonly listen: (onMessage: (data: unknown) => void, onClose: () => void) => void;
  readonly close: () => void;
}

/** A transport over a MessagePort. */
export function createPortTransport(port: PortLike): Transport {
  const messages = new Emitter<unknown>();
  const closed = new Emitter<void>();
  let open = true;
  const end = (): void => {
    if (!open) return;
    open = false;
    closed.emit();
  };
  port.listen((data) => messages.emit(data), end);
  return {
    send: (frame) => {
      if (open) port.postMessage(frame);
    },
    onMessage: (listener) => messages.on(listener),
    onClose: (listener) => closed.on(listener),
    close: () => {
      port.close();
      end();
    },
  };
}
