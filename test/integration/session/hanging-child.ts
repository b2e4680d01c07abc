import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '#cli/cli.ts';
import { endProgram } from '#engine/end-program.ts';
import { toAppError } from '#shared/errors.ts';
import { openStore } from '../../support/open-store.ts';

// A host with a store whose thread hangs: `store FOLDER` reports how calls end, anything else is a command line.

const store = fileURLToPath(new URL('../../fixtures/hanging-store.ts', import.meta.url));
const source = (path: string): string => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));
const [first = '', dataDir = ''] = process.argv.slice(2);

async function reportCalls(): Promise<void> {
  await using opened = await openStore({
    dataDir,
    record: false,
    entry: store,
    readLimits: { callMs: 3000, reportMs: 3000 },
  });
  const runsOf = (id: string): Promise<unknown> =>
    opened.store.runs(id).then(
      (runs) => runs.length,
      (error: unknown) => toAppError(error).code,
    );
  const listed = await opened.store.list();
  const answers = {
    listed: Object.fromEntries(listed.map(({ id, problem }) => [id, problem])),
    hanging: await runsOf('hanging'),
    good: await runsOf('good'),
    preview: await opened.store.preview('hanging', undefined).catch((error: unknown) => toAppError(error).code),
  };
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}

if (first === 'store') {
  await reportCalls();
  await endProgram(0);
}
const code = await main(process.argv.slice(2), {
  version: '0',
  entries: {
    actor: source('lab/runtime/actor-entry.ts'),
    guardian: source('engine/guardian-entry.ts'),
    sampler: source('engine/monitor/sampler-worker.ts'),
    history: source('engine/history/history-worker.ts'),
    store,
  },
  dataDir: join(process.env['PROCESSION_HOME'] ?? ''),
  rendererDir: '',
});
await endProgram(code);
