import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { createSocketTransport } from '#shared/rpc/socket-transport.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite('WebSocket', async () => {
  const listener = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(listener, 'listening');
  const accepted = once(listener, 'connection') as Promise<[WebSocket]>;
  const socket = new WebSocket(`ws://127.0.0.1:${(listener.address() as AddressInfo).port}`);
  const client = createSocketTransport(socket);
  const [peer] = await accepted;
  if (socket.readyState !== WebSocket.OPEN) await once(socket, 'open');
  return {
    client,
    server: createSocketTransport(peer),
    dispose: async () => {
      socket.terminate();
      peer.terminate();
      await new Promise<void>((resolve) => {
        listener.close(() => resolve());
      });
    },
  };
});
