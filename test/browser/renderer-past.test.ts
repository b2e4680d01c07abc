import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ProcessTick } from '#shared/model/delta.ts';
import { sparkTicks } from '#shared/table/cpu-history.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeMachineHistory } from '../support/fake-machine.ts';
import { fakeRow, fakeSummary } from '../support/fake-processes.ts';
import { culprit, fakePast, pastFromMs, spikeMs } from '../support/fake-past.ts';
import { FakeStream } from '../support/fake-source.ts';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;
const iso = (ms: number): string => new Date(ms).toISOString();

/** Waits until the table shows the recorded instant. */
async function shows(page: Page, ms: number): Promise<void> {
  await page.locator(`[data-testid=past-banner][data-shown="${iso(ms)}"]`).waitFor();
}

/** Clicks the time bar at an instant of the recording of a minute. */
async function clickStrip(page: Page, ms: number): Promise<void> {
  const strip = page.getByTestId('history-strip');
  const box = await strip.boundingBox();
  assert.ok(box);
  await strip.click({ position: { x: (box.width * (ms - pastFromMs)) / 60_000, y: box.height / 2 } });
}

test(
  'fake host: a click on the spike shows the process that caused it, nothing can be done to the past, and one click leads back',
  { skip },
  async () => {
    const past = fakePast();
    await using app = await openFakeApp(past);
    const { page } = app;
    await page.waitForSelector('[data-testid=process-row]');
    assert.equal(await page.locator(`[data-pid="${culprit.pid}"]`).count(), 0);
    await clickStrip(page, spikeMs + 100); // near it is enough
    await shows(page, spikeMs);
    const row = page.locator(`[data-testid=process-row][data-pid="${culprit.pid}"]`);
    await row.click();
    await page.keyboard.press('Delete');
    await page.getByRole('log').getByText('You are viewing the past').waitFor();
    await row.click({ button: 'right' });
    for (const name of ['Terminate', 'Suspend with descendants', 'Priority'])
      assert.equal(await page.getByRole('menuitem', { name }).isDisabled(), true, name);
    await page.getByRole('menuitem', { name: 'Details' }).click();
    const drawer = page.getByTestId('past-details');
    await drawer.getByRole('button', { name: /^bash 14/ }).waitFor(); // its parent then
    await drawer.getByText(/^Not recorded/).waitFor();
    assert.equal(await drawer.getByRole('tab', { name: 'Threads' }).isDisabled(), true);
    await until(async () => Number(await drawer.getByTestId('time-chart').first().getAttribute('data-points')) > 3);
    await assertAccessible(page, 'details of the past');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Back to live' }).click();
    await page.getByTestId('past-banner').waitFor({ state: 'detached' });
    await page.locator('[data-testid=process-table][data-stale=false]').waitFor();
    await row.waitFor({ state: 'detached' });
  },
);

test('fake host: a click in the small course of a row shows that instant, and chooses the row', { skip }, async () => {
  const past = fakePast();
  const rows = Array.from({ length: 5 }, (_, index) => fakeRow(index + 1));
  const live: readonly ProcessTick[] = Array.from({ length: 10 }, (_, index) => ({
    type: 'tick',
    seq: index + 1,
    time: iso(pastFromMs + 20_000 + index * 1000),
    elapsedMs: 1000,
    summary: fakeSummary(rows, 0),
    added: index === 0 ? rows : [],
    changed: [],
    removed: [],
  }));
  await using app = await openFakeApp({
    ...past,
    streams: { ...past.streams, 'processes.watch': new FakeStream(() => [...live]).source },
  });
  const { page } = app;
  const row = page.locator('[data-testid=process-row][data-pid="3"]');
  const course = row.locator('[data-field=history] svg');
  await until(async () => (await course.locator('path').getAttribute('d'))?.match(/[ML]/g)?.length === live.length);
  const box = await course.boundingBox();
  assert.ok(box);
  await course.click({ position: { x: (box.width * (sparkTicks - 5)) / (sparkTicks - 1), y: box.height / 2 } }); // four ticks before the last
  await shows(page, pastFromMs + 25_000);
  assert.equal(await row.getAttribute('aria-selected'), 'true');
});

test('fake host: the past is reached by keyboard, stepped, played to its end, marked and kept', { skip }, async () => {
  const past = fakePast();
  await using app = await openFakeApp({ ...past, calls: { ...past.calls, 'session.list': () => [] } });
  const { page } = app;
  const strip = page.getByTestId('history-strip');
  await strip.focus();
  await page.keyboard.press('ArrowLeft');
  assert.match((await strip.getAttribute('aria-valuetext')) ?? '', /CPU 20\.0 %/);
  await page.keyboard.press('Enter');
  await shows(page, pastFromMs + 59_000);
  await page.keyboard.press('Home');
  await shows(page, pastFromMs);
  await page.getByRole('button', { name: 'Next sample' }).click();
  await shows(page, pastFromMs + 1000);
  await page.getByRole('button', { name: 'Add bookmark here' }).click();
  await page.locator('[data-testid=time-mark][data-kind=note]').waitFor();
  assert.deepEqual(
    past.asked.notes.map(({ kind, time }) => ({ kind, time })),
    [{ kind: 'bookmark', time: iso(pastFromMs + 1000) }],
  );
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('100');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await shows(page, pastFromMs + 60_000);
  assert.equal(past.asked.plays.at(-1)?.speed, 100);
  await page.getByRole('button', { name: 'Pause playback' }).click();
  await page.getByTestId('time-mark').click();
  await shows(page, pastFromMs + 1000);
  await assertAccessible(page, 'the past');
  await page.getByRole('button', { name: 'Keep…' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('odd');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Open session' }).click();
  await until(() => page.url().endsWith('#/session/kept'));
  assert.deepEqual(past.asked.keeps, [{ title: 'odd' }]);
});

test(
  'fake host: a click on a chart of the machine goes to that instant, and what was not recorded is not shown',
  { skip },
  async () => {
    const past = fakePast();
    await using app = await openFakeApp({
      ...past,
      streams: { ...past.streams, 'machine.watch': new FakeStream(() => fakeMachineHistory(30)).source },
    });
    const { page } = app;
    await goTo(page, 'machine');
    await page.getByRole('region', { name: 'Load' }).getByRole('slider').click();
    await page.getByText('Single cores, pressure, disks and networks are not recorded.', { exact: false }).waitFor();
    await goTo(page, 'attention');
    await page.getByText('Available only live').waitFor();
  },
);

test('serve: a process that has ended is found where it was in the past', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  const child = spawn('sleep', ['300'], { stdio: 'ignore' });
  try {
    await page.getByRole('combobox', { name: 'Filter processes' }).fill(`pid:${child.pid}`);
    const row = page.locator(`[data-testid=process-row][data-pid="${child.pid}"]`);
    await row.waitFor();
    const strip = page.getByTestId('history-strip');
    const recorded = async (): Promise<number> =>
      Number(/processes: (\d+)/.exec((await strip.getAttribute('aria-valuetext')) ?? '')?.[1] ?? 0);
    await until(async () => (await recorded()) > 0);
    const before = await strip.getAttribute('aria-valuetext');
    // One instant with it at least is in the ring.
    await until(async () => (await strip.getAttribute('aria-valuetext')) !== before);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await row.waitFor({ state: 'detached' });
    await strip.focus();
    await page.keyboard.press('Enter');
    const shownAt = (): Promise<string | null> => page.getByTestId('past-banner').getAttribute('data-shown');
    await until(async () => (await shownAt()) !== '');
    // Back from the end, sample by sample; from the beginning on anew, should the table have come later than the look
    // at it.
    await until(async () => {
      if ((await row.count()) === 1) return true;
      const was = await shownAt();
      await page.keyboard.press('ArrowLeft');
      await until(async () => (await shownAt()) !== was, 1000).catch(() => page.keyboard.press('End'));
      return false;
    }, 30_000);
    await page.getByRole('button', { name: 'Back to live' }).click();
    await page.getByText(/^No process matches/).waitFor();
  } finally {
    child.kill('SIGKILL');
  }
});
