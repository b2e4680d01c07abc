import { readdirSync, readFileSync } from 'node:fs';
import { openStore } from '../../support/open-store.ts';
import { sampleEvents, sampleRun } from '../../support/session-samples.ts';

/** How long the threads of this process were ready but had no processor, together; see schedstat in proc_pid_stat(5). */
function queuedNs(): number {
  if (process.platform !== 'linux') return 0;
  return readdirSync('/proc/self/task').reduce(
    (sum, tid) => sum + Number(readFileSync(`/proc/self/task/${tid}/schedstat`, 'utf8').split(' ')[1]),
    0,
  );
}

// Records without end, saying which event it has just handed over and when; killed by its parent.
const [dataDir = '', entry] = process.argv.slice(2);
const { store } = await openStore({ dataDir, ...(entry === undefined ? {} : { entry }) });
store.startRun(sampleRun('r1'));
let seq = 1;
setInterval(() => {
  store.appendEvents('r1', sampleEvents(20, seq));
  seq += 20;
  process.send?.({
    queuedNs: queuedNs(),
    path: store.current?.path,
    seq: seq - 1,
    at: process.hrtime.bigint().toString(),
  });
}, 2);
