import { AppError, toAppError } from '#shared/errors.ts';
import { enter } from '#shared/rpc/entrance.ts';
import { createSocketTransport, type SocketLike } from '#shared/rpc/socket-transport.ts';
import type { Transport } from '#shared/rpc/transport.ts';
import { currentToken, forgetGivenToken, keepToken } from './token.ts';

function openSocket(address: string): Promise<SocketLike> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () =>
      resolve({
        send: (text) => socket.send(text),
        close: () => socket.close(),
        addEventListener: (type: string, listener: (event: never) => void) =>
          socket.addEventListener(type, listener as EventListener),
      }),
    );
    socket.addEventListener('error', () => reject(new AppError('disconnected')));
  });
}

/** Opens the browser host's WebSocket, on the address that served the page, and shows the token. */
export async function connectSocket(location: {
  readonly protocol: string;
  readonly host: string;
}): Promise<Transport> {
  const token = currentToken();
  if (token === null) throw new AppError('token-refused');
  const socket = await openSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`);
  try {
    keepToken(await enter(socket, token));
  } catch (error) {
    if (toAppError(error).code === 'token-refused') forgetGivenToken();
    throw error;
  }
  return createSocketTransport(socket);
}
