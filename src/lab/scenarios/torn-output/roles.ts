import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileLock } from '../../primitives/file-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const screen = (context: Context): string => join(context.tempDir, 'screen.txt');

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const writers = [];
    for (let number = 0; number < context.num('writers'); number += 1)
      writers.push(await context.spawn('writer', { args: number }));
    for (const writer of writers) await writer.receive();
    for (const writer of writers) writer.send('go');
    if (context.variant === 'no-lock') {
      // No one writes a second half before all have written a first one.
      for (const writer of writers) await writer.receive();
      for (const writer of writers) writer.send('second half');
    }
    for (const writer of writers) await context.join(writer);
    const lines = readFileSync(screen(context), 'utf8').split('\n').slice(0, -1);
    context.value('lines', 'read', lines);
    context.note('screen', { lines: lines.length, first: lines[0] ?? '' });
  },
  async writer(context) {
    const lock = new FileLock(join(context.tempDir, 'screen.lock'), 'screen', context.probe);
    const locked = context.variant === 'lock';
    context.reply('ready');
    await context.receive();
    if (locked) await lock.lock();
    try {
      appendFileSync(screen(context), `hello from `);
      if (locked) await context.sleep(context.num('pauseMs'));
      else {
        context.reply('first half');
        await context.receive();
      }
      appendFileSync(screen(context), `writer ${Number(context.args)}\n`);
    } finally {
      if (locked) lock.unlock();
    }
  },
};
