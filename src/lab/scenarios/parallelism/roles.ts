import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { queuedMs } from '../../system/queued.ts';
import { cpuMs } from '../../system/spin.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Two tasks at a time, as in the model of two people at one or two desks. */
const tasks = 2;
/** Multiplications in a slice of work: a few milliseconds. */
const sliceTurns = 2_000_000;

let sum = 0;
function computeSlice(): void {
  for (let turn = 0; turn < sliceTurns; turn += 1) sum = Math.imul(sum ^ turn, 48_271);
}

/** One task as a flow of its own on the only thread: it lets the other go on after every slice. */
async function takeTurns(context: Context, task: number): Promise<void> {
  for (let slice = 0; slice < context.num('slices'); slice += 1) {
    computeSlice();
    if (slice % 10 === 0) context.value('progress', 'write', task);
    await nextTurn();
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const workers = context.variant === 'parallel' ? Array.from({ length: tasks }, () => context.thread('worker')) : [];
    for (const worker of workers) await worker.receive();
    computeSlice(); // compiled before it is measured
    for (let round = 0; round < context.num('rounds'); round += 1) {
      const since = performance.now();
      const cpuBefore = cpuMs();
      const queuedBefore = queuedMs();
      let queued = 0;
      if (workers.length > 0) {
        for (const worker of workers) worker.send('go');
        for (const worker of workers) queued += Number(await worker.receive());
      } else {
        await Promise.all(Array.from({ length: tasks }, (_, task) => takeTurns(context, task)));
        queued = (queuedMs() ?? 0) - (queuedBefore ?? 0);
      }
      const wall = performance.now() - since;
      const used = cpuMs() - cpuBefore;
      const ratio = used / wall;
      context.value('effort', 'read', { cpuMs: used, wallMs: wall, queuedMs: queued });
      context.metric('wall', Math.round(wall), 'ms');
      context.note('round', { ms: Math.round(wall), ratio: Math.round(ratio * 100) / 100 });
    }
    for (const worker of workers) worker.send('end');
    for (const worker of workers) await context.join(worker);
  },
  async worker(context) {
    computeSlice();
    context.reply('ready');
    while ((await context.receive()) === 'go') {
      const before = queuedMs();
      for (let slice = 0; slice < context.num('slices'); slice += 1) {
        computeSlice();
        if (slice % 10 === 0) context.value('progress', 'write', context.id);
      }
      context.reply((queuedMs() ?? 0) - (before ?? 0));
    }
  },
};
