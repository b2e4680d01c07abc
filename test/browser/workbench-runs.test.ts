import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { hasSchedule, openProgram, pressKeys, schedule } from '../support/bench.ts';
import { openApp, skipReason } from '../support/hosts.ts';

const skip = skipReason('serve') ?? false;

/** Runs a schedule under supervision, reads its run, and comes back with program and schedule. */
async function keepAsRun(page: Page): Promise<void> {
  await openProgram(page, 'lost-update');
  await schedule(page).fill('A B A B');
  await page.keyboard.press('Enter');
  await hasSchedule(page, 'A B A B');
  await page.getByTestId('keep-run').click();
  const result = page.getByTestId('run-result');
  await result.waitFor();
  assert.match(await result.innerText(), /a check failed: an update was lost; x = 1/);
  await page.getByText('as expected').first().waitFor();
  for (const lane of ['main', 'A', 'B'])
    await page
      .getByRole('row', { name: new RegExp(`^${lane}\\b`) })
      .first()
      .waitFor();
  await page.getByTestId('code-panel').getByRole('button').first().click();
  assert.match(await page.getByTestId('code-text').innerText(), /finallyCheck/);
  await page.getByLabel('Line', { exact: true }).selectOption('7');
  await page.getByTestId('line-event').first().waitFor();
  await page.getByRole('button', { name: 'Open in the workbench' }).click();
  await hasSchedule(page, 'A B A B');
  assert.equal(await page.getByTestId('workbench').getAttribute('data-program'), 'file');
  assert.equal(await page.getByTestId('foreign').count(), 0, 'it was the user’s own');
}

/** Forces the order that loses an update on the scenario of the lab. */
async function forceOnScenario(page: Page): Promise<void> {
  await openProgram(page, 'lost-update');
  await page.getByTestId('position').click();
  assert.equal(await page.getByTestId('force').isDisabled(), true, 'there is no step to force');
  await pressKeys(page, '1 2 1 2');
  await hasSchedule(page, 'A B A B');
  await page.getByTestId('force').click();
  const result = page.getByTestId('run-result');
  await result.waitFor();
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /counter/i);
  assert.match(await result.innerText(), /final values 1; 1 updates lost/);
  await openProgram(page, 'peterson');
  assert.equal(await page.getByTestId('force').count(), 0);
}

test('serve: a schedule becomes a run of the session, or orders the steps of the real scenario', { skip }, async () => {
  await using app = await openApp('serve');
  await keepAsRun(app.page);
  await forceOnScenario(app.page);
});

test('serve: a program that computes without a step is ended, and the next one is driven', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await openProgram(page, 'own');
  const write = async (text: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Program text' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  };
  // No loop of the text, in which the watchdog would count statements.
  await write(`shared({ x: 0 })\nthread('A', (s) => { s.x = 1; /^(a+)+$/.test('a'.repeat(60) + 'b'); s.x = 2 })\n`);
  await page.locator('[data-testid=thread][data-thread=A]').waitFor();
  await page.getByTestId('position').click();
  await page.keyboard.press('1');
  await page.getByTestId('slow').getByRole('button').click();
  await page
    .getByTestId('outcome')
    .getByText(/was ended|cancelled|The program is wrong/i)
    .first()
    .waitFor();
  await write(`shared({ x: 0 })\nthread('B', (s) => { s.x = 1 })\n`);
  await page.locator('[data-testid=thread][data-thread=B]').waitFor();
});
