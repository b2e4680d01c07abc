import { fileURLToPath } from 'node:url';
import { startWorkbench } from '#engine/workbench/workbench-client.ts';

// A host that drives a program on real threads: prints the pid of its process, then each schedule that it has reached.

const entry = fileURLToPath(new URL('../../../src/engine/workbench/workbench-entry.ts', import.meta.url));
const [source = '', ...schedules] = process.argv.slice(2);
const client = startWorkbench(entry, { onPid: (pid) => console.log(pid) });
for (const schedule of schedules) {
  await client.call('drive', { source, schedule, real: true });
  console.log(`at ${schedule}`);
}
