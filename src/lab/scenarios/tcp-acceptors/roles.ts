import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { connected } from '../../runtime/connected.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Answers one client until it leaves. */
async function talk(socket: Socket): Promise<void> {
  socket.on('error', () => socket.destroy());
  for await (const line of createInterface({ input: socket })) socket.write(`${line.toUpperCase()}\n`);
  socket.end();
}

/** A whole server: binds, accepts, and talks to one client at a time, or to all. */
function open(context: Context, port: number): Promise<Server | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Server | null>();
  let turn: Promise<void> = Promise.resolve();
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (socket) => {
    turn = context.variant === 'ten-binds' ? turn.then(() => talk(socket)) : talk(socket);
  });
  server.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
  // Each thread is a server of its own here: sharing one bound socket is what this must not do.
  server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve(server));
  return promise;
}

/** Finds a free port, closes it again, and so knows one that all will want. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const port = await freePort();
    const count = context.variant === 'fixed' ? 1 : context.num('servers');
    const servers = Array.from({ length: count }, () => context.thread('server', { args: port }));
    for (const server of servers) await server.receive();
    const clients = Array.from({ length: context.num('clients') }, (_, index) =>
      context.thread('client', { args: { port, number: index + 1 } }),
    );
    for (const client of clients) await client.receive();
    context.note('all-connected', { count: clients.length });
    for (const client of clients) client.send('go');
    for (const client of clients) await context.join(client);
    for (const server of servers) server.send('stop');
    for (const server of servers) await context.join(server);
  },
  async server(context) {
    const server = await open(context, Number(context.args));
    context.value('bound', 'write', server !== null);
    context.note(server ? 'bound' : 'refused', { port: Number(context.args) });
    context.flush();
    context.reply('tried');
    await context.receive();
    server?.close();
  },
  async client(context) {
    const { port, number } = context.args as { readonly port: number; readonly number: number };
    const socket = connect(port, '127.0.0.1');
    await connected(socket);
    context.reply('connected');
    await context.receive();
    socket.write(`hello from ${number}\n`);
    const { value } = await createInterface({ input: socket })[Symbol.asyncIterator]().next();
    context.value('answered', 'read', value === `HELLO FROM ${number}`);
    await context.sleep(context.num('stayMs')); // thinks about the next line, as people do
    context.value('left', 'write', number);
    context.flush();
    socket.end();
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve));
  },
};
