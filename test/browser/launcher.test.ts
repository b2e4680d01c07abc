import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { reloadWithCatalogue } from '../support/alter-catalogue.ts';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, chooseScenario, goTo, startScenario, verdict } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;
const card = (id: string): string => `[data-testid=scenario-card][data-scenario="${id}"]`;
const shown = (page: Page): Promise<number> => page.getByTestId('scenario-card').count();
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-scenario') ?? document.activeElement?.textContent ?? null,
  );

test('serve: groups open and close, and say how many scenarios they have', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await goTo(page, 'lab');
  const first = page.getByTestId('scenario-group').first();
  await first.getByTestId('scenario-card').first().waitFor();
  const [groups, before] = [await page.getByTestId('scenario-group').count(), await shown(page)];
  assert.ok(groups > 10 && before < 20, `${groups} groups, ${before} cards`);
  const toggle = first.getByRole('button').first();
  assert.match(await toggle.innerText(), new RegExp(`${await first.getByTestId('scenario-card').count()}$`));
  await toggle.click();
  assert.equal(await shown(page), 0);
  await page.getByRole('button', { name: 'Expand all' }).click();
  const total = await shown(page);
  assert.ok(total > 60, String(total));
  await page.getByText(`${total} scenarios`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Collapse all' }).click();
  assert.equal(await shown(page), 0);
});

test(
  'serve: a scenario is found by a concept it covers, by kind and by keyboard, and stays in sight',
  { skip },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 700 });
    await goTo(page, 'lab');
    await page.locator('[data-testid=scenario-group]').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('tcp-coroutine-400');
    await until(async () => (await shown(page)) === 1);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'tcp-server');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await until(() =>
      page.locator(card('tcp-server')).evaluate((element) => {
        const box = element.getBoundingClientRect();
        return (
          box.top >= 0 &&
          box.bottom <= window.innerHeight &&
          document.elementFromPoint(box.left + 5, box.top + 5)?.closest('button') === element
        );
      }),
    );
    const all = await (async () => {
      await page.getByRole('button', { name: 'Expand all' }).click();
      return shown(page);
    })();
    await page.getByRole('combobox', { name: 'Kind of scenario' }).selectOption('thread');
    await until(async () => (await shown(page)) < all && (await shown(page)) > 10);
    assert.ok((await page.getByTestId('scenario-card').allInnerTexts()).every((text) => text.includes('threads')));
    await page.getByRole('textbox', { name: 'Search scenarios' }).fill('qwertz');
    await page.getByText('No scenario matches').waitFor();
  },
);

test('serve: a search finds words of both languages, the best match first, and shows where', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await goTo(page, 'lab');
  const first = page.getByTestId('scenario-card').first();
  await first.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.insertText('递归锁');
  await page.locator(`${card('recursive-lock')}:first-child`).waitFor();
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'recursive-lock');
  const search = page.getByTestId('catalogue-search');
  await search.fill('粘包');
  await page.locator(`${card('tcp-framing')}:first-child`).waitFor();
  assert.equal(await first.locator('mark').innerText(), 'message boundaries');
  await search.fill('setDaemon');
  await page.locator(`${card('daemon-thread')}:first-child`).waitFor();
  await assertAccessible(page, 'found scenarios');
  await search.press('Escape');
  await page.getByTestId('scenario-group').first().waitFor();
  assert.equal(await page.getByTestId('found-in').count(), 0);
});

test('serve: arrow keys walk through the catalogue and open its groups', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await goTo(page, 'lab');
  await page.getByTestId('scenario-card').first().waitFor();
  await page.getByTestId('scenario-group').first().getByRole('button').first().focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await shown(page), 0);
  await page.keyboard.press('ArrowRight');
  await page.getByTestId('scenario-card').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const id = await focused(page);
  assert.equal(id, await page.getByTestId('scenario-card').first().getAttribute('data-scenario'));
  await page.keyboard.press('ArrowLeft');
  assert.match((await focused(page)) ?? '', /^Operating system/);
});

test('serve: Start stays in reach below the longest explanation', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 700 });
  await chooseScenario(page, 'deadlock');
  for (const end of [0, 100_000]) {
    await page
      .getByTestId('explanation')
      .evaluate((element, top) => element.closest('[role=region]')?.scrollTo(0, top), end);
    const box = await page.getByRole('button', { name: 'Start', exact: true }).boundingBox();
    assert.ok(box && box.y > 0 && box.y + box.height <= 700, JSON.stringify(box));
  }
  await assertAccessible(page, 'scenario panel');
});

test('serve: a concept card is labelled, explained, and cannot be started', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await reloadWithCatalogue(page, (info) =>
    info.manifest.id === 'zombie'
      ? { ...info, checks: [], manifest: { ...info.manifest, kinds: ['card'], variants: [], params: {}, roles: [] } }
      : info,
  );
  await chooseScenario(page, 'zombie');
  await page.getByTestId('concept-card').getByText('concept card').waitFor();
  await page.getByRole('heading', { name: 'What you see' }).waitFor();
  assert.deepEqual(
    [
      await page.getByRole('button', { name: 'Start', exact: true }).count(),
      await page.getByRole('radio', { name: /zombie/i }).count(),
      await page.getByText('Parameters').count(),
    ],
    [0, 0, 0],
  );
  await assertAccessible(page, 'concept card');
});

test('serve: a simulation says so on its panel and on every pane of its run', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await reloadWithCatalogue(page, (info) =>
    info.manifest.id === 'isolation' ? { ...info, manifest: { ...info.manifest, kinds: ['simulation'] } } : info,
  );
  await chooseScenario(page, 'isolation');
  assert.equal(await page.getByTestId('simulated').count(), 1);
  await startScenario(page, { scenario: 'isolation' });
  await verdict(page);
  const panes = await page
    .locator('section[aria-label]')
    .evaluateAll((all) => all.map((pane) => pane.querySelectorAll('[data-testid=simulated]').length));
  assert.ok(panes.length >= 4 && panes.every((marks) => marks === 1), panes.join());
  assert.equal(await page.getByTestId('simulated').count(), panes.length + 1);
});
