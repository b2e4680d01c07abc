import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Service } from '#shared/contract/contract.ts';
import { Emitter } from '#shared/disposable.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { dispatch, type SharedLimit } from '#shared/rpc/dispatch.ts';
import { entranceAnswer, tokenIn } from '#shared/rpc/entrance.ts';
import { createSocketTransport, type SocketLike } from '#shared/rpc/socket-transport.ts';
import type { Transport } from '#shared/rpc/transport.ts';
import type { Access } from './access.ts';
import { createRateLimit } from './rate-limit.ts';

/** Largest message a page may send. */
const maxPayloadBytes = 2 ** 20;

/** A page acknowledges every message it gets, so a fast replay sends some hundreds a second. */
const messagesPerSecond = 2000;

/** Maximum number of calls of all clients under way. */
const maxCalls = 256;

/** Bytes that wait for a client above which nothing more is read from it and none of its streams go on. */
const maxWaitingBytes = 4 * 2 ** 20;

/** A client that has shown no token by then is cut off. */
const entryLimitMs = 10_000;

export interface Sockets {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

/** Sends to a client no faster than it reads. */
function createFlow(
  client: WebSocket,
  onFull: () => void,
): { readonly socket: SocketLike; readonly flow: Transport['flow'] } {
  const drained = new Emitter<void>();
  const isFull = (): boolean => client.bufferedAmount > maxWaitingBytes;
  const sent = (): void => {
    if (!client.isPaused || isFull()) return;
    client.resume();
    drained.emit();
  };
  const send = (text: string): void => {
    client.send(text, sent);
    if (!isFull() || client.isPaused) return;
    client.pause();
    onFull();
  };
  return {
    socket: {
      send,
      close: () => client.close(),
      addEventListener: (type: string, listener: (event: never) => void) =>
        client.addEventListener(type as 'message', listener as () => void),
    },
    flow: { isFull, onDrain: (listener) => drained.on(listener) },
  };
}

/** Serves pages over WebSockets; each must show its token first. */
export function createSockets(service: Service, access: Access, onProblem: (error: AppError) => void): Sockets {
  const reported = new Set<ErrorCode>();
  /** Reports once that a page requests too much; it may do so thousands of times. */
  const report = (error: AppError): void => {
    if (reported.has(error.code)) return;
    reported.add(error.code);
    onProblem(error);
  };
  const limit: SharedLimit = { maximum: maxCalls, underWay: 0, onRefused: report };
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
    const { socket, flow } = createFlow(client, () => report(new AppError('slow-reader')));
    dispatch(service, createSocketTransport(socket, flow), limit);
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
