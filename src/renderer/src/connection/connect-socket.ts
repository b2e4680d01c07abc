import { AppError } from '#shared/errors.ts';
import { createSocketTransport } from '#shared/rpc/socket-transport.ts';
import type { Transport } from '#shared/rpc/transport.ts';

/** Opens the browser host's WebSocket, on the address that served the page. */
export function connectSocket(location: { readonly protocol: string; readonly host: string }): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`);
    socket.addEventListener('open', () =>
      resolve(
        createSocketTransport({
          send: (text) => socket.send(text),
          close: () => socket.close(),
          addEventListener: (type: string, listener: (event: never) => void) =>
            socket.addEventListener(type, listener as EventListener),
        }),
      ),
    );
    socket.addEventListener('error', () => reject(new AppError('disconnected')));
  });
}
