import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { replaceFile } from '../../system/replace-file.ts';
import { FileLock } from '../../primitives/file-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const secret = 4711;
/** Between reading the counter and writing it back, in ms: where another process may come between. */
const thinkMs = 2;
/** How often a process checks whether the file has changed, in ms: a file sends no notification. */
const lookEveryMs = 1;

const fileOf = (context: Context, name: string): string => join(context.tempDir, name);

/** Writes beside and renames: no reader meets half a file. */
function writeWhole(context: Context, name: string, value: number): void {
  const temporary = `${fileOf(context, name)}.${context.id}`;
  writeFileSync(temporary, JSON.stringify({ value }));
  replaceFile(temporary, fileOf(context, name));
}

function read(context: Context, name: string): number {
  return (JSON.parse(readFileSync(fileOf(context, name), 'utf8')) as { value: number }).value;
}

/** Waits until the file holds the value, asking again and again. */
async function waitFor(context: Context, name: string, value: number): Promise<void> {
  while (!existsSync(fileOf(context, name)) || read(context, name) !== value) await delay(lookEveryMs);
}

/** Sends numbers there and back through two files. */
async function fileTrips(context: Context): Promise<number> {
  const from = context.now();
  for (let trip = 1; trip <= context.num('trips'); trip += 1) {
    writeWhole(context, 'ping.json', trip);
    await waitFor(context, 'pong.json', trip);
  }
  return (context.now() - from) / context.num('trips');
}

/** Sends numbers there and back through the channel between parent and child. */
async function channelTrips(context: Context, echo: ProcessHandle): Promise<number> {
  const from = context.now();
  for (let trip = 1; trip <= context.num('trips'); trip += 1) {
    echo.send(trip);
    await echo.receive();
  }
  return (context.now() - from) / context.num('trips');
}

async function measureTrips(context: Context): Promise<void> {
  const echo = await context.spawn('echo', { id: 'echo' });
  const file = await fileTrips(context);
  await echo.receive(); // the echo has changed over to the channel
  const channel = await channelTrips(context, echo);
  await context.join(echo);
  context.value('trips', 'read', { fileNs: Math.round(file), channelNs: Math.round(channel) });
  context.metric('fileTrip', Math.round(file / 1e4) / 100, 'ms');
  context.metric('channelTrip', Math.round(channel / 1e4) / 100, 'ms');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    await context.join(await context.spawn('writer', { id: 'writer' }));
    await context.join(await context.spawn('reader', { id: 'reader' }));
    writeWhole(context, 'counter.json', 0);
    const counters = [];
    for (let number = 0; number < context.num('workers'); number += 1) counters.push(await context.spawn('counter'));
    for (const counter of counters) await counter.receive();
    for (const counter of counters) counter.send('go');
    for (const counter of counters) await context.join(counter);
    context.value('counter', 'read', read(context, 'counter.json'));
    context.note('counted', { value: read(context, 'counter.json') });
    await measureTrips(context);
  },
  writer(context) {
    writeWhole(context, 'message.json', secret);
    context.value('message', 'write', secret);
  },
  reader(context) {
    context.value('message', 'read', read(context, 'message.json'));
  },
  async counter(context) {
    const lock = new FileLock(fileOf(context, 'counter.lock'), 'counter.lock', context.probe);
    const locked = context.variant === 'lock';
    context.reply('ready');
    await context.receive();
    for (let number = 0; number < context.num('increments'); number += 1) {
      if (locked) await lock.lock();
      const value = read(context, 'counter.json');
      context.access('counter.json', 'read');
      await delay(thinkMs);
      writeWhole(context, 'counter.json', value + 1);
      context.access('counter.json', 'write');
      if (locked) lock.unlock();
    }
    context.value('increments', 'write', context.num('increments'));
  },
  async echo(context) {
    for (let trip = 1; trip <= context.num('trips'); trip += 1) {
      await waitFor(context, 'ping.json', trip);
      writeWhole(context, 'pong.json', trip);
    }
    context.reply('changed over');
    for (let trip = 1; trip <= context.num('trips'); trip += 1) context.reply(await context.receive());
  },
};
