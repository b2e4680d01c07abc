import { join } from 'node:path';
import { FileLock } from '../../primitives/file-lock.ts';
import { localPath } from '../../primitives/local-path.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { connectObjects, serveObjects, type Proxy } from './object-server.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const path = (context: Context): string => localPath(context.tempDir, 'manager');

/** Reads through the proxy, thinks, writes back: two calls, and others between them. */
async function readThenWrite(context: Context, objects: Proxy): Promise<void> {
  const value = Number(await objects.call('counter', 'get'));
  context.access('counter', 'read');
  await context.sleep(context.num('thinkMs'));
  await objects.call('counter', 'put', value + 1);
  context.access('counter', 'write');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const manager = await context.spawn('manager', { id: 'manager', daemon: true });
    await manager.receive();
    const children = [];
    for (let number = 0; number < context.num('children'); number += 1)
      children.push(await context.spawn('child', { args: number }));
    for (const child of children) await child.receive();
    for (const child of children) child.send('go');
    for (const child of children) await context.join(child);
    const objects = await connectObjects(path(context));
    context.value(
      'dict',
      'read',
      ((await objects.call('dict', 'items')) as [string, unknown][]).map(([key, value]) => `${key}=${String(value)}`),
    );
    context.value('list', 'read', ((await objects.call('list', 'items')) as unknown[]).map(Number));
    context.value('counter', 'read', Number(await objects.call('counter', 'get')));
    objects.close();
  },
  async manager(context) {
    const server = await serveObjects(path(context));
    context.note('serves', { pid: process.pid });
    context.flush();
    context.reply('listening');
    await context.receive(); // until its owner is gone
    server.close();
  },
  async child(context) {
    const objects = await connectObjects(path(context));
    const lock = new FileLock(join(context.tempDir, 'counter.lock'), 'counter.lock', context.probe);
    context.reply('ready');
    await context.receive();
    switch (context.variant) {
      case 'shared':
        for (const [key, value] of [
          ['1', 1],
          ['two', 2],
          ['0.25', 0.25],
        ] as const)
          await objects.call('dict', 'set', key, value);
        await objects.call('list', 'append', Number(context.args));
        break;
      case 'no-lock':
        await readThenWrite(context, objects);
        break;
      case 'lock':
        await lock.lock();
        await readThenWrite(context, objects);
        lock.unlock();
        break;
      default:
        await objects.call('counter', 'add', 1); // the owner does it in one step
    }
    context.value('did', 'write', process.pid);
    objects.close();
  },
};
