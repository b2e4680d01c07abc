import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, chooseScenario, verdict } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const skip = skipReason('serve') ?? false;

/** Saves what `start` offers as a file; returns its path. */
async function saved(page: Page, folder: string, start: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await start();
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** Chooses files where a button opens the chooser. */
async function choose(page: Page, button: string, paths: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles([...paths]);
}

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

test(
  'serve: a prediction stands beside what the run observed; a class makes a worksheet, works through it and tabulates it',
  { skip },
  async () => {
    using folder = temporaryFolder();
    await using app = await openApp('serve');
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 900 });

    // A learner predicts before a run; without opening the question nothing asks.
    await chooseScenario(page, 'ticket-race');
    await page.getByText('Oversold.').waitFor();
    await page.getByRole('button', { name: 'Predict first…' }).click();
    await page.getByText('Notes and explanation are hidden').waitFor();
    assert.equal(await page.getByText('Oversold.').count(), 0, 'the note that gives it away is hidden');
    await page.getByRole('textbox', { name: /How many are sold\?/ }).fill('3');
    await assertAccessible(page, 'a question before a run');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForSelector('[data-testid=run-lane]');
    await verdict(page);
    const line = page.getByTestId('prediction');
    assert.match((await line.textContent()) ?? '', /^You predicted: 3\. Observed: [4-8]\..*Why: Buying is read/s);
    await page.getByText('中文', { exact: true }).click();
    await page.getByText(/您的预测：3。观察到：[4-8]。/).waitFor();
    await page.getByText('English', { exact: true }).click();

    // A teacher makes a worksheet.
    await page.goto(page.url().replace(/#.*$/, '#/worksheet/make'));
    await page.getByLabel('Title').fill('Week 3');
    for (const [index, scenario] of ['ticket-race', 'torn-output'].entries()) {
      await page.getByRole('button', { name: 'Add an item' }).click();
      const item = page.locator(`[data-testid=item-editor][data-item="${index + 1}"]`);
      await item.getByLabel('Scenario').selectOption(scenario);
      await item.getByLabel('Text for the student').fill(`Read about ${scenario} first.`);
    }
    const first = page.locator('[data-testid=item-editor][data-item="1"]');
    await first.getByLabel('Variant').selectOption('lock');
    await first.getByLabel('Buyers', { exact: true }).fill('99');
    await page.getByText('Correct these parameters first: Buyers').waitFor();
    await first.getByLabel('Buyers', { exact: true }).fill('4');
    await assertAccessible(page, 'making a worksheet');
    const worksheet = await saved(page, folder.path, () =>
      page.getByRole('button', { name: 'Save worksheet' }).click(),
    );
    assert.match(worksheet, /Week-3\.json$/);

    // A student opens it. What is no worksheet says so, and nothing starts by itself.
    await tab(page, 'Open');
    const broken = join(folder.path, 'broken.json');
    writeFileSync(broken, readFileSync(worksheet, 'utf8').replace('"torn-output"', '"../torn"'));
    await choose(page, 'Open a worksheet…', [broken]);
    await page.getByText(/At items\.1\.scenario:/).waitFor();
    await choose(page, 'Open a worksheet…', [worksheet]);
    await page.getByText('Read about ticket-race first.').waitFor();
    const progress = page.getByTestId('worksheet-progress');
    assert.equal(await progress.textContent(), '0 of 2 items were run');
    await assertAccessible(page, 'a worksheet');
    const item = page.locator('[data-testid=worksheet-item][data-item="1"]');
    await item.getByRole('textbox', { name: /^4 buyers .* 3 tickets/ }).fill('3');
    await item.getByRole('button', { name: 'Start item 1' }).click();
    await page.waitForSelector('[data-testid=run-lane]');
    await verdict(page);
    await page.getByRole('link', { name: 'Back to the worksheet' }).click();
    await item.getByText('You predicted: 3. Observed: 3. Your prediction was right.').waitFor();
    assert.equal(await progress.textContent(), '1 of 2 items were run');

    // It is still there after a reload; the results leave with a name.
    await page.reload();
    await item.getByText('Your prediction was right.').waitFor();
    await page.getByRole('button', { name: 'Save results…' }).click();
    await page.getByLabel('Your name').fill('=Ada');
    const ada = await saved(page, folder.path, () => page.getByRole('button', { name: 'Save', exact: true }).click());
    const bob = join(folder.path, 'bob.json');
    writeFileSync(bob, readFileSync(ada, 'utf8').replace('"=Ada"', '"Bob"'));

    // The teacher opens the files of the class.
    await tab(page, 'Results of a class');
    await choose(page, 'Add files…', [ada, bob, worksheet]);
    await page.getByText(/is a worksheet, not the results of one/).waitFor();
    await page.getByText('2 students · 2 runs').waitFor();
    await assertAccessible(page, 'results of a class');
    const row = page.locator('[data-testid=result-row][data-student=Bob]');
    assert.equal(await row.getAttribute('data-status'), 'right');
    const csv = await saved(page, folder.path, () => page.getByRole('button', { name: 'Save as CSV' }).click());
    const table = parse(readFileSync(csv, 'utf8'), { columns: true }) as Readonly<Record<string, string>>[];
    assert.deepEqual(
      table.map(({ student, item: number, predicted, observed, verdict: how }) => [
        student,
        number,
        predicted,
        observed,
        how,
      ]),
      [
        ["'=Ada", '1', '3', '3', 'right'],
        ['Bob', '1', '3', '3', 'right'],
      ],
    );
  },
);
