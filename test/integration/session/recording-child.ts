import { openStore } from '../../support/open-store.ts';
import { sampleEvents, sampleRun } from '../../support/session-samples.ts';

// Records without end, saying which event it has just handed over and when; killed by its parent.
const [dataDir = '', entry] = process.argv.slice(2);
const { store } = await openStore({ dataDir, ...(entry === undefined ? {} : { entry }) });
store.startRun(sampleRun('r1'));
let seq = 1;
setInterval(() => {
  store.appendEvents('r1', sampleEvents(20, seq));
  seq += 20;
  process.send?.({ path: store.current?.path, seq: seq - 1, at: process.hrtime.bigint().toString() });
}, 2);
