import { openEngine } from '../../support/open-engine.ts';

// Records every process without end, saying where; killed by its parent.
const { client, engine } = await openEngine({ dataDir: process.argv[2] ?? '', history: true });
await client.call('recording.set', { full: true });
process.send?.({ path: engine.store.current?.path });
