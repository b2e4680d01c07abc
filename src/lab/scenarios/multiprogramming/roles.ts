import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import { pinToOneCore } from '../../system/pin-to-core.ts';
import { cpuMs, spinCpu } from '../../system/spin.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Most comparisons of a run: other programs may take the core during one of them. */
const attempts = 3;
/** Together must take less than this share of one after another, or another comparison is made. */
const wantedShare = 0.75;

interface Order {
  readonly phase: 'serial' | 'together';
  readonly attempt: number;
}

/** Lets the jobs run one after another and then together; returns the elapsed times in ms. */
async function compare(
  context: Context,
  jobs: readonly ProcessHandle[],
  attempt: number,
): Promise<{ readonly serial: number; readonly together: number }> {
  context.note('serial');
  const startNs = context.now();
  for (const job of jobs) {
    job.send({ phase: 'serial', attempt } satisfies Order);
    await job.receive();
  }
  context.note('together');
  const middleNs = context.now();
  for (const job of jobs) job.send({ phase: 'together', attempt } satisfies Order);
  for (const job of jobs) await job.receive();
  return { serial: (middleNs - startNs) / 1e6, together: (context.now() - middleNs) / 1e6 };
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const jobs: ProcessHandle[] = [];
    for (let number = 1; number <= context.num('jobs'); number += 1) jobs.push(await context.spawn('job'));
    for (const job of jobs) await job.receive();
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const { serial, together } = await compare(context, jobs, attempt);
      context.metric('serial', Math.round(serial), 'ms');
      context.metric('together', Math.round(together), 'ms');
      if (together < wantedShare * serial) break;
    }
    for (const job of jobs) job.send('end');
    for (const job of jobs) await context.join(job);
  },
  async job(context) {
    if (context.variant === 'one-core') context.value('cores', 'read', pinToOneCore() ?? '');
    context.reply('ready');
    for (let order = await context.receive(); order !== 'end' && order !== undefined; order = await context.receive()) {
      const { phase, attempt } = order as Order;
      const before = cpuMs();
      context.value(`${phase}.begin.${attempt}`, 'write', process.pid);
      for (let round = 0; round < context.num('rounds'); round += 1) {
        spinCpu(context.num('computeMs'));
        await context.sleep(context.num('waitMs'));
      }
      context.value(`${phase}.cpu.${attempt}`, 'read', cpuMs() - before);
      context.value(`${phase}.end.${attempt}`, 'write', process.pid);
      context.flush();
      context.reply('done');
    }
  },
};
