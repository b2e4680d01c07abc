import { randomBytes } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Dispose } from '#shared/disposable.ts';
import type { ConnectionHello, SupervisorAddress } from '#shared/lab/actor-config.ts';
import { LineReader, parseEvents, parseHello, type StampedEvent } from './wire.ts';

/** What a run receives from its actors. */
export interface RunSink {
  readonly onEvents: (actor: string, events: readonly StampedEvent[]) => void;
  readonly onConnect: (hello: ConnectionHello) => void;
  readonly onDisconnect: (hello: ConnectionHello) => void;
}

/** The socket that every actor connects to. */
export interface Gateway {
  readonly address: SupervisorAddress;
  readonly register: (runId: string, sink: RunSink) => Dispose;
  /** Closes every connection: each living lab process ends itself then. */
  readonly close: () => Promise<void>;
}

/** Listens on a Unix socket in `folder`, which only we can access, or on a named pipe on Windows. */
export async function openGateway(folder: string): Promise<Gateway> {
  const token = randomBytes(24).toString('hex');
  const pipe = `\\\\.\\pipe\\procession-${randomBytes(12).toString('hex')}`;
  const socketPath = process.platform === 'win32' ? pipe : join(folder, 'lab.sock');
  const sinks = new Map<string, RunSink>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, token, sinks);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(socketPath, resolve);
  await promise;
  return {
    address: { socketPath, token, pid: process.pid },
    register: (runId, sink) => {
      sinks.set(runId, sink);
      return () => void sinks.delete(runId);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function serve(socket: Socket, token: string, sinks: ReadonlyMap<string, RunSink>): void {
  const reader = new LineReader();
  let hello: ConnectionHello | null = null;
  const cut = (): void => void socket.destroy();
  socket.on('error', cut);
  socket.on('close', () => {
    if (hello) sinks.get(hello.runId)?.onDisconnect(hello);
  });
  socket.on('data', (chunk) => {
    const lines = reader.push(chunk);
    if (lines === null) return cut();
    if (hello === null && lines.length > 0) {
      hello = parseHello(lines.shift() ?? '', token);
      const sink = hello && sinks.get(hello.runId);
      if (!hello || !sink) {
        hello = null;
        return cut(); // not one of ours, or a run that is over
      }
      sink.onConnect(hello);
    }
    if (hello === null || lines.length === 0) return;
    const events = parseEvents(lines);
    if (events === null) return cut();
    sinks.get(hello.runId)?.onEvents(hello.actor, events);
  });
}
