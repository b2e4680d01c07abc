import { openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FileLock } from '../../primitives/file-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import { runPython, wantsPython } from '../../runtime/run-python.ts';
import { nap } from '../../system/nap.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** What a process is asked to do: use a place of the file, or increment the counter in steps or all at once. */
type Order =
  | { readonly does: 'write'; readonly place: number; readonly number: number }
  | { readonly does: 'read'; readonly place: number }
  | { readonly does: 'read-counter' | 'write-counter' | 'count' | 'end' };

const cellBytes = 4;
const places = 3;
/** The place of the counter; those before it hold what the processes write to each other. */
const counter = 2;

const sharedFile = (context: Context): string => join(context.tempDir, 'shared');

/** A number in the shared file: each access is one system call on the pages that both processes use. */
function openCells(context: Context) {
  const fd = openSync(sharedFile(context), 'r+');
  const cell = Buffer.alloc(cellBytes);
  return {
    get: (place: number): number => {
      readSync(fd, cell, 0, cellBytes, place * cellBytes);
      return cell.readInt32LE();
    },
    set: (place: number, number: number): void => {
      cell.writeInt32LE(number);
      writeSync(fd, cell, 0, cellBytes, place * cellBytes);
    },
  };
}

/** Asks each to do its order; resolves when all have. */
async function ask(processes: readonly ProcessHandle[], orders: readonly Order[]): Promise<void> {
  for (const [index, order] of orders.entries()) processes[index]?.send(order);
  for (const process of processes.slice(0, orders.length)) await process.receive();
}

async function exchange(processes: readonly ProcessHandle[], round: number): Promise<void> {
  const [first, second] = processes;
  if (!first || !second) return;
  await ask([first], [{ does: 'write', place: 0, number: 10 * round }]);
  await ask([second], [{ does: 'read', place: 0 }]);
  await ask([second], [{ does: 'write', place: 1, number: 10 * round + 1 }]);
  await ask([first], [{ does: 'read', place: 1 }]);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (wantsPython(context)) return runPython(context, 'shared_memory.py');
    writeFileSync(sharedFile(context), Buffer.alloc(places * cellBytes));
    context.note('medium', { path: basename(sharedFile(context)), medium: 'pread/pwrite' });
    const processes = [await context.spawn('process'), await context.spawn('process')];
    for (const process of processes) await process.receive();
    const rounds = context.num('rounds');
    for (let round = 1; round <= rounds && context.variant !== 'locked'; round += 1) {
      if (context.variant === 'visible') {
        await exchange(processes, round);
      } else {
        await ask(processes, [{ does: 'read-counter' }, { does: 'read-counter' }]);
        await ask(processes, [{ does: 'write-counter' }, { does: 'write-counter' }]);
      }
    }
    if (context.variant === 'locked') await ask(processes, [{ does: 'count' }, { does: 'count' }]);
    for (const process of processes) process.send({ does: 'end' } satisfies Order);
    for (const process of processes) await context.join(process);
    if (context.variant === 'visible') return;
    const final = openCells(context).get(counter);
    context.value('final', 'read', final);
    context.metric('lost', 2 * rounds - final, '');
  },
  async process(context) {
    const cells = openCells(context);
    const lock = new FileLock(join(context.tempDir, 'counter.lock'), 'counter.lock', context.probe);
    /** Known to this process only. */
    let own = 0;
    let seen = 0;
    const readCounter = (): void => {
      seen = cells.get(counter);
      context.access('counter', 'read');
    };
    const writeCounter = (): void => {
      cells.set(counter, seen + 1);
      context.access('counter', 'write');
    };
    context.reply('ready');
    for (
      let order = (await context.receive()) as Order;
      order.does !== 'end';
      order = (await context.receive()) as Order
    ) {
      if (order.does === 'write') {
        if (order.place === 0) own += 1;
        context.value('wrote', 'write', { place: order.place, number: order.number });
        cells.set(order.place, order.number);
      }
      if (order.does === 'read') {
        const number = cells.get(order.place);
        context.value('saw', 'read', { place: order.place, number });
      }
      if (order.does === 'read-counter') readCounter();
      if (order.does === 'write-counter') writeCounter();
      for (let round = 0; order.does === 'count' && round < context.num('rounds'); round += 1) {
        await lock.lock();
        readCounter();
        nap(1);
        writeCounter();
        lock.unlock();
      }
      context.reply('done');
    }
    if (context.variant === 'visible') context.value('own', 'read', own);
  },
};
