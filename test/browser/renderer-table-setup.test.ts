import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openFakeHost } from '../support/fake-host.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

const headings = async (page: Page): Promise<string[]> =>
  page.getByRole('columnheader').evaluateAll((all) => all.map((one) => one.getAttribute('data-column') ?? ''));
const rowCount = (page: Page): Promise<string | null> =>
  page.getByTestId('process-table').getAttribute('aria-rowcount');
const filterOf = (page: Page) => page.getByRole('combobox', { name: 'Filter processes' });

test('columns are selected, moved and resized, sample only what they need, and are stored', { skip }, async () => {
  await using host = await openFakeHost({ count: 30 });
  const { page, asked } = host;
  assert.deepEqual(asked.watches.at(-1)?.extras, []);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByLabel('Find a column').fill('read');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('checkbox', { name: 'Read/s' }).check();
  await until(() => asked.watches.at(-1)?.extras.join() === 'io');
  await assertAccessible(page, 'columns');
  await page.keyboard.press('Escape');
  await page.getByLabel('Find a column').waitFor({ state: 'detached' });
  await page
    .locator('[data-testid=process-row][data-pid="14"] [data-field=readBytesPerSecond]')
    .getByText('140 B/s')
    .waitFor();

  const before = await headings(page);
  const name = page.getByRole('columnheader', { name: /^Name/ });
  await name.getByRole('button').focus();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await until(async () => (await headings(page)).indexOf('name') === before.indexOf('name') + 1);
  const { width } = (await name.boundingBox()) ?? { width: 0 };
  await name.getByRole('button').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await until(async () => ((await name.boundingBox())?.width ?? 0) > width);
  await page
    .getByRole('columnheader', { name: /^User/ })
    .getByRole('button')
    .dragTo(page.getByRole('columnheader', { name: /^PID/ }));
  await until(async () => (await headings(page))[0] === 'user');
  const after = await headings(page);
  await page.reload();
  await page.waitForSelector('[data-testid=process-row]');
  assert.deepEqual(await headings(page), after);
});

test('groups show sums and open; a folded branch sums up; a subtree alone has a way back', { skip }, async () => {
  await using host = await openFakeHost({ count: 30 });
  const { page } = host;
  await page.getByLabel('Group', { exact: true }).selectOption('user');
  const group = page.locator('[data-key="group:root"]');
  await group.getByText('10 processes').waitFor();
  await group.locator('[data-field=threads]').getByText(/Σ/).waitFor();
  assert.equal(await rowCount(page), '3');
  await group.click();
  await page.keyboard.press('ArrowRight');
  await until(async () => (await rowCount(page)) === '13');
  await page.getByText('10 selected').waitFor();
  await assertAccessible(page, 'groups');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Tree' }).click();
  await until(async () => (await rowCount(page)) === '31');
  const top = page.locator('[data-testid=process-row][data-pid="3"]');
  assert.equal(await top.locator('[data-field=threads]').innerText(), '4');
  await top.getByRole('button', { name: /^Collapse/ }).click();
  await top.locator('[data-field=threads]').getByText(/Σ/).waitFor();
  await top.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show only this subtree' }).click();
  await until(async () => (await rowCount(page)) === '2');
  await page.getByRole('button', { name: 'Show all processes' }).click();
  await until(async () => Number(await rowCount(page)) > 10);
});

test('a filter is completed by keys, points at a mistake, and can be saved', { skip }, async () => {
  await using host = await openFakeHost({ count: 30 });
  const { page } = host;
  const filter = filterOf(page);
  await filter.click();
  await page.keyboard.type('us');
  await page.getByRole('option', { name: /^user:/ }).waitFor();
  await assertAccessible(page, 'completion');
  await page.keyboard.press('ArrowUp'); // to the last one
  const option = page.getByRole('listbox').getByRole('option', { name: /^user:/ });
  await until(async () => (await option.getAttribute('aria-selected')) === 'true');
  assert.equal(await filter.getAttribute('aria-activedescendant'), await option.getAttribute('id'));
  await page.keyboard.press('Enter');
  await until(async () => (await filter.inputValue()) === 'user:');
  await page.getByRole('option', { name: 'root' }).waitFor();
  await page.keyboard.type('ro');
  await page.keyboard.press('Tab');
  await until(async () => (await filter.inputValue()) === 'user:root' && (await rowCount(page)) === '11');
  await page.getByRole('listbox').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByLabel('Filter name').fill('Of root');
  await page.getByRole('button', { name: 'Save filter' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Filter name').waitFor({ state: 'detached' });
  await filter.fill('user:root cpu>x');
  await page.getByRole('alert').getByText('“x” is not a percentage').waitFor();
  assert.deepEqual(
    [await page.getByTestId('filter-mistake').locator('mark').innerText(), await filter.getAttribute('aria-invalid')],
    ['x', 'true'],
  );
  await page.reload();
  await page.waitForSelector('[data-testid=process-row]');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('button', { name: 'Apply filter Of root' }).click();
  await until(async () => (await filter.inputValue()) === 'user:root');
  await page.getByRole('button', { name: 'Filter syntax' }).click();
  await page.getByRole('button', { name: 'state:D,Z' }).click();
  await until(async () => (await filter.inputValue()) === 'state:D,Z' && (await rowCount(page)) === '7');
});

test('by hand nothing is sampled but when asked; paused, the view stands still', { skip }, async () => {
  await using host = await openFakeHost({ count: 30 });
  const { page, asked } = host;
  const sampled = (second: number) => page.getByText(`Sample 09:00:0${second}`).waitFor();
  await page.getByRole('combobox', { name: 'Interval' }).selectOption('manual');
  await sampled(0);
  host.tick();
  host.tick();
  assert.equal(asked.lists, 0);
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await sampled(2);
  host.tick();
  await page.keyboard.press('F5');
  await sampled(3);
  assert.equal(asked.lists, 2);
  await page.getByRole('combobox', { name: 'Interval' }).selectOption('250');
  await until(() => asked.watches.at(-1)?.intervalMs === 250);
  const busy = page.locator('[data-testid=process-row][data-pid="7"] [data-field=cpuPercent]');
  const value = await busy.innerText();
  await page.getByRole('button', { name: 'Pause' }).click();
  host.tick();
  await sampled(4);
  assert.equal(await busy.innerText(), value);
  await page.getByRole('button', { name: 'Pause' }).click();
  await until(async () => (await busy.innerText()) !== value);
  await page.getByTestId('own-cost').getByText('1.2 % of a core').waitFor();
});

test('while the page is hidden it samples slowly, and says so afterwards', { skip }, async () => {
  await using host = await openFakeHost({ count: 30 });
  const { page, asked } = host;
  await page.clock.install();
  const hide = (hidden: boolean): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await page.clock.fastForward(5000);
  await until(() => asked.watches.at(-1)?.intervalMs === 10_000);
  const busy = page.locator('[data-testid=process-row][data-pid="7"] [data-field=cpuPercent]');
  const value = await busy.innerText();
  for (let tick = 0; tick < 5; tick += 1) host.tick();
  await hide(false);
  await until(() => asked.watches.at(-1)?.intervalMs === 1000);
  await page.getByText(/^slowed while hidden/).waitFor();
  await until(async () => (await busy.innerText()) !== value);
});

test('what came while the page was hidden is drawn once a minute', { skip }, async () => {
  await using host = await openFakeHost({ count: 30 });
  const { page, asked } = host;
  await page.clock.install();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.clock.fastForward(5000);
  await until(() => asked.watches.at(-1)?.intervalMs === 10_000);
  const busy = page.locator('[data-testid=process-row][data-pid="7"] [data-field=cpuPercent]');
  const value = await busy.innerText();
  for (let tick = 0; tick < 4; tick += 1) {
    assert.equal(await busy.innerText(), value, `after ${tick} ticks and the one that each watch begins with`);
    host.tick();
  }
  host.tick();
  await until(async () => (await busy.innerText()) !== value);
});
