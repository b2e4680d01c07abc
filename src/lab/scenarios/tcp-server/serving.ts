import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { ActorContext } from '../../runtime/context.ts';
import {
  eventLoopAnswerer,
  poolAnswerer,
  serveLines,
  threadAnswerer,
  type Answerer,
  type Answering,
} from './answering.ts';
import { cpuPercentOver, descriptorsBackTo, reportResources, resources, warmUp } from './resources.ts';

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

async function answererOf(context: ActorContext): Promise<Answerer> {
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
async function handOver(context: ActorContext, socket: Socket): Promise<void> {
  const handler = await context.spawn('handler');
  handler.sendSocket('yours', socket);
  await context.join(handler);
}

/** A server process: listens on a free port, serves until it is told to stop, reports what it used. */
export async function runServer(context: ActorContext): Promise<void> {
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
  const restPercent = await cpuPercentOver(context, context.num('restMs'));
  context.metric('restCpu', restPercent, '%');
  context.value('rest-cpu', 'read', restPercent);
  await Promise.all(serving);
  await answerer.close();
  clearInterval(reports);
  await descriptorsBackTo(context, baseline);
  reportResources(context, 'after');
  server.close();
}

/** For the faulty server: resolves as the first client leaves, so that the spin falls into the measured time. */
function firstDisconnect(context: ActorContext, server: Server): Promise<void> {
  if (context.variant !== 'spins-after-disconnect') return new Promise(() => {});
  return new Promise((resolve) => server.once('connection', (socket) => socket.once('end', () => resolve())));
}
