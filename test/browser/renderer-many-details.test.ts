import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { RunUpdate } from '#shared/contract/contract.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { Party } from '#shared/model/waits.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeDetail } from '../support/fake-detail.ts';
import { fakeMachine } from '../support/fake-machine.ts';
import { fakeRow } from '../support/fake-processes.ts';
import { fakeActor, fakeReport } from '../support/fake-report.ts';
import { FakeStream } from '../support/fake-source.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible, openDetails } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;
const many = 5000;
/** More rows than fit into any window, with those that leave and those that come while it scrolls. */
const manyDrawn = 200;
const each = <T>(make: (index: number) => T): T[] => Array.from({ length: many }, (_, index) => make(index));

/** Few rows of the list are in the document; by keyboard, its end is reached. */
async function assertVirtual(page: Page, list: Locator, lastText: string): Promise<void> {
  const rows = list.locator('[data-index]');
  await rows.first().waitFor();
  const drawn = await rows.count();
  assert.ok(drawn > 2 && drawn < manyDrawn, `${drawn} rows of ${lastText}`);
  await list.focus();
  // Rows are measured as they come into sight, and may turn out to be higher than the estimate.
  await until(async () => {
    const atEnd = await list.evaluate((frame) => frame.scrollTop + frame.clientHeight >= frame.scrollHeight - 2);
    if (!atEnd) await page.keyboard.press('End');
    return (await list.getByText(lastText).count()) > 0;
  });
  assert.ok((await rows.count()) < manyDrawn, `${await rows.count()} rows at the end of ${lastText}`);
}

const party = (index: number): Party => ({
  pid: 100_000 + index,
  startTime: '2026-01-01T10:00:00.000Z',
  name: 'child',
  state: 'S',
});

function crowdedDetail(): ProcessDetail {
  const rows = [fakeRow(1), fakeRow(14)];
  const detail = fakeDetail(fakeRow(14), rows);
  const lock = (index: number) => ({ type: 'FLOCK', mode: 'WRITE', path: `/run/${index}.lock`, inode: String(index) });
  return {
    ...detail,
    children: each(party),
    blockedBy: each((index) => party(200_000 + index)),
    locks: { held: each(lock), waitingFor: each((index) => lock(many + index)) },
    threads: each((index) => ({
      tid: index + 1,
      name: `thread-${index + 1}`,
      state: 'S' as const,
      cpuPercent: 0,
      processor: 0,
      waitChannel: null,
    })),
    openFiles: each((fd) => ({ fd, target: `/srv/file-${fd}`, kind: 'file' as const, endpoint: null, peers: [] })),
    environment: Object.fromEntries(each((index) => [`VARIABLE_${index}`, 'x'])),
    waits: {
      verdict: 'deadlock',
      cycle: each(party),
      blame: null,
      steps: each((index) => ({
        waiter: party(index),
        reason: 'file-lock' as const,
        resource: `/run/${index}.lock`,
        waitChannel: null,
        blockers: index === 0 ? each((other) => party(300_000 + other)) : [],
      })),
    },
  };
}

test(
  'fake host: of 5,000 children, locks, threads, files and waits only the rows in sight are drawn',
  { skip },
  async () => {
    const detail = crowdedDetail();
    await using app = await openFakeApp({ calls: { 'process.detail': () => detail } });
    const { page } = app;
    const drawer = await openDetails(page, 14);
    const list = (name: string): Locator => drawer.getByRole('list', { name, exact: true });
    await assertVirtual(page, list('Children'), `child ${100_000 + many - 1}`);
    await assertVirtual(page, list('Blocked by'), `child ${300_000 + many - 1}`);
    await assertVirtual(page, list('File locks held'), `FLOCK WRITE · /run/${many - 1}.lock`);
    await assertVirtual(page, list('Waiting for file locks'), `FLOCK WRITE · /run/${2 * many - 1}.lock`);
    await assertAccessible(page, 'many relatives');
    const item = list('Children').getByRole('listitem').last();
    assert.deepEqual(
      [await item.getAttribute('aria-posinset'), await item.getAttribute('aria-setsize')],
      [String(many), String(many)],
    );

    await drawer.getByRole('tab', { name: 'Threads' }).click();
    await assertVirtual(page, drawer.getByRole('table', { name: 'Threads' }), `thread-${many}`);
    assert.equal(await drawer.getByRole('row').last().getAttribute('aria-rowindex'), String(many + 1));
    await drawer.getByRole('tab', { name: 'Files' }).click();
    await assertVirtual(page, drawer.getByRole('table', { name: 'Files' }), `/srv/file-${many - 1}`);
    await drawer.getByRole('tab', { name: 'Environment' }).click();
    await assertVirtual(page, drawer.getByRole('table', { name: 'Environment' }), `VARIABLE_${many - 1}`);
    await assertAccessible(page, 'many variables');

    await drawer.getByRole('tab', { name: 'Waits' }).click();
    await assertVirtual(page, list('Cycle'), `child ${100_000 + many - 1}`);
    const chain = list('Wait chain');
    await chain.getByTestId('wait-step').first().waitFor();
    assert.ok((await chain.getByTestId('wait-step').count()) < 15);
    await assertVirtual(page, chain.getByRole('list').first(), `child ${400_000 + many - 1}`);
    await assertAccessible(page, 'many waits');
  },
);

test('fake host: of 5,000 notes only those in sight are drawn', { skip }, async () => {
  await using app = await openFakeApp({
    calls: {
      'session.list': () => [],
      'note.list': () =>
        each((id) => ({
          id,
          runId: null,
          kind: 'note' as const,
          time: '2026-01-01T10:00:00.000Z',
          writtenAt: '2026-01-01T10:00:00.000Z',
          text: `note number ${id}`,
        })),
    },
  });
  const { page } = app;
  await page.getByRole('button', { name: /^Notes/ }).click();
  await assertVirtual(
    page,
    page.getByRole('list', { name: 'Bookmarks and notes of this recording' }),
    `note number ${many - 1}`,
  );
  await assertAccessible(page, 'many notes');
});

test('fake host: of a run with 5,000 of everything only what is in sight is drawn', { skip }, async () => {
  const report = fakeReport('deadlock');
  const [finding] = report.findings;
  const [check] = report.checks;
  assert.ok(finding && check);
  const crowded = {
    ...report,
    actors: each((index) => fakeActor(`worker-${index}`, index)),
    checks: each((index) => ({ ...check, id: `check-${index}` })),
    findings: each((index) => ({ ...finding, atNs: index * 1e6 })),
    metrics: Object.fromEntries([
      ...each((index) => [`metric-${index}`, { value: index, unit: '' }]),
      ...each((index) => [`speed/job-${index}`, { value: index, unit: '' }]),
    ]),
  };
  const stream = new FakeStream<RunUpdate>(() => [{ type: 'report', report: crowded }, { type: 'end' }]);
  await using app = await openFakeApp({
    streams: { 'run.watch': stream.source },
    place: '#/lab/run/deadlock',
  });
  const { page } = app;
  const list = (name: string): Locator => page.getByRole('list', { name, exact: true });
  await assertVirtual(page, list('Checks'), `check-${many - 1}`);
  await assertVirtual(page, list('Findings'), '4.999 s');
  await assertVirtual(page, list('Metrics'), `metric-${many - 1}`);
  await assertVirtual(page, page.getByTestId('metric-table').getByRole('table'), `job-${many - 1}`);
  await assertVirtual(page, page.getByRole('table', { name: 'Actors' }), `worker-${many - 1}`);
  await assertAccessible(page, 'crowded run');
});

test('fake host: of 2,000 processors and 5,000 devices only those in sight are drawn', { skip }, async () => {
  const machine: MachineTick = {
    ...fakeMachine(Date.now(), { cores: 2000 }),
    networks: each((index) => ({ name: `veth${index}`, receivedBytesPerSecond: 0, sentBytesPerSecond: 0 })),
  };
  await using app = await openFakeApp({
    streams: { 'machine.watch': new FakeStream<MachineTick>(() => [machine]).source },
    place: '#/machine',
  });
  const { page } = app;
  await assertVirtual(page, page.getByRole('list', { name: 'Processors' }), 'CPU 1999');
  await assertVirtual(page, page.getByRole('table', { name: 'Networks' }), `veth${many - 1}`);
  await assertAccessible(page, 'large machine');
});
