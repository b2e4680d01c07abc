import { getPriority, setPriority } from 'node:os';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import { pinToOneCore } from '../../system/pin-to-core.ts';
import { cpuMs, spinFor, spinWhile } from '../../system/spin.ts';
import { queuedMs } from '../../system/queued.ts';
import { parseJobs, simulateShares, type RealJob } from './facts.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** From "all are ready" to the common start, in ms: time for the message to reach all jobs. */
const leadMs = 200;

/** What a job reports when it is done; times in ms. */
interface Done {
  /** From its arrival to its end. */
  readonly turnaroundMs: number;
  /** Ready, but another had the core; null where the kernel does not report it. */
  readonly waitedMs: number | null;
}

/** Works until the job has used its CPU time, and reports each tick of it. */
async function work(context: Context, { id, length, ioEvery, ioTime }: RealJob): Promise<number> {
  const tickMs = context.num('tickMs');
  const base = cpuMs();
  let inIo = 0;
  for (let tick = 1; tick <= length; tick += 1) {
    // Waking from an I/O uses CPU time as well; it counts as work.
    spinWhile(() => cpuMs() < base + tick * tickMs);
    context.value('progress', 'write', { job: id, tick, cpuMs: cpuMs() - base });
    if (ioEvery > 0 && tick % ioEvery === 0 && tick < length) {
      context.value('io-begin', 'write', id);
      await context.sleep(ioTime * tickMs);
      context.value('io-end', 'write', id);
      inIo += 1;
    }
  }
  context.value('used', 'read', { job: id, cpuMs: cpuMs() - base, inIo });
  return cpuMs() - base;
}

async function job(context: Context): Promise<void> {
  const mine = context.args as RealJob;
  context.value('cores', 'read', pinToOneCore() ?? '');
  spinFor(30); // code is loaded and compiled before the competition
  try {
    setPriority(mine.nice);
  } catch {
    // Not permitted here: what is read back says so, and the checks go by that.
  }
  context.value('nice', 'read', { job: mine.id, nice: getPriority(), asked: mine.nice });
  context.flush();
  context.reply('ready');
  const arrivalNs = Number(await context.receive()) + mine.arrival * context.num('tickMs') * 1e6;
  await context.sleep(Math.max(0, (arrivalNs - context.now()) / 1e6));
  const queuedBefore = queuedMs();
  context.value('begin', 'write', { job: mine.id });
  const used = await work(context, mine);
  const turnaroundMs = (context.now() - arrivalNs) / 1e6;
  context.value('end', 'write', { job: mine.id, turnaroundMs });
  const queuedAfter = queuedMs();
  const waitedMs = queuedBefore === null || queuedAfter === null ? null : queuedAfter - queuedBefore;
  context.value('queued', 'read', { job: mine.id, waitedMs: waitedMs ?? -1 });
  context.note('done', { job: mine.id, nice: getPriority(), used: Math.round(used), ms: Math.round(turnaroundMs) });
  context.flush();
  context.reply({ turnaroundMs, waitedMs } satisfies Done);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const jobs = parseJobs(context.text('jobs'));
    const tickMs = context.num('tickMs');
    const processes: ProcessHandle[] = [];
    for (const args of jobs) processes.push(await context.spawn('job', { id: `job-${args.id}`, args }));
    for (const process of processes) await process.receive();
    const startNs = context.now() + leadMs * 1e6;
    for (const process of processes) process.send(startNs);
    const model = simulateShares(jobs);
    for (const { id, turnaround, wait } of model.jobs)
      context.value('simulated', 'read', { job: id, turnaround, wait });
    for (const [index, process] of processes.entries()) {
      const done = (await process.receive()) as Done | undefined;
      const result = model.jobs[index];
      if (!done || !result) continue;
      context.metric(`turnaround/${result.id}`, Math.round(done.turnaroundMs), 'ms');
      context.metric(`modelTurnaround/${result.id}`, result.turnaround * tickMs, 'ms');
      if (done.waitedMs !== null) context.metric(`waited/${result.id}`, Math.round(done.waitedMs), 'ms');
      context.metric(`modelWait/${result.id}`, result.wait * tickMs, 'ms');
    }
    for (const process of processes) await context.join(process);
  },
  job,
};
