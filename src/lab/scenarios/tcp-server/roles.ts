import { connect, type Socket } from 'node:net';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { SocketMessage } from '../../runtime/handles.ts';
import { serveTasks } from '../../pool/task-pool.ts';
import type { scenario } from './scenario.ts';
import { answer, eventLoopAnswerer, greeting, runServer, serveLines } from './server.ts';

type Context = ActorContext<typeof scenario>;

/** Which clients a client process plays. */
interface ClientOrder {
  readonly port: number;
  readonly first: number;
  readonly count: number;
}

/** What became of them: latencies in microseconds, one for each right reply. */
interface ClientReport {
  readonly right: number;
  readonly wrong: number;
  readonly latenciesUs: readonly number[];
}

interface Client {
  readonly number: number;
  readonly socket: Socket;
  /** The next line from the server; null when it closed. */
  readonly line: () => Promise<string | null>;
}

function openClient(port: number, number: number): Promise<Client> {
  const { promise, resolve, reject } = Promise.withResolvers<Client>();
  const lines: (string | null)[] = [];
  const readers: ((line: string | null) => void)[] = [];
  const put = (line: string | null): void => {
    const reader = readers.shift();
    if (reader) reader(line);
    else lines.push(line);
  };
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  let pending = '';
  socket.setEncoding('utf8');
  socket.on('data', (part) => {
    const parts = `${pending}${String(part)}`.split('\n');
    pending = parts.pop() ?? '';
    for (const line of parts) put(line);
  });
  socket.on('error', reject); // after connecting, close follows
  socket.on('close', () => put(null));
  socket.on('connect', () =>
    resolve({
      number,
      socket,
      line: () =>
        lines.length > 0 ? Promise.resolve(lines.shift() ?? null) : new Promise((read) => readers.push(read)),
    }),
  );
  return promise;
}

/** One client's dialogue: sends, waits for the reply, compares, and so on. */
async function talk(context: Context, client: Client): Promise<ClientReport> {
  const latenciesUs: number[] = [];
  let wrong = 0;
  for (let number = 1; number <= context.num('messages'); number += 1) {
    const request = `client-${client.number} message ${number} äé`;
    const sentNs = context.now();
    client.socket.write(`${request}\n`);
    const reply = await client.line();
    if (reply === request.toUpperCase()) latenciesUs.push(Math.round((context.now() - sentNs) / 1000));
    else wrong += 1;
    if (reply === null) break;
  }
  client.socket.end();
  return { right: latenciesUs.length, wrong, latenciesUs };
}

/** Resolves when the server serves the connection: accepted by the kernel alone is not served. */
async function openServed(port: number, number: number): Promise<Client> {
  const client = await openClient(port, number);
  if ((await client.line()) !== greeting.trim()) throw new Error('the server closed the connection before serving it');
  return client;
}

/** A client process: opens all its connections, waits for the start, and lets all talk at once. */
async function runClients(context: Context): Promise<void> {
  const { port, first, count } = context.args as ClientOrder;
  const clients = await Promise.all(Array.from({ length: count }, (_, index) => openServed(port, first + index)));
  context.reply('connected');
  await context.receive();
  const reports = await Promise.all(clients.map((client) => talk(context, client)));
  const right = reports.reduce((sum, report) => sum + report.right, 0);
  const wrong = reports.reduce((sum, report) => sum + report.wrong, 0);
  context.value('replies', 'read', { clients: count, right, wrong });
  context.flush();
  context.reply({ right, wrong, latenciesUs: reports.flatMap((report) => report.latenciesUs) } satisfies ClientReport);
}

/** The value that `share` of a sorted list does not exceed (nearest rank). */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** Reports throughput and latency over all clients; `spanNs` is the time of all dialogues. */
function summarise(context: Context, reports: readonly ClientReport[], spanNs: number): void {
  const sorted = reports.flatMap(({ latenciesUs }) => latenciesUs).toSorted((a, b) => a - b);
  const toMs = (us: number): number => Math.round(us / 10) / 100;
  context.metric('throughput', Math.round(sorted.length / (spanNs / 1e9)), '1/s');
  context.metric('latencyP50', toMs(percentile(sorted, 0.5)), 'ms');
  context.metric('latencyP95', toMs(percentile(sorted, 0.95)), 'ms');
  context.metric('latencyP99', toMs(percentile(sorted, 0.99)), 'ms');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const server = await context.spawn('server', { id: 'server' });
    const port = Number(await server.receive());
    context.note('listening', { port });
    const count = Math.min(context.num('clientProcesses'), context.num('clients'));
    const clients = [];
    for (let index = 0; index < count; index += 1) {
      const first = Math.floor((index * context.num('clients')) / count);
      const end = Math.floor(((index + 1) * context.num('clients')) / count);
      clients.push(await context.spawn('client', { args: { port, first, count: end - first } satisfies ClientOrder }));
    }
    for (const client of clients) await client.receive(); // all of its connections are open
    context.note('all-connected', { count: context.num('clients') });
    const from = context.now();
    for (const client of clients) client.send('go');
    const reports = await Promise.all(clients.map(async (client) => (await client.receive()) as ClientReport));
    summarise(context, reports, context.now() - from);
    for (const client of clients) await context.join(client);
    server.send('stop');
    await context.join(server);
  },
  server: (context) => runServer(context),
  async handler(context) {
    if (context.variant === 'process-per-connection') {
      const { socket } = (await context.receive()) as SocketMessage;
      context.value('serves', 'read', process.pid);
      context.flush();
      await serveLines(socket, eventLoopAnswerer.connect());
      return;
    }
    for (;;) {
      const request = await context.receive();
      if (typeof request !== 'string') return;
      context.reply(answer(request));
    }
  },
  worker: (context) => serveTasks(context, { upper: (_worker, request) => answer(String(request)) }),
  client: (context) => runClients(context),
};
