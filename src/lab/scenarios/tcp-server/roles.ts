import type { Roles } from '../../runtime/context.ts';
import type { SocketMessage } from '../../runtime/handles.ts';
import { serveTasks } from '../../pool/task-pool.ts';
import { answer, eventLoopAnswerer, serveLines } from './answering.ts';
import { runClients, summarise, type ClientOrder, type ClientReport } from './clients.ts';
import { runServer } from './serving.ts';

export const roles: Roles = {
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
