import type { Socket } from 'node:net';
import { TaskPool } from '../../pool/task-pool.ts';
import type { ActorContext } from '../../runtime/context.ts';

/** Who answers the lines of one connection; resolves with the reply to one request. */
export interface Answering {
  readonly reply: (request: string) => string | Promise<string>;
  readonly end: () => void | Promise<void>;
}

/** How a server gets the answers: `connect` per connection, `close` when all is over. */
export interface Answerer {
  readonly connect: () => Answering;
  readonly close: () => Promise<void>;
}

/** The first line on every connection. */
export const greeting = 'hello\n';

/** The work of all these servers: the request in upper case. */
export const answer = (request: string): string => request.toUpperCase();

/** One thread, all connections. */
export const eventLoopAnswerer: Answerer = { connect: () => ({ reply: answer, end: () => {} }), close: async () => {} };

/**
 * A thread for each connection. Node cannot move a socket to another thread: the main thread
 * reads and writes, the connection's own thread computes the replies.
 */
export function threadAnswerer(context: ActorContext): Answerer {
  const ends: Promise<unknown>[] = [];
  return {
    connect: () => {
      const thread = context.thread('handler');
      return {
        reply: async (request) => {
          thread.send(request);
          return String(await thread.receive());
        },
        end: () => {
          thread.send({ end: true });
          ends.push(context.join(thread));
        },
      };
    },
    close: async () => void (await Promise.all(ends)),
  };
}

/** Requests, not connections, go to a pool: a silent client keeps no worker from the others. */
export async function poolAnswerer(context: ActorContext, kind: 'process' | 'thread'): Promise<Answerer> {
  const pool = await TaskPool.start(context, { size: context.num('workers'), kind, role: 'worker' });
  return {
    connect: () => ({ reply: async (request) => String(await pool.submit('upper', request).result()), end: () => {} }),
    close: () => pool.shutdown(),
  };
}

/** Serves one connection: a request a line, answered in order; resolves when the other side has closed. */
export function serveLines(socket: Socket, answering: Answering): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let pending = '';
  let last: Promise<void> = Promise.resolve();
  const replyTo = async (line: string): Promise<void> => {
    const reply = await answering.reply(line);
    if (!socket.destroyed) socket.write(`${reply}\n`);
  };
  socket.setEncoding('utf8');
  socket.on('data', (part) => {
    const lines = `${pending}${String(part)}`.split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) last = last.then(() => replyTo(line));
  });
  socket.write(greeting); // the client knows now that somebody serves it
  socket.on('end', () => socket.end());
  socket.on('error', () => socket.destroy()); // a client that went away: close follows
  socket.on('close', () => {
    void Promise.resolve(answering.end()).then(() => resolve());
  });
  socket.resume();
  return promise;
}
