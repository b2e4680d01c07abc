import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo, startScenario, verdict } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

test('serve: a deadlock is drawn, and a finding leads to its events', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await startScenario(page, { scenario: 'deadlock', params: { 'Time limit': 2000, Threads: 10 } });
  await page.locator('[data-testid=graph-waits][data-bad=true]').waitFor();
  await verdict(page);
  const asked = page
    .getByTestId('finding')
    .filter({ hasText: 'Lock-order hazard' })
    .getByTestId('finding-place')
    .nth(1);
  const [time = '', actor = ''] = (await asked.innerText()).split(' · ');
  await asked.click();
  await page.getByTestId('cursor-time').getByText(`at ${time}`).waitFor();
  await page.getByTestId('slice-details').getByText(actor, { exact: true }).first().waitFor();
});

test('serve: finding a text in the event log narrows it down', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await startScenario(page, { scenario: 'isolation' });
  await verdict(page);
  const rows = page.getByTestId('event-row');
  const before = await rows.count();
  await page.getByRole('textbox', { name: 'Find in events' }).fill('exited with code');
  await until(async () => (await rows.count()) < before && (await rows.count()) > 0);
  assert.ok((await rows.allInnerTexts()).every((text) => text.includes('exited with code')));
  await page.getByRole('textbox', { name: 'Find in events' }).fill('no such words');
  await page.getByText('No events match.').waitFor();
});

test('serve: a file that is no session is recognised, and an unknown run leads back', { skip }, async () => {
  await using app = await openApp('serve');
  const { page, home } = app;
  await startScenario(page, { scenario: 'isolation' }); // the first run makes the folder
  await verdict(page);
  writeFileSync(join(home, 'sessions', 'x.sqlite'), 'a text\n');
  await goTo(page, 'sessions');
  const row = page.locator('[data-testid=session-row][data-session=x]');
  await row.getByText(/is not a session file/).waitFor();
  assert.equal(await row.getByRole('button', { name: 'Export session' }).isDisabled(), true);
  await page.evaluate(() => {
    window.location.hash = '#/lab/run/nothing';
  });
  await page.getByText('Unknown run “nothing”.').waitFor();
  await page.getByRole('link', { name: 'All scenarios' }).click();
  await page.getByTestId('scenario-card').first().waitFor();
});

test('serve: values that change are drawn on the axis of the lanes, live and from the session', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const tracks = page.getByTestId('value-track');
  const ids = (): Promise<(string | null)[]> =>
    tracks.evaluateAll((all) => all.map((track) => track.getAttribute('data-track-id')));
  await startScenario(page, { scenario: 'tcp-server', params: { Clients: 20, 'Watched after the last client': 1500 } });
  await tracks.first().waitFor();
  assert.equal((await verdict(page)).outcome, 'passed');
  await until(async () => (await ids()).includes('metric:serverThreads'));
  const live = await ids();
  assert.ok(live.includes('metric:serverDescriptors'), live.join());
  assert.match(
    (await tracks.first().getByRole('img').first().getAttribute('aria-label')) ?? '',
    /^[^:]+: \d+ values from /,
  );
  await assertAccessible(page, 'run with values');
  await goTo(page, 'sessions');
  await page.locator('[data-testid=session-row][data-current=true]').getByRole('button').first().click();
  await page
    .getByRole('link', { name: /^Open run/ })
    .or(page.getByRole('button', { name: /^Open run/ }))
    .first()
    .click();
  await tracks.first().waitFor();
  await until(async () => (await ids()).length === live.length);
  assert.deepEqual(await ids(), live);
});

test('serve: what a run does not have takes no room', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await startScenario(page, { scenario: 'isolation' });
  await verdict(page);
  assert.match(await page.getByTestId('run-result').innerText(), /^The child changed its number/u);
  assert.equal(await page.getByRole('region', { name: 'Findings' }).count(), 0);
  assert.deepEqual(await page.getByTestId('graphs').getByRole('tab').allInnerTexts(), ['Process tree']);
  assert.equal(await page.getByTestId('value-track').count(), 0);
});

test('serve: of a hundred lanes only those in sight are drawn, and one is found by its name', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await startScenario(page, { scenario: 'lost-updates', params: { Threads: 100, Rounds: 1 } });
  await verdict(page);
  await page.locator('[data-testid=run-lanes][data-lanes="101"]').waitFor();
  assert.ok((await page.getByTestId('run-lane').count()) < 25);
  await page.getByRole('textbox', { name: 'Find an actor' }).fill('taker-77');
  await page.locator('[data-testid=run-lane][data-actor=taker-77]').waitFor();
  assert.equal(await page.getByTestId('run-lane').count(), 1);
  await assertAccessible(page, 'run with many lanes');
});
