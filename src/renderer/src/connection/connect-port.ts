import { AppError } from '#shared/errors.ts';
import { createPortTransport } from '#shared/rpc/port-transport.ts';
import type { Transport } from '#shared/rpc/transport.ts';

const answerTimeoutMs = 5000;

/** Asks the preload for a MessagePort to the desktop host. */
export function connectPort(page: Window): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      page.removeEventListener('message', onMessage);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new AppError('disconnected'));
    }, answerTimeoutMs);
    const onMessage = (event: MessageEvent<unknown>): void => {
      if (event.source !== page || (event.data as { type?: unknown } | null)?.type !== 'procession-port') return;
      const [port] = event.ports;
      if (!port) return;
      stop();
      resolve(
        createPortTransport({
          postMessage: (message) => port.postMessage(message),
          listen: (onData, onClose) => {
            port.addEventListener('message', ({ data }) => onData(data));
            port.addEventListener('close', onClose);
            port.start();
          },
          close: () => port.close(),
        }),
      );
    };
    page.addEventListener('message', onMessage);
    page.postMessage({ type: 'procession-connect' }, '*');
  });
}
