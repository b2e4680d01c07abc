import { Barrier } from '../../primitives/barrier.ts';
import { Mutex } from '../../primitives/mutex.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { runPython, wantsPython } from '../../runtime/run-python.ts';
import { queuedMs } from '../../system/queued.ts';
import { cpuMs } from '../../system/spin.ts';
import { createGil, EmulatedGil, type GilHandle } from './emulated-gil.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Two are enough: one core would do for them under the lock. */
const workers = 2;
/** How many times the rounds asked for are tried at most until one was not disturbed. */
const patience = 6;
/** Multiplications in a slice of work: about a tenth of a millisecond. */
const sliceTurns = 80_000;

interface TakerArgs {
  readonly gil: GilHandle;
  readonly start: SharedHandle;
  readonly lock: SharedHandle;
  readonly tickets: SharedArrayBuffer;
}

let sum = 0;
function computeSlice(): void {
  for (let turn = 0; turn < sliceTurns; turn += 1) sum = Math.imul(sum ^ turn, 48_271);
}

/** Two computing threads, a few rounds, each measured as CPU time by elapsed time. */
async function compute(context: Context): Promise<void> {
  const gil = context.variant === 'gil' ? createGil() : null;
  context.value('lock', 'read', gil ? 'emulated' : 'none');
  const threads = Array.from({ length: workers }, () => context.thread('worker', { args: gil }));
  for (const thread of threads) await thread.receive();
  let best = 0;
  // Without the lock one undisturbed round is wanted: while others keep the cores busy, more are tried.
  const most = context.num('rounds') * (gil ? 1 : patience);
  for (let round = 0; round < context.num('rounds') || (best < 1.5 && round < most); round += 1) {
    const since = performance.now();
    const cpuBefore = cpuMs();
    for (const thread of threads) thread.send('go');
    let queued = 0;
    for (const thread of threads) queued += Number(await thread.receive());
    const wall = performance.now() - since;
    const used = cpuMs() - cpuBefore;
    const ratio = used / wall;
    best = Math.max(best, ratio);
    context.value('effort', 'read', { cpuMs: used, wallMs: wall, queuedMs: queued });
    context.metric('wall', Math.round(wall), 'ms');
    context.note('round', { ms: Math.round(wall), ratio: Math.round(ratio * 100) / 100 });
  }
  context.metric('ratio', Math.round(best * 100) / 100, '');
  for (const thread of threads) thread.send('end');
  for (const thread of threads) await context.join(thread);
}

/** Many threads that each take one ticket: read, pause, write. */
async function sell(context: Context): Promise<void> {
  const count = context.num('threads');
  const tickets = new Int32Array(new SharedArrayBuffer(4));
  tickets[0] = count;
  const args: TakerArgs = {
    gil: createGil(),
    start: Barrier.create('start', count).handle,
    lock: Mutex.create('tickets-lock').handle,
    tickets: tickets.buffer,
  };
  context.value('lock', 'read', 'emulated');
  const threads = Array.from({ length: count }, () => context.thread('taker', { args }));
  for (const thread of threads) await context.join(thread);
  const left = tickets[0] ?? 0;
  context.value('left', 'read', left);
  context.metric('left', left, '');
  context.note('sold', { count, left });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (wantsPython(context)) {
      // A free-threaded build can switch the lock on: the same interpreter with and without it.
      const locked = context.variant !== 'no-gil' && context.text('runtime') === 'python-free-threaded';
      return runPython(context, 'gil.py', { flags: locked ? ['-X', 'gil=1'] : [] });
    }
    return context.variant === 'gil' || context.variant === 'no-gil' ? compute(context) : sell(context);
  },
  async worker(context) {
    const gil = context.args === null ? null : new EmulatedGil(context.args as GilHandle, context.probe);
    for (let turn = 0; turn < 50; turn += 1) computeSlice(); // compiled before it is measured
    const slices = context.num('slices');
    context.reply('ready');
    while ((await context.receive()) === 'go') {
      const before = queuedMs();
      gil?.take();
      for (let slice = 0; slice < slices; slice += 1) {
        computeSlice();
        if (slice % Math.ceil(slices / 10) === 0) context.value('progress', 'write', slice);
        gil?.checkInterval();
      }
      gil?.drop();
      context.flush();
      context.reply((queuedMs() ?? 0) - (before ?? 0));
    }
  },
  taker(context) {
    const args = context.args as TakerArgs;
    const gil = new EmulatedGil(args.gil, context.probe);
    const lock = context.variant === 'lock' ? new Mutex(args.lock, context.probe) : null;
    const tickets = new Int32Array(args.tickets);
    new Barrier(args.start).arrive();
    gil.take();
    if (lock) gil.without(() => lock.lock());
    const left = tickets[0] ?? 0;
    context.access('tickets', 'read');
    gil.without(() => context.block(context.num('pauseMs')));
    tickets[0] = left - 1;
    context.access('tickets', 'write');
    lock?.unlock();
    gil.drop();
  },
};
