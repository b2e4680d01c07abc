import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible } from '../support/pages.ts';
import { until } from '../support/until.ts';

test(
  'a series runs variants with several values, shows a dot for each run, and can be linked to',
  {
    skip: skipReason('serve') ?? false,
  },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.evaluate(() => {
      window.location.hash = '#/lab/ticket-race';
    });
    await page.getByLabel('Thinking time').fill('20');
    await page.getByRole('button', { name: 'Run several…' }).click();
    const form = page.getByTestId('series-form');
    await form.getByRole('checkbox', { name: 'With a lock' }).check();
    await form.getByRole('checkbox', { name: 'Without a lock' }).check();
    await form.getByLabel('Parameter to vary').selectOption('buyers');
    const [values, start] = [form.getByLabel('Values'), form.getByRole('button', { name: 'Start the series' })];
    await values.fill('1,4');
    await form.getByRole('alert').getByText('from 2 to 30').waitFor();
    assert.ok(await start.isDisabled());
    await values.fill('2,4');
    await form.getByLabel('Repetitions').fill('1');
    await form.getByLabel('At the same time').fill('2');
    await form.getByText('4 runs').waitFor();
    await start.click();
    const dots = page.getByTestId('series-dot');
    await until(async () => (await dots.count()) === 4, 180_000);
    await until(async () => (await page.getByTestId('series-status').count()) === 0);
    assert.match(page.url(), /#\/lab\/series\/ticket-race\?from=/u);
    assert.equal(await page.getByTestId('series-group').count(), 4);
    assert.equal(await page.getByLabel('Metric').inputValue(), 'sold');
    await page.getByText('Tickets sold over Buyers', { exact: false }).first().waitFor();
    const shown = await page.getByTestId('series-run').allInnerTexts();
    assert.ok(
      shown.every((text) => /With(out)? a lock · Buyers = [24]/u.test(text)),
      shown.join('\n'),
    );
    await assertAccessible(page, 'series');

    await page.reload();
    await until(async () => (await dots.count()) === 4);
    const chosen = page.getByTestId('series-run').getByRole('checkbox');
    await chosen.nth(0).check();
    await chosen.nth(3).check();
    await page.getByRole('button', { name: 'Compare selected runs' }).click();
    await page.getByTestId('compare').waitFor();
    await page.goBack();
    await dots.first().click();
    await page.getByTestId('run-outcome').first().waitFor();
    assert.match(page.url(), /#\/lab\/run\/ticket-race/u);
  },
);
