import type { Roles } from '../../runtime/context.ts';
import { processFacts } from '../../system/process-facts.ts';
import type { scenario } from './scenario.ts';

/** No honest chain is longer; a loop of reused numbers would be endless. */
const longestChain = 64;

export const roles: Roles<typeof scenario> = {
  async main(context) {
    context.value('root', 'read', context.supervisorPid);
    const runner = await context.spawn('runner', { id: 'runner' });
    context.value('handle.runner', 'read', runner.pid);
    await context.join(runner);
  },
  async runner(context) {
    context.value('reported.runner', 'read', process.pid);
    const child = await context.spawn('child', { id: 'child' });
    context.value('handle.child', 'read', child.pid);
    await context.join(child);
  },
  /** Walks up from itself by the parent numbers in the process table. */
  async child(context) {
    context.value('reported.child', 'read', process.pid);
    context.note('self', { pid: process.pid, ppid: process.ppid });
    let facts = processFacts(process.pid);
    for (let level = 0; facts && level < longestChain; level += 1) {
      context.value('chain.pid', 'read', facts.pid);
      context.value('chain.ppid', 'read', facts.ppid);
      if (facts.startTicks !== null) context.value('chain.started', 'read', facts.startTicks);
      context.note('ancestor', { level, pid: facts.pid, ppid: facts.ppid, name: facts.name });
      facts = facts.ppid > 0 ? processFacts(facts.ppid) : null;
    }
    await context.sleep(context.num('lifeMs'));
  },
};
