import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunUpdate } from '#shared/contract/contract.ts';
import type { RunReport } from '#shared/model/lab.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeReport } from '../support/fake-report.ts';
import { fakeEvents } from '../support/fake-run.ts';
import { fakeScenarios } from '../support/fake-scenario.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';

const skip = skipReason('serve') ?? false;

/** A run of a scenario of the fake catalogue, with everything that is shown by its key where texts are missing. */
function reportOf(id: string): RunReport {
  const report = fakeReport(id);
  return {
    ...report,
    run: { ...report.run, scenario: id === 'other' ? 'dining' : 'lock-order', variant: 'ordered' },
    checks: [
      {
        id: 'cycle-found',
        status: 'passed',
        expected: { key: 'cycle-expected', params: { count: 2 } },
        observed: { key: 'cycle-observed', params: { count: 2 } },
      },
    ],
  };
}

test(
  'serve: the texts of scenarios come once for all pages and visits, and no key is shown before',
  { skip },
  async () => {
    const asked = { list: 0, version: 0 };
    let version = 'one';
    const first = Promise.withResolvers<ScenarioInfo[]>();
    await using app = await openFakeApp({
      calls: {
        'scenario.version': () => {
          asked.version += 1;
          return { version };
        },
        'scenario.list': () => {
          asked.list += 1;
          return first.promise;
        },
      },
      streams: {
        'runs.watch': new FakeStream(() => [[{ run: reportOf('one').run, sessionId: 'now' }]]).source,
        'run.watch': ({ runId }) =>
          new FakeStream<RunUpdate>(() => [
            { type: 'report', report: reportOf(runId) },
            { type: 'events', events: fakeEvents() },
            { type: 'end' },
          ]).source(),
      },
      place: '#/lab/run/one',
    });
    const { page } = app;
    const open = (hash: string): Promise<void> => page.evaluate((next) => void (window.location.hash = next), hash);
    const noKeys = async (): Promise<void> =>
      assert.doesNotMatch(await page.locator('main').innerText(), /lock-order|cycle-|ordered|workers/);
    await page.getByText('Loading the run').waitFor();
    await noKeys();
    await open('#/lab');
    await page.getByRole('link', { name: '…' }).waitFor(); // the recent run
    await noKeys();
    await open('#/compare?left=one&right=other');
    await page.getByRole('link', { name: '… · …' }).first().waitFor();
    await noKeys();
    first.resolve([...fakeScenarios]);
    await page.getByRole('link', { name: 'Dining philosophers · Same order' }).waitFor();
    await page.getByText('A cycle is found').waitFor();
    await open('#/lab/run/one');
    await page.getByRole('heading', { name: 'Lock order' }).waitFor();
    await page.getByText('a cycle of 2 workers').waitFor();
    assert.deepEqual(asked, { list: 1, version: 1 });
    await page.reload();
    await page.getByRole('heading', { name: 'Lock order' }).waitFor();
    assert.deepEqual(asked, { list: 1, version: 2 }, 'the next visit has them from storage');
    version = 'two';
    await page.reload();
    await page.getByRole('heading', { name: 'Lock order' }).waitFor();
    assert.deepEqual(asked, { list: 2, version: 3 }, 'another version is fetched');
  },
);
