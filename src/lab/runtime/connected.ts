import type { Socket } from 'node:net';

/** Resolves when the socket is connected; rejects with the reason when it cannot be. */
export function connected(socket: Socket): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once('connect', resolve).once('error', reject);
  return promise;
}
