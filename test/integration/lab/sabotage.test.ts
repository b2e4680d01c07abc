import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { openEngine, watchRun, type OpenEngine, type runToEnd } from '../../support/open-engine.ts';
import { sabotageVariable, type Sabotage } from '../../support/sabotage.ts';

const folder = new URL('../../sabotage/', import.meta.url);
const actor = fileURLToPath(new URL('../../support/sabotaged-actor.ts', import.meta.url));

// All are loaded before the first test is named: with an await in between, the runner may take the file for done.
const files = await Promise.all(
  readdirSync(folder)
    .toSorted()
    .map(async (file) => {
      const { sabotages } = (await import(new URL(file, folder).href)) as {
        sabotages: Readonly<Record<string, Sabotage>>;
      };
      return { scenario: file.replace(/\.ts$/, ''), sabotages };
    }),
);

let open: OpenEngine;
before(async () => {
  open = await openEngine({ actor });
});
after(async () => {
  delete process.env[sabotageVariable];
  await open[Symbol.asyncDispose]();
});

let starting: Promise<unknown> = Promise.resolve();

/** Starts a sabotaged run; the processes of a run get the environment of the moment at which it starts. */
async function startSabotaged(
  name: string,
  request: Parameters<typeof runToEnd>[1],
): Promise<{ readonly runId: string }> {
  const turn = starting.then(async () => {
    process.env[sabotageVariable] = name;
    return open.client.call('run.start', request);
  });
  starting = turn.catch(() => {});
  return turn;
}

// Two at a time, as the scenarios: most of a run is waiting.
describe('sabotages', { concurrency: 2 }, () => {
  for (const { scenario, sabotages } of files) {
    for (const [name, { breaks, variant, params, fails }] of Object.entries(sabotages)) {
      test(`${scenario}, ${variant}: when ${breaks}, ${fails.join(', ')} fail`, async () => {
        const request = { scenario, variant, params: { ...params } };
        const { runId } = await startSabotaged(`${scenario}/${name}`, request);
        const { report } = await watchRun(open.client, runId);
        // Where other programs kept the cores busy, a check may say that it cannot decide: it has not passed all the
        // same.
        const status = new Map(
          report.checks.map(({ id, status: given, observed }) => [
            id,
            given === 'inconclusive' && observed.key.endsWith('busy') ? 'failed' : given,
          ]),
        );
        assert.deepEqual(
          Object.fromEntries(fails.map((id) => [id, status.get(id)])),
          Object.fromEntries(fails.map((id) => [id, 'failed'])),
        );
        assert.deepEqual(report.leftovers, []);
      });
    }
  }
});
