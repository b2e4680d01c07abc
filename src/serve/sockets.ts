import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Service } from '#shared/contract/contract.ts';
import { dispatch } from '#shared/rpc/dispatch.ts';
import { createSocketTransport } from '#shared/rpc/socket-transport.ts';
import { createRateLimit } from './rate-limit.ts';

/** Largest message a page may send. */
const maxPayloadBytes = 2 ** 20;

/** A page acknowledges every message it gets, so a fast replay sends some hundreds a second. */
const messagesPerSecond = 2000;

export interface Sockets {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

/** Serves pages over WebSockets; access was checked before. */
export function createSockets(service: Service): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: maxPayloadBytes, perMessageDeflate: false });
  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => {
        const isAllowed = createRateLimit({
          perSecond: messagesPerSecond,
          burst: 2 * messagesPerSecond,
          nowMs: () => performance.now(),
        });
        client.on('message', () => {
          if (!isAllowed()) client.close(1008, 'too many messages');
        });
        dispatch(service, createSocketTransport(client));
      }),
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
