import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Effort } from '#shared/analysis/disturbance.ts';
import { TaskPool } from '../../pool/task-pool.ts';
import type { ActorContext } from '../../runtime/context.ts';
import { queuedMs } from '../../system/queued.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Answers the lines of one connection; resolves with the reply to one request. */
interface Answering {
  readonly reply: (request: string) => string | Promise<string>;
  readonly end: () => void | Promise<void>;
}

/** How a server gets the answers: `connect` per connection, `close` when all is over. */
interface Answerer {
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
function threadAnswerer(context: Context): Answerer {
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
async function poolAnswerer(context: Context, kind: 'process' | 'thread'): Promise<Answerer> {
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
  socket.write(greeting); // the client knows now that it is served
  socket.on('end', () => socket.end());
  socket.on('error', () => socket.destroy()); // a client that went away: close follows
  socket.on('close', () => {
    void Promise.resolve(answering.end()).then(() => resolve());
  });
  socket.resume();
  return promise;
}

/** What a server uses; null where the system does not tell (no /proc). */
interface Resources {
  readonly descriptors: number | null;
  readonly threads: number | null;
  /** This process and its children. */
  readonly processes: number | null;
}

/** Children of any thread of this process, from /proc/self/task/TID/children (proc(5)). */
function countChildren(): number | null {
  try {
    return readdirSync('/proc/self/task').flatMap((tid) =>
      readFileSync(`/proc/self/task/${tid}/children`, 'utf8').split(' ').filter(Boolean),
    ).length;
  } catch {
    return null; // not Linux, built without that file, or a thread that just ended
  }
}

function countOf(folder: string): number | null {
  try {
    return readdirSync(folder).length;
  } catch {
    return null; // not Linux
  }
}

/** Open descriptors, threads and processes of this server. Listing the folder opens one more, which is not counted. */
function resources(): Resources {
  const descriptors = countOf('/proc/self/fd');
  const children = countChildren();
  return {
    descriptors: descriptors === null ? null : descriptors - 1,
    threads: countOf('/proc/self/task'),
    processes: children === null ? null : children + 1,
  };
}

/**
 * Waits until no more descriptors are open than `count`, or a second has passed: closing one takes a loop turn or two.
 */
async function descriptorsBackTo(context: Context, count: number | null): Promise<void> {
  const most = count ?? Infinity;
  for (let tries = 0; tries < 50 && (resources().descriptors ?? 0) > most; tries += 1) await context.sleep(20);
}

/** Reports what this process uses, under `when` for the checks and as metrics over time. */
function reportResources(context: Context, when: string): void {
  const { descriptors, threads, processes } = resources();
  if (descriptors === null || threads === null) return;
  context.value(`resources-${when}`, 'read', { descriptors, threads });
  context.metric('serverDescriptors', descriptors, '');
  context.metric('serverThreads', threads, '');
  if (processes !== null) context.metric('serverProcesses', processes, '');
}

/** CPU time of this process over the next `ms` ms, and what this thread queued for a processor. */
async function effortOver(context: Context, ms: number): Promise<Effort> {
  const before = process.cpuUsage();
  const queuedBefore = queuedMs();
  const from = performance.now();
  await context.sleep(ms);
  const { user, system } = process.cpuUsage(before);
  return {
    cpuMs: (user + system) / 1000,
    queuedMs: (queuedMs() ?? 0) - (queuedBefore ?? 0),
    wallMs: performance.now() - from,
  };
}

/** One connection that comes and goes: with its first, the runtime opens descriptors of its own for good. */
function warmUp(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = createServer((socket) => socket.end());
  server.on('error', reject).on('close', resolve);
  server.listen(0, '127.0.0.1', () => {
    connect((server.address() as AddressInfo).port, '127.0.0.1')
      .on('error', reject)
      .on('close', () => server.close())
      .resume();
  });
  return promise;
}

/** Connections that the kernel may hold until they are accepted; 5, as often seen, is far too few for 400 at once. */
const backlog = 511;
/** How often the server reports what it uses while it serves, in ms. */
const reportEveryMs = 50;

/** A faulty answerer: when its client has gone it goes on reading nothing, at full speed, for the given time. */
function spinning(forMs: number): Answerer {
  return {
    connect: (): Answering => ({
      ...eventLoopAnswerer.connect(),
      end: () => {
        const until = performance.now() + forMs;
        while (performance.now() < until); // what `while True: data = conn.recv(1024)` does after the end of input
      },
    }),
    close: async () => {},
  };
}

async function answererOf(context: Context): Promise<Answerer> {
  switch (context.variant) {
    case 'thread-per-connection':
      return threadAnswerer(context);
    case 'process-pool':
      return poolAnswerer(context, 'process');
    case 'thread-pool':
      return poolAnswerer(context, 'thread');
    case 'spins-after-disconnect':
      return spinning(context.num('restMs'));
    default:
      return eventLoopAnswerer;
  }
}

/** Hands each connection to a new process and keeps none. */
async function handOver(context: Context, socket: Socket): Promise<void> {
  const handler = await context.spawn('handler');
  handler.sendSocket('yours', socket);
  await context.join(handler);
}

/** A server process: listens on a free port, serves until it is asked to stop, reports what it used. */
export async function runServer(context: Context): Promise<void> {
  await warmUp();
  const answerer = await answererOf(context);
  const serving: Promise<void>[] = [];
  let open = 0;
  const perProcess = context.variant === 'process-per-connection';
  const server: Server = createServer({ pauseOnConnect: true, noDelay: true, allowHalfOpen: true }, (socket) => {
    open += 1;
    context.value('open', 'write', open);
    const served = perProcess ? handOver(context, socket) : serveLines(socket, answerer.connect());
    serving.push(
      served.then(() => {
        open -= 1;
        context.value('open', 'write', open);
        // One loop turn later, so that reports of the disconnect include what it set off.
        if (open === 0 && context.variant !== 'spins-after-disconnect') setImmediate(() => context.note('all-left'));
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0, backlog }, resolve));
  const baseline = resources().descriptors;
  reportResources(context, 'before');
  const reports = setInterval(() => reportResources(context, 'during'), reportEveryMs);
  context.reply((server.address() as AddressInfo).port);

  await Promise.race([context.receive(), firstDisconnect(context, server)]);
  const { cpuMs, queuedMs: queued, wallMs } = await effortOver(context, context.num('restMs'));
  context.metric('restCpu', Math.round((100 * cpuMs) / wallMs), '%');
  context.value('rest', 'read', { cpuMs, queuedMs: queued, wallMs });
  await Promise.all(serving);
  await answerer.close();
  clearInterval(reports);
  await descriptorsBackTo(context, baseline);
  reportResources(context, 'after');
  server.close();
}

/** For the faulty server: resolves as the first client leaves, so that the spin falls into the measured time. */
function firstDisconnect(context: Context, server: Server): Promise<void> {
  if (context.variant !== 'spins-after-disconnect') return new Promise(() => {});
  return new Promise((resolve) => server.once('connection', (socket) => socket.once('end', () => resolve())));
}
