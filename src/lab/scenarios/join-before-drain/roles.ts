import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const kibibyte = 1024;
/** Bytes of one write; a pipe takes them as a whole or waits. */
const chunkBytes = 4 * kibibyte;
const pipe = { id: 'pipe', type: 'pipe' } as const;

const fifo = (context: Context): string => join(context.tempDir, 'result');

/** Reads what there is, or null while there is nothing but may be more. */
function readSome(fd: number, buffer: Buffer): number | null {
  try {
    return readSync(fd, buffer, 0, buffer.length, null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

/** Reads to the end of the result. */
async function drain(context: Context, fd: number): Promise<void> {
  const buffer = Buffer.alloc(chunkBytes);
  let bytes = 0;
  for (let got = readSome(fd, buffer); got !== 0; got = readSome(fd, buffer)) {
    if (got === null) await delay(1);
    else bytes += got;
    if (got !== null && bytes === got) context.value('first-read', 'read', got);
  }
  context.value('read', 'read', bytes / kibibyte);
  context.note('drained', { kib: bytes / kibibyte });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    execFileSync('mkfifo', [fifo(context)]);
    // Without blocking, or it would wait here for the writer.
    const fd = openSync(fifo(context), constants.O_RDONLY | constants.O_NONBLOCK);
    const child = await context.spawn('child', { id: 'child' });
    await child.receive(); // it has the other end
    child.send('go');
    if (context.variant === 'drain-first') await drain(context, fd);
    await context.join(child);
    context.note('joined');
    if (context.variant !== 'drain-first') await drain(context, fd);
    closeSync(fd);
  },
  async child(context) {
    const fd = openSync(fifo(context), 'w');
    context.reply('open');
    await context.receive();
    const chunk = Buffer.alloc(chunkBytes, 'r');
    for (let kib = 0; kib < context.num('kib');) {
      context.probe.wait(pipe, 'write', false);
      kib += writeSync(fd, chunk) / kibibyte;
      context.probe.proceed(pipe, 'write', 'ok');
      context.value('written', 'write', kib);
    }
    closeSync(fd);
  },
};
