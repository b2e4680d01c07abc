import { median } from '#shared/analysis/median.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import { TicketLock } from '../../primitives/ticket-lock.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { nap } from '../../system/nap.ts';
import { RetryLock } from './retry-lock.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface Args {
  readonly lock: SharedHandle;
  /** Set when the greedy thread has had its turns. */
  readonly over: SharedArrayBuffer;
}

/** Has the lock for one turn; returns how long it waited, in ms. */
function takeTurn(context: Context, lock: RetryLock | TicketLock): number {
  const askedNs = context.now();
  lock.lock();
  const waitedMs = (context.now() - askedNs) / 1e6;
  nap(context.num('holdMs'));
  lock.unlock();
  return waitedMs;
}

/** Takes turns while `goesOn` says so, and reports how it fared. */
function takeTurns(context: Context, goesOn: (turns: number) => boolean, between: () => void): void {
  const { lock: handle } = context.args as Args;
  const lock =
    context.variant === 'ticket' ? new TicketLock(handle, context.probe) : new RetryLock(handle, context.probe);
  const waitsMs: number[] = [];
  while (goesOn(waitsMs.length)) {
    waitsMs.push(takeTurn(context, lock));
    between();
  }
  context.metric(`turns/${context.id}`, waitsMs.length, '');
  context.metric(`longest/${context.id}`, Math.round(10 * Math.max(0, ...waitsMs)) / 10, 'ms');
  context.metric(`median/${context.id}`, Math.round(10 * median(waitsMs)) / 10, 'ms');
  context.reply(waitsMs);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const handle =
      context.variant === 'ticket'
        ? TicketLock.create('lock').handle
        : RetryLock.create('lock', context.num('retryMs')).handle;
    const args: Args = { lock: handle, over: new SharedArrayBuffer(4) };
    const polite = Array.from({ length: context.num('polite') }, () => context.thread('polite', { args }));
    for (const thread of polite) await thread.receive(); // it runs, and will be there when the greedy one comes
    const greedy = context.thread('greedy', { id: 'greedy', args });
    const waitsMs = [(await greedy.receive()) as readonly number[]];
    for (const thread of polite) waitsMs.push((await thread.receive()) as readonly number[]);
    for (const thread of [greedy, ...polite]) await context.join(thread);
    const all = waitsMs.flat();
    context.metric('spread', Math.round(Math.max(...all) / Math.max(0.001, median(all))), '');
  },
  greedy(context) {
    const { over } = context.args as Args;
    takeTurns(
      context,
      (turns) => turns < context.num('turns'),
      () => {},
    );
    Atomics.store(new Int32Array(over), 0, 1);
  },
  polite(context) {
    const over = new Int32Array((context.args as Args).over);
    context.reply('ready');
    takeTurns(
      context,
      () => Atomics.load(over, 0) === 0,
      () => nap(1),
    );
  },
};
