import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../system/replace-file.ts';
import { FileLock } from '../../primitives/file-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const dataFile = (context: Context): string => join(context.tempDir, 'data.json');

function readTickets(context: Context): number {
  return (JSON.parse(readFileSync(dataFile(context), 'utf8')) as { tickets: number }).tickets;
}

/** Writes beside and renames, so that no reader meets half a file: that is another fault than the race. */
function writeTickets(context: Context, tickets: number): void {
  const temporary = `${dataFile(context)}.${context.id}`;
  writeFileSync(temporary, JSON.stringify({ tickets }));
  replaceFile(temporary, dataFile(context));
}

/** Reads, thinks, and writes: three steps that are one purchase only if no other process comes between. */
async function buy(context: Context): Promise<boolean> {
  const tickets = readTickets(context);
  context.access('data.json', 'read');
  context.value('tickets', 'read', tickets);
  if (tickets <= 0) return false;
  await context.sleep(context.num('thinkMs'));
  writeTickets(context, tickets - 1);
  context.access('data.json', 'write');
  context.value('tickets', 'write', tickets - 1);
  return true;
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    writeTickets(context, context.num('tickets'));
    const buyers = [];
    for (let number = 1; number <= context.num('buyers'); number += 1) buyers.push(await context.spawn('buyer'));
    await Promise.all(buyers.map((buyer) => buyer.receive()));
    for (const buyer of buyers) buyer.send('go');
    const bought = await Promise.all(buyers.map((buyer) => buyer.receive()));
    for (const buyer of buyers) await context.join(buyer);
    context.metric('sold', bought.filter(Boolean).length, '');
    context.value('left', 'read', readTickets(context));
    context.note('left', { left: readTickets(context) });
  },
  async buyer(context) {
    const lock = new FileLock(join(context.tempDir, 'data.lock'), 'data.lock', context.probe);
    context.reply('ready');
    await context.receive();
    const seen = readTickets(context); // a query needs no lock: it may be stale, and that is fine
    context.note('looked', { seen });
    if (context.variant === 'lock') await lock.lock();
    const bought = await buy(context);
    if (context.variant === 'lock') lock.unlock();
    context.value('bought', 'write', bought);
    context.note(bought ? 'bought' : 'sold-out');
    context.reply(bought);
  },
};
