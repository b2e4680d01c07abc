import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

/** Replaces the text in the editor. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Program text' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

test('serve: a challenge is broken by keys, mended in the editor, and remembered', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await goTo(page, 'workbench');
  await page.locator('[data-testid=workbench] select').first().selectOption('challenge.lost-update');
  const challenge = page.getByTestId('challenge');
  await page.locator('[data-program="challenge.lost-update"] [data-testid=thread]').first().waitFor();
  assert.match(await challenge.innerText(), /Two threads add to x, once each\. Find an order/);
  assert.match(await page.getByTestId('given').innerText(), /from line 5 on[\s\S]*thread\('A', add\)/);
  assert.equal(await challenge.getAttribute('data-progress'), 'none');
  assert.equal(await page.getByRole('button', { name: 'Judge' }).isDisabled(), true, 'nothing was changed');
  await page.getByTestId('position').click();
  for (const key of ['1', '2', '1', '2']) await page.keyboard.press(key);
  await page.locator('[data-testid=challenge][data-progress=broken]').waitFor();
  await page.getByRole('button', { name: 'Hint', exact: true }).click();
  await challenge.getByText('Hint 1:').waitFor();
  await assertAccessible(page, 'a challenge');

  const judgement = page.getByTestId('judgement');
  await write(page, 'function add(s) {\n  s.x += 1\n}\n');
  await page.getByRole('button', { name: 'Judge' }).click();
  await until(async () => (await judgement.innerText()).includes('an update was lost'));
  await judgement.getByRole('button').click();
  await until(async () => (await page.getByTestId('outcome').innerText()).includes('an update was lost'));
  await write(page, 'function add(s) {\n  thread("C", add)\n}\n');
  await page.getByRole('button', { name: 'Judge' }).click();
  await until(async () => (await judgement.innerText()).includes('“thread” belongs to the challenge'));
  await write(page, "const m = mutex('m')\nfunction add(s) {\n  m.lock(); s.x += 1; m.unlock()\n}\n");
  await page.getByRole('button', { name: 'Judge' }).click();
  await page.locator('[data-testid=challenge][data-progress=mended]').waitFor();
  assert.match(await judgement.innerText(), /No schedule fails/);
  assert.match(await page.getByTestId('challenge-explanation').innerText(), /lost update/);
  const stored = (): unknown =>
    (JSON.parse(readFileSync(join(app.home, 'settings.json'), 'utf8')) as { challenges?: unknown }).challenges;
  await until(() => JSON.stringify(stored()) === '{"lost-update":"mended"}');

  await page.getByText('中文', { exact: true }).click();
  await until(async () => (await challenge.innerText()).includes('两个线程各给'));
  await page.reload();
  await page.locator('[data-testid=challenge][data-progress=mended]').waitFor();
  const option = page.locator('option[value="challenge.lost-update"]');
  await until(async () => (await option.innerText()) === '1. 丢失的更新 ✓');
  await page.goto(new URL('#/workbench?program=challenge.no-such', page.url()).href);
  await page.getByRole('alert').getByText('no-such').waitFor();
});

const teachers = `# The last seat

## Break it

Two buyers see one seat. Find an order in which both get it.

## Mend it

Only one may get it.

## Hint

Both read before one writes.

## Explanation

Reading and taking are one step for each buyer only if no other comes between.

## Program

\`\`\`js
function buy(s) {
  if (s.seats > 0) {
    s.seats -= 1
    s.sold += 1
  }
}
\`\`\`

## Given

\`\`\`js
shared({ seats: 1, sold: 0 })
thread('A', buy)
thread('B', buy)
finallyCheck((s) => s.sold === 1, 'the seat was sold twice')
\`\`\`
`;

/** Opens a text as a file of this name. */
async function openFile(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await (await choosing).setFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
}

test(
  'serve: a challenge from a file runs nothing until it is allowed, and is broken and judged like others',
  { skip },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await goTo(page, 'workbench');
    await page.getByTestId('thread').first().waitFor();
    await openFile(page, 'wrong.md', '# Nothing else');
    await page
      .getByText(/The challenge is wrong, line/)
      .first()
      .waitFor();
    await openFile(page, 'seat.md', teachers);
    await page.getByTestId('foreign').waitFor();
    assert.equal(await page.getByTestId('thread').count(), 0, 'no thread was started');
    await page.getByRole('button', { name: 'Run it here' }).click();
    const challenge = page.getByTestId('challenge');
    await challenge.getByText('The last seat').waitFor();
    await page.getByTestId('thread').first().waitFor();
    await page.getByTestId('position').click();
    for (const key of '1211112222') await page.keyboard.press(key);
    await page.locator('[data-testid=challenge][data-progress=broken]').waitFor();
    await write(
      page,
      "const m = mutex('m')\nfunction buy(s) {\n  m.lock()\n  if (s.seats > 0) {\n    s.seats -= 1\n    s.sold += 1\n  }\n  m.unlock()\n}\n",
    );
    await page.getByRole('button', { name: 'Judge' }).click();
    await page.locator('[data-testid=challenge][data-progress=mended]').waitFor();
    await page.reload();
    await challenge.getByText('The last seat').waitFor();
    assert.match(await page.getByRole('textbox', { name: 'Program text' }).innerText(), /m\.lock/);
  },
);
