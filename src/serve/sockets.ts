import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Service } from '#shared/contract/contract.ts';
import { dispatch } from '#shared/rpc/dispatch.ts';
import { entranceAnswer, tokenIn } from '#shared/rpc/entrance.ts';
import { createSocketTransport } from '#shared/rpc/socket-transport.ts';
import type { Access } from './access.ts';
import { createRateLimit } from './rate-limit.ts';

/** Largest message a page may send. */
const maxPayloadBytes = 2 ** 20;

/** A page acknowledges every message it gets, so a fast replay sends some hundreds a second. */
const messagesPerSecond = 2000;

/** A client that has shown no token by then is cut off. */
const entryLimitMs = 10_000;

export interface Sockets {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

/** Serves pages over WebSockets; each must show its token first. */
export function createSockets(service: Service, access: Access): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: maxPayloadBytes, perMessageDeflate: false });
  const serve = (client: WebSocket): void => {
    const isAllowed = createRateLimit({
      perSecond: messagesPerSecond,
      burst: 2 * messagesPerSecond,
      nowMs: () => performance.now(),
    });
    client.on('message', () => {
      if (!isAllowed()) client.close(1008, 'too many messages');
    });
    dispatch(service, createSocketTransport(client));
  };
  const admit = (client: WebSocket): void => {
    const timer = setTimeout(() => client.terminate(), entryLimitMs);
    client.on('error', () => client.terminate()); // such as a message that is too large
    client.once('close', () => clearTimeout(timer));
    client.once('message', (data: Buffer) => {
      clearTimeout(timer);
      const token = tokenIn(data.toString());
      if (token !== null && access.useToken(token)) {
        client.send(entranceAnswer({ t: 'entered', token: access.token }));
        return serve(client);
      }
      client.send(entranceAnswer({ t: 'refused' }));
      client.close(1008, 'token refused');
    });
  };
  return {
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, admit),
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
