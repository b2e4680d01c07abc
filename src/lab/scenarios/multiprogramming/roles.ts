import type { Roles } from '../../runtime/context.ts';
import { pinToOneCore } from '../../system/pin-to-core.ts';
import { cpuMs, spinCpu } from '../../system/spin.ts';

export const roles: Roles = {
  async main(context) {
    const jobs = [];
    for (let number = 1; number <= context.num('jobs'); number += 1) jobs.push(await context.spawn('job'));
    for (const job of jobs) await job.receive();

    context.note('serial');
    let sinceNs = context.now();
    for (const job of jobs) {
      job.send('serial');
      await job.receive();
    }
    context.metric('serial', Math.round((context.now() - sinceNs) / 1e6), 'ms');

    context.note('together');
    sinceNs = context.now();
    for (const job of jobs) job.send('together');
    for (const job of jobs) await job.receive();
    context.metric('together', Math.round((context.now() - sinceNs) / 1e6), 'ms');
    for (const job of jobs) job.send('end');
    for (const job of jobs) await context.join(job);
  },
  async job(context) {
    if (context.variant === 'one-core') context.value('cores', 'read', pinToOneCore() ?? '');
    context.reply('ready');
    for (let phase = await context.receive(); phase === 'serial' || phase === 'together'; phase = await context.receive()) {
      const before = cpuMs();
      context.value(`${phase}.begin`, 'write', process.pid);
      for (let round = 0; round < context.num('rounds'); round += 1) {
        spinCpu(context.num('computeMs'));
        await context.sleep(context.num('waitMs'));
      }
      context.value(`${phase}.cpu`, 'read', cpuMs() - before);
      context.value(`${phase}.end`, 'write', process.pid);
      context.flush();
      context.reply('done');
    }
  },
};
