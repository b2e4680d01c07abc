import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { connected } from '../../runtime/connected.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { FrameDecoder, frame } from './framing.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** The buffer size of the usual example; a character of several bytes may be cut at its edge. */
const readBytes = 1024;

const messageOf = (number: number): string => `消息 ${number} ${'é'.repeat(number % 40)}`;

/** Reads the stream in two ways: every read as one message, and by the lengths in it. */
async function receive(context: Context, socket: Socket): Promise<void> {
  const decoder = new FrameDecoder();
  let [reads, cut, decoded, wrong] = [0, 0, 0, 0];
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += readBytes) {
      reads += 1;
      // What a program sees that decodes each read for itself: a replacement character at the cut.
      if (chunk.toString('utf8', at, at + readBytes).includes('�')) cut += 1;
    }
    for (const message of decoder.push(chunk)) {
      if (message === messageOf(decoded)) decoded += 1;
      else wrong += 1;
    }
  }
  context.value('received', 'read', { reads, decoded, wrong });
  context.metric('reads', reads, '');
  context.metric('cutReads', cut, '');
  context.note('received', { reads, decoded });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const receiver = await context.spawn('receiver', { id: 'receiver' });
    const sender = await context.spawn('sender', { id: 'sender', args: Number(await receiver.receive()) });
    await context.join(sender);
    await context.join(receiver);
  },
  async receiver(context) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const server = createServer((socket) => {
      server.close();
      receive(context, socket).then(resolve, reject);
    });
    server.listen(0, '127.0.0.1', () => context.reply((server.address() as AddressInfo).port));
    await promise;
  },
  async sender(context) {
    const socket = connect(Number(context.args), '127.0.0.1');
    await connected(socket);
    for (let number = 0; number < context.num('messages'); number += 1) socket.write(frame(messageOf(number)));
    context.value('sent', 'write', context.num('messages'));
    context.note('sent', { count: context.num('messages') });
    socket.end();
    await new Promise((resolve) => socket.once('close', resolve));
  },
};
