import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import { processFacts } from '../../system/process-facts.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** How long the parent waits until the child is stopped, in ms. */
const patienceMs = 3000;
const tickMs = 20;
/** Ticks that the parent waits for before and after the stop. */
const ticks = 3;

/** Stops the child; resolves when the kernel says that it is stopped. */
async function stop(context: Context, child: ProcessHandle): Promise<void> {
  child.kill('SIGSTOP');
  let state = '?';
  for (const until = Date.now() + patienceMs; state !== 'T' && Date.now() < until;) {
    await delay(2);
    state = processFacts(child.pid)?.state ?? '?';
  }
  context.value('state', 'read', state);
  context.note('stopped', { state });
}

function goOn(context: Context, child: ProcessHandle): void {
  context.note('continuing');
  context.flush();
  child.kill('SIGCONT');
}

/** Whether SIGUSR2 is pending for the process; null where the system does not report it. */
function isPending(pid: number): boolean | null {
  try {
    const mask = /^ShdPnd:\s*([\da-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return mask === undefined ? null : (BigInt(`0x${mask}`) & (1n << BigInt(constants.signals.SIGUSR2 - 1))) !== 0n;
  } catch {
    return null; // no /proc here
  }
}

/** Messages of the child until one that is wanted. */
async function receiveUntil(child: ProcessHandle, isWanted: (message: unknown) => boolean): Promise<void> {
  for (let message = await child.receive(); message !== undefined && !isWanted(message);)
    message = await child.receive();
}

async function deliver(context: Context, child: ProcessHandle): Promise<void> {
  for (let sent = 1; sent <= context.num('signals'); sent += 1) {
    context.value('sent', 'write', sent);
    child.kill('SIGUSR2');
    await child.receive();
  }
}

async function kill(context: Context, child: ProcessHandle): Promise<void> {
  child.kill('SIGTERM');
  await child.receive();
  child.send('count');
  await child.receive();
  context.value('answered', 'read', true);
  context.flush();
  child.kill('SIGKILL');
  await context.join(child);
}

async function stopAndContinue(context: Context, child: ProcessHandle): Promise<void> {
  for (let tick = 0; tick < ticks; tick += 1) await child.receive();
  await stop(context, child);
  await context.sleep(context.num('stopMs'));
  goOn(context, child);
  child.send('mark');
  await receiveUntil(child, (message) => message === 'mark'); // what follows, follows the stop
  for (let tick = 0; tick < ticks; tick += 1) await child.receive();
}

async function merge(context: Context, child: ProcessHandle): Promise<void> {
  await stop(context, child);
  for (let sent = 1; sent <= context.num('signals'); sent += 1) {
    context.value('sent', 'write', sent);
    child.kill('SIGUSR2');
  }
  const pending = isPending(child.pid);
  if (pending !== null) context.value('pending', 'read', pending);
  goOn(context, child);
  await child.receive(); // one was handled
  child.send('count');
  await receiveUntil(child, (message) => typeof message === 'number');
}

/** Tries to handle what cannot be handled. */
function catchAll(context: Context): void {
  for (const signal of ['SIGKILL', 'SIGSTOP'] as const) {
    try {
      process.on(signal, () => {});
      context.value('refused', 'read', `${signal} -`);
    } catch (error) {
      context.value('refused', 'read', `${signal} ${(error as NodeJS.ErrnoException).code ?? '?'}`);
    }
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const child = await context.spawn('child', { id: 'child' });
    await child.receive();
    const parts: Readonly<Record<Context['variant'], (context: Context, child: ProcessHandle) => Promise<void>>> = {
      delivery: deliver,
      kill,
      stop: stopAndContinue,
      merged: merge,
    };
    await parts[context.variant](context, child);
    child.send('end');
    await context.join(child);
  },
  async child(context) {
    let handled = 0;
    const handle = (): void => {
      handled += 1;
      context.value('handled', 'read', handled);
      context.flush();
      context.reply('handled');
    };
    process.on('SIGUSR2', handle);
    if (context.variant === 'kill') {
      process.on('SIGTERM', handle);
      process.on('exit', () => {
        context.note('cleaned-up');
        context.flush();
      });
      catchAll(context);
    }
    context.reply('ready');
    const over = new AbortController();
    const ticking = async (): Promise<void> => {
      for (let tick = 1; !over.signal.aborted && context.variant === 'stop'; tick += 1) {
        context.value('tick', 'write', tick);
        context.reply(`tick ${tick}`);
        await delay(tickMs);
      }
    };
    const ticked = ticking();
    for (let order = await context.receive(); order === 'count' || order === 'mark'; order = await context.receive())
      context.reply(order === 'count' ? handled : order);
    over.abort();
    await ticked;
  },
};
