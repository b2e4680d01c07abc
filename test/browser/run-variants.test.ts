import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, startScenario, verdict } from '../support/pages.ts';

const skip = skipReason('serve') ?? false;

/** Waits for a run other than this one, and returns its address. */
async function nextRun(page: Page, before: string): Promise<string> {
  await page.waitForFunction(
    (old) => window.location.hash.startsWith('#/lab/run/') && window.location.hash !== old,
    before,
  );
  await page.getByTestId('variant-bar').waitFor();
  return page.evaluate(() => window.location.hash);
}

/** The buttons that would start another run, though the one on the page is running. */
function startsBesideRun(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isRunning = document.querySelector('[data-testid=run-outcome]')?.getAttribute('data-outcome') === 'running';
    const buttons = document.querySelectorAll<HTMLButtonElement>('[data-testid=variant-bar] button:enabled');
    const starts = [...buttons].map((button) => button.textContent).filter((text) => !text.startsWith('Run both'));
    return isRunning ? starts : [];
  });
}

test(
  'serve: a run page starts other variants and parameters, compares two, and leads back to them',
  { skip },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 700 });
    await startScenario(page, { scenario: 'ticket-race', params: { Buyers: 4 } });
    const first = await page.evaluate(() => window.location.hash);
    const bar = page.getByTestId('variant-bar');
    assert.deepEqual(await startsBesideRun(page), [], 'nothing starts while the run is running');
    await verdict(page);
    await assertAccessible(page, 'run with other variants');

    // By keyboard: another variant, with the parameters that were set.
    await bar.getByRole('combobox', { name: 'Variant' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const second = await nextRun(page, first);
    await page.getByText(/With a lock · Buyers: 4/).waitFor();
    await page.getByRole('link', { name: 'Back to the scenario' }).click();
    assert.equal(await page.getByRole('radio', { name: 'With a lock' }).isChecked(), true);
    assert.equal(await page.getByLabel('Buyers', { exact: true }).inputValue(), '4');
    await page.goBack();
    await verdict(page);

    // The form over the run, by mouse.
    await bar.getByRole('button', { name: 'Parameters…' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Buyers', { exact: true }).fill('999');
    await form.getByText('Correct these first: Buyers').waitFor();
    await assertAccessible(page, 'parameters over a run');
    await form.getByLabel('Buyers', { exact: true }).fill('5');
    await form.getByRole('button', { name: 'Start' }).click();
    const third = await nextRun(page, second);
    await page.getByText(/With a lock · Buyers: 5/).waitFor();

    // The comparison waits for this run, runs the other one and opens.
    await bar.getByRole('button', { name: 'Run both and compare' }).click();
    await page.getByRole('menuitem', { name: 'Without a lock' }).click();
    await page.getByTestId('pair-status').getByText('Without a lock').waitFor();
    await page.waitForFunction(() => window.location.hash.startsWith('#/compare'), null, { timeout: 60_000 });
    const sides = page.locator('[data-side]');
    await sides.nth(0).getByText('With a lock').waitFor();
    await sides.nth(1).getByText('Without a lock').waitFor();
    assert.ok((await page.evaluate(() => window.location.hash)).includes(third.split('/').at(-1) ?? ''));
  },
);
