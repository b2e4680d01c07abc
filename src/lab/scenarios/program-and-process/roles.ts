import { readdirSync } from 'node:fs';
import type { Roles } from '../../runtime/context.ts';
import { childrenOf, hasProcessFacts, processFacts } from '../../system/process-facts.ts';
import type { scenario } from './scenario.ts';

/** How many files, sockets and pipes this process has open; null where the platform does not list them. */
function openFiles(): number | null {
  try {
    return readdirSync(process.platform === 'linux' ? '/proc/self/fd' : '/dev/fd').length;
  } catch {
    return null; // Windows has no such folder
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (hasProcessFacts) context.value('children-before', 'read', childrenOf(process.pid).length);
    const copies = [];
    for (let number = 1; number <= 2; number += 1) {
      const copy = await context.spawn('copy');
      await copy.receive();
      copies.push(copy);
    }
    for (const copy of copies) copy.send('go');
    for (const copy of copies) await context.join(copy);
  },
  async copy(context) {
    context.value('program', 'read', `${process.execPath} ${process.argv[1] ?? ''}`);
    context.value('pid', 'read', process.pid);
    const facts = processFacts(process.pid);
    if (facts) context.value('started', 'read', facts.startMark);
    const files = openFiles();
    if (files !== null) context.value('open-files', 'read', files);
    context.note('copy', { pid: process.pid, ppid: process.ppid, program: process.argv[1] ?? '' });
    context.flush();
    context.reply('ready');
    await context.receive();
    await context.sleep(context.num('lifeMs'));
  },
};
