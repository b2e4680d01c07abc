import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, read, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { cpuMs } from '../../system/spin.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const pipe = { id: 'pipe', type: 'pipe' } as const;
const readLater = promisify(read);
const pipePath = (context: Context): string => join(context.tempDir, 'pipe');

/** Asks the pipe again and again, without ever waiting inside the call. */
async function poll(context: Context, fd: number, buffer: Buffer): Promise<number> {
  for (;;) {
    const since = performance.now();
    try {
      return readSync(fd, buffer);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      context.value('nothing-yet', 'read', performance.now() - since);
      context.probe.proceed(pipe, 'read', 'refused', { nonBlocking: true });
    }
    await context.sleep(context.num('beatMs') / 2);
  }
}

function readOnce(context: Context, fd: number, buffer: Buffer): Promise<number> | number {
  if (context.variant === 'non-blocking') return poll(context, fd, buffer);
  context.probe.wait(pipe, 'read', false);
  return context.variant === 'blocking'
    ? readSync(fd, buffer)
    : readLater(fd, buffer, 0, buffer.length, null).then(({ bytesRead }) => bytesRead);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    execFileSync('mkfifo', [pipePath(context)]);
    const reader = await context.spawn('reader', { id: 'reader' });
    await reader.receive();
    const writer = await context.spawn('writer', { id: 'writer' });
    await writer.receive();
    reader.send('go');
    await reader.receive();
    writer.send('go');
    await context.join(reader);
    await context.join(writer);
  },
  async reader(context) {
    // Open for reading and writing: a pipe with one end only would make open wait already.
    const flags = constants.O_RDWR | (context.variant === 'non-blocking' ? constants.O_NONBLOCK : 0);
    const fd = openSync(pipePath(context), flags);
    const buffer = Buffer.alloc(64);
    let beats = 0;
    const heart = setInterval(() => context.value('beat', 'write', ++beats), context.num('beatMs'));
    context.reply('ready');
    await context.receive();
    await context.sleep(4 * context.num('beatMs'));
    context.reply('reading');
    await context.sleep(context.num('beatMs')); // the message goes out before this thread may block

    const before = cpuMs();
    context.value('read.begin', 'read', beats);
    const length = await readOnce(context, fd, buffer);
    context.value('read.end', 'read', beats);
    context.value('cpu', 'read', cpuMs() - before);
    if (context.variant !== 'non-blocking') context.probe.proceed(pipe, 'read', 'ok', { size: length });
    context.value('received', 'read', buffer.toString('utf8', 0, length));
    context.note('received', { text: buffer.toString('utf8', 0, length) });
    clearInterval(heart);
    closeSync(fd);
  },
  async writer(context) {
    const fd = openSync(pipePath(context), 'r+');
    context.reply('ready');
    await context.receive();
    await context.sleep(context.num('silentMs') + 6 * context.num('beatMs'));
    context.note('writing');
    context.value('sent', 'write', 'hello');
    context.flush();
    writeSync(fd, 'hello');
    await context.sleep(100); // an end stays open until the reader has it
    closeSync(fd);
  },
};
