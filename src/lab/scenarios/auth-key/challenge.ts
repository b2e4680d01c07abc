import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const digestBytes = 32;
const challengeBytes = 32;
const accepted = 1;
const refused = 0;

const answerTo = (key: Buffer, challenge: Buffer): Buffer => createHmac('sha256', key).update(challenge).digest();

/** The next `length` bytes of a connection; fewer when it ends before. */
async function readBytes(socket: Socket, length: number): Promise<Buffer> {
  let received = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    received = Buffer.concat([received, chunk as Buffer]);
    if (received.length >= length) break;
  }
  return received;
}

/**
 * Listens on a free port of this machine only and challenges every connection: the answer to a
 * random challenge is its HMAC-SHA-256 under the key, so the key itself never travels.
 */
export async function listen(
  key: Buffer,
  onAnswer: (isRight: boolean) => void,
): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer((socket) => {
    const challenge = randomBytes(challengeBytes);
    socket.on('error', () => {}); // the other side left: it gets no answer
    socket.write(challenge);
    void readBytes(socket, digestBytes).then((answer) => {
      const isRight = answer.length === digestBytes && timingSafeEqual(answer, answerTo(key, challenge));
      onAnswer(isRight);
      socket.end(Buffer.from([isRight ? accepted : refused]));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, server };
}

/** Connects, answers the challenge with this key, and resolves whether that was accepted. */
export async function authenticate(port: number, key: Buffer): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  socket.write(answerTo(key, await readBytes(socket, challengeBytes)));
  const [verdict] = await readBytes(socket, 1);
  socket.destroy();
  return verdict === accepted;
}
