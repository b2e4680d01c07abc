import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const kibibyte = 1024;
/** What one write hands over at most: few writes, so that little is reported before the pipe is full. */
const chunkKib = 32;
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
  const buffer = Buffer.alloc(chunkKib * kibibyte);
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
    if (context.variant === 'drain-first') await drain(context, fd);
    await context.join(child);
    context.note('joined');
    if (context.variant !== 'drain-first') await drain(context, fd);
    closeSync(fd);
  },
  child(context) {
    const fd = openSync(fifo(context), 'w');
    context.reply('open');
    const chunk = Buffer.alloc(chunkKib * kibibyte, 'r');
    for (let kib = 0; kib < context.num('kib');) {
      const bytes = kibibyte * Math.min(chunkKib, context.num('kib') - kib);
      context.probe.wait(pipe, 'write', false);
      kib += writeSync(fd, chunk, 0, bytes) / kibibyte;
      context.probe.proceed(pipe, 'write', 'ok');
      context.value('written', 'write', kib);
    }
    closeSync(fd);
  },
};
