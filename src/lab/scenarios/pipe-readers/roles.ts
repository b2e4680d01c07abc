import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FileLock } from '../../primitives/file-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Bytes that one read asks for; more than what a pipe usually holds would change nothing. */
const readBytes = 16_384;

const fifo = (context: Context): string => join(context.tempDir, 'fifo');
const messageBytes = (context: Context): number => context.num('kib') * 1024;

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Reads exactly `bytes` bytes, or fewer at the end of input. */
function readWhole(fd: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  let filled = 0;
  while (filled < bytes) {
    const got = readSync(fd, buffer, filled, Math.min(readBytes, bytes - filled), null);
    if (got === 0) break;
    filled += got;
    Atomics.wait(pause, 0, 0, 1); // the other reader's turn, if it wants one
  }
  return buffer.subarray(0, filled);
}

/** A message is intact if all of its bytes say the same number. */
const isIntact = (message: Buffer, bytes: number): boolean =>
  message.length === bytes && message.every((byte) => byte === message[0]);

export const roles: Roles<typeof scenario> = {
  async main(context) {
    execFileSync('mkfifo', [fifo(context)]);
    const readers = [await context.spawn('reader'), await context.spawn('reader')];
    for (const reader of readers) await reader.receive();
    const writer = await context.spawn('writer', { id: 'writer' });
    for (const reader of readers) reader.send('open');
    for (const reader of readers) await reader.receive(); // both have the read end
    writer.send('go');
    for (const reader of readers) reader.send('go');
    await context.join(writer);
    for (const reader of readers) await context.join(reader);
  },
  async writer(context) {
    const fd = openSync(fifo(context), 'w'); // waits for a reader
    await context.receive();
    for (let number = 1; number <= context.num('messages'); number += 1) {
      const message = Buffer.alloc(messageBytes(context), number);
      for (let sent = 0; sent < message.length;) sent += writeSync(fd, message, sent);
    }
    context.value('written', 'write', context.num('messages'));
    closeSync(fd);
  },
  async reader(context) {
    const lock = new FileLock(join(context.tempDir, 'fifo.lock'), 'fifo.lock', context.probe);
    const locked = context.variant === 'lock';
    context.reply('ready');
    await context.receive();
    const fd = openSync(fifo(context), 'r'); // waits for the writer
    context.reply('open');
    await context.receive();
    let [intact, broken] = [0, 0];
    for (;;) {
      if (locked) await lock.lock();
      const message = readWhole(fd, messageBytes(context));
      if (locked) lock.unlock();
      if (message.length === 0) break;
      if (isIntact(message, messageBytes(context))) intact += 1;
      else broken += 1;
      await context.sleep(1); // lets the other reader come to the lock
    }
    context.value('read', 'read', { intact, broken });
    context.note('read', { intact, broken });
    closeSync(fd);
  },
};
