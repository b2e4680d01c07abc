import { randomBytes } from 'node:crypto';
import type { Roles } from '../../runtime/context.ts';
import { authenticate, listen } from './challenge.ts';
import type { scenario } from './scenario.ts';

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const key = randomBytes(context.num('keyBytes'));
    context.value('key-bytes', 'read', key.length);
    const listener = await context.spawn('listener', { id: 'listener' });
    listener.send(key.toString('hex')); // over the channel: arguments and environment can be read by others
    const port = await listener.receive();
    const wrong = Buffer.from(key);
    wrong.writeUInt8(wrong.readUInt8(0) ^ 1, 0);
    for (const [id, candidate] of [
      ['right', key],
      ['wrong', wrong],
      ['stranger', Buffer.alloc(0)],
    ] as const) {
      const client = await context.spawn('client', { id });
      client.send({ port, key: candidate.toString('hex') });
      await context.join(client);
    }
    listener.send('end');
    await context.join(listener);
  },
  async listener(context) {
    const hex = String(await context.receive());
    const inView = [...process.argv, ...Object.values(process.env)].some((text) => text?.includes(hex));
    context.value('key-in-view', 'read', inView);
    const { port, server } = await listen(Buffer.from(hex, 'hex'), (isRight) => {
      context.value('answer', 'read', isRight);
      context.note(isRight ? 'right-answer' : 'wrong-answer');
    });
    context.reply(port);
    await context.receive();
    server.close();
  },
  async client(context) {
    const { port, key } = (await context.receive()) as { readonly port: number; readonly key: string };
    const accepted = await authenticate(port, Buffer.from(key, 'hex'));
    context.value('accepted', 'read', accepted);
    context.note(accepted ? 'let-in' : 'turned-away');
  },
};
