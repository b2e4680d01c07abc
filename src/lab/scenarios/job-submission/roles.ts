import type { ActorContext, Roles } from '../../runtime/context.ts';
import { holdBack } from '../../runtime/hold-back.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

async function submit(context: Context, name: string, lengthMs: number): Promise<ProcessHandle> {
  context.value('submitted', 'write', name);
  context.note('submitted', { name, ms: lengthMs });
  return context.spawn('job', { id: name, args: lengthMs });
}

/** Waits for the result of a job: its exit code, delivered when the promise resolves. */
async function collect(context: Context, job: ProcessHandle): Promise<void> {
  const { exitCode } = await context.join(job);
  context.value('result', 'read', exitCode ?? -1);
  context.note('result', { name: job.id });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const sinceNs = context.now();
    const [firstMs, secondMs] = [context.num('firstMs'), context.num('secondMs')];
    if (context.variant === 'synchronous') {
      await collect(context, await submit(context, 'job-1', firstMs));
      await collect(context, await submit(context, 'job-2', secondMs));
    } else {
      const jobs = [await submit(context, 'job-1', firstMs), await submit(context, 'job-2', secondMs)];
      context.note('carrying-on');
      for (const job of jobs) job.send('carrying-on');
      await Promise.all(jobs.map((job) => collect(context, job)));
    }
    context.metric('total', Math.round((context.now() - sinceNs) / 1e6), 'ms');
  },
  async job(context) {
    await context.sleep(Number(context.args));
    // However slow the machine is, neither job ends before both are submitted.
    if (context.variant === 'asynchronous') await holdBack(context);
  },
};
