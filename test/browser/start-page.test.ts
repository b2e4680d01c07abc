import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo, verdict } from '../support/pages.ts';

const skip = skipReason('serve') ?? false;

test('serve: the lab begins with runs to try and the course, which knows what was run', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 700 });
  await goTo(page, 'lab');
  const start = page.getByTestId('start-page');
  await start.waitFor();
  assert.equal(await start.getByTestId('first-run').count(), 5);
  await start.getByText(/^0 of \d+ scenarios have been run/).waitFor();
  const next = start.getByRole('link', { name: /^Next: / });
  await assertAccessible(page, 'start of the lab');

  // By keyboard: from the sentence to its button, and one key starts it.
  await start.getByRole('link', { name: 'The ticket race' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The ticket race' }).waitFor();
  await verdict(page);
  await goTo(page, 'lab');
  const chapter = start.locator('[data-testid=chapter][data-group=mutex]');
  await start.getByText(/^1 of \d+ scenarios have been run/).waitFor();
  assert.equal(await chapter.getAttribute('data-done'), '1');
  await page.reload();
  await start.locator('[data-testid=chapter][data-group=mutex][data-done="1"]').waitFor();

  // By mouse: what comes next opens.
  await next.click();
  await page.locator('[data-testid=scenario-card][data-selected=true]').waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/lab/nothing';
  });
  await page.getByText('There is no such scenario').waitFor();
});
