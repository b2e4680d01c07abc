// An engine in a process of its own, to be killed. Arguments: data folder, scenario, variant or nothing.
import { join } from 'node:path';
import { openEngine, watchRun } from '../../support/open-engine.ts';

const [dataDir = '', scenario = '', variant] = process.argv.slice(2);
const { client } = await openEngine({ dataDir, sessionFile: join(dataDir, 'session.sqlite') });
const params = scenario === 'zombie' ? { unreapedMs: 60_000 } : { limitMs: 60_000 };
const { runId } = await client.call('run.start', { scenario, ...(variant === undefined ? { params } : { variant }) });
await watchRun(client, runId, ({ report, events, samples }) => {
  const deadlocked = report.findings.some((finding) => finding.kind === 'deadlock');
  const zombies = samples.at(-1)?.processes.some((process) => process.state === 'Z') ?? false;
  process.send?.({
    runId,
    seq: events.at(-1)?.seq ?? 0,
    seenAtMs: Date.now(),
    ready: scenario === 'zombie' ? zombies : deadlocked,
  });
});
