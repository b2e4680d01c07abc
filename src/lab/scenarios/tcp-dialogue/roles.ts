import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { connected } from '../../runtime/connected.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** How many times its silence the silent client stays at most. */
const patience = 8;

interface ClientArgs {
  readonly port: number;
  readonly number: number;
  /** Says nothing, and leaves on request. */
  readonly silent: boolean;
}

/** A person at the other end: a thread with a script, asked line by line. */
async function serve(context: Context, socket: Socket): Promise<void> {
  const operator = context.thread('operator');
  socket.on('error', () => socket.destroy()); // a client that went away: the loop below ends
  for await (const line of createInterface({ input: socket })) {
    operator.send(line);
    socket.write(`${String(await operator.receive())}\n`);
  }
  operator.send(null);
  await context.join(operator);
  socket.end();
}

/** Serves connections side by side, or each only after the one before has left. */
function listen(context: Context, served: Promise<void>[]): Promise<ReturnType<typeof createServer>> {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof createServer>>();
  let turn: Promise<void> = Promise.resolve();
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (socket) => {
    turn = context.variant === 'one-at-a-time' ? turn.then(() => serve(context, socket)) : serve(context, socket);
    served.push(turn);
  });
  server.listen({ host: '127.0.0.1', port: 0 }, () => resolve(server));
  return promise;
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const served: Promise<void>[] = [];
    const server = await listen(context, served);
    const { port } = server.address() as AddressInfo;
    const clients = [
      context.thread('client', { id: 'silent', args: { port, number: 0, silent: true } satisfies ClientArgs }),
    ];
    await clients[0]?.receive(); // the silent one came first
    for (let number = 1; number <= context.num('talkers'); number += 1)
      clients.push(context.thread('client', { args: { port, number, silent: false } satisfies ClientArgs }));
    for (const client of clients.slice(1)) await client.receive();
    for (const client of clients.slice(1)) client.send('talk'); // all are there: now they begin
    await context.sleep(context.num('silenceMs'));
    // Side by side, the talkers need no leave of the silent one: it stays until they are done, or all patience is over.
    const talked = Promise.all(clients.slice(1).map((client) => client.exited));
    if (context.variant === 'thread-each')
      await Promise.race([talked, context.sleep(patience * context.num('silenceMs'))]);
    clients[0]?.send('leave');
    for (const client of clients) await context.join(client);
    await Promise.all(served);
    server.close();
  },
  async operator(context) {
    for (let number = 1; ; number += 1) {
      const line = await context.receive();
      if (typeof line !== 'string') return;
      context.reply(`answer ${number} to ${line}`);
    }
  },
  async client(context) {
    const { port, number, silent } = context.args as ClientArgs;
    const socket = connect(port, '127.0.0.1');
    await connected(socket);
    context.reply('connected');
    context.value('stays', 'write', silent);
    if (silent) {
      await context.receive(); // until it is asked to leave
    } else {
      await context.receive();
      const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
      for (let round = 1; round <= context.num('rounds'); round += 1) {
        const sent = `client-${number} line ${round}`;
        const from = context.now();
        socket.write(`${sent}\n`);
        const { value } = await lines.next();
        const right = value === `answer ${round} to ${sent}`;
        context.value('answer', 'read', { right, us: Math.round((context.now() - from) / 1000) });
      }
    }
    context.note(silent ? 'silent-leaves' : 'done');
    context.value('leaves', 'write', silent);
    socket.end();
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve));
  },
};
