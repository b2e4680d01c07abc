import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { AppError } from '#shared/errors.ts';
import { findPythons } from '#engine/python.ts';
import { openFakeApp } from '../support/fake-app.ts';
import { fakeScenarios } from '../support/fake-scenario.ts';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, chooseScenario, startScenario, verdict } from '../support/pages.ts';
import { until } from '../support/until.ts';

const source = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const python = source('resources/python/course/isolation.py');
const typescript = source('src/lab/scenarios/isolation/roles.ts');
const code = (page: Page): Locator => page.getByTestId('code-text');
const open = (page: Page, name = 'Code'): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Goes from a line to what it reported, from there to the timeline, and from a segment to its line. */
async function showLines(page: Page): Promise<void> {
  const wanted = typescript.split('\n').findIndex((line) => line.includes("context.note('after-process'")) + 1;
  const reporting = code(page).locator('[data-events]');
  await reporting.first().waitFor();
  assert.ok((await page.getByTestId('code-actors').count()) > 0, 'it says where the actors are');
  await code(page).locator(`[data-number="${wanted}"]`).click();
  const events = page.getByTestId('line-event');
  await events.first().waitFor();
  assert.equal(await page.getByLabel('Line', { exact: true }).inputValue(), String(wanted));
  await events.first().getByRole('button').click();
  await page.waitForSelector('[data-testid=slice-details]');
  await assertAccessible(page, 'code beside a run');
  await page.getByLabel('Line', { exact: true }).selectOption('');
  await page.locator('[data-testid=run-lane] [data-track]').first().focus();
  await until(async () => {
    await page.keyboard.press('ArrowRight');
    return (await code(page).locator('[data-chosen=true]').count()) === 1;
  });
}

test(
  'serve: the code of a scenario stands in its panel and beside its run, and is read when it is opened',
  { skip: skipReason('serve') ?? false },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    let loaded = 0;
    page.on('request', (request) => (loaded += Number(/\/highlight-[\w-]+\.js$/.test(request.url()))));
    await chooseScenario(page, 'isolation');
    assert.deepEqual([loaded, await code(page).count()], [0, 0], 'nothing is loaded before it is asked for');
    await open(page);
    await page.locator('[data-testid=code-text][data-highlighted=true]').waitFor();
    assert.equal(loaded, 1);
    assert.equal(await code(page).textContent(), python);
    await page.getByText('outside of the app: resources/python/course/isolation.py').waitFor();
    await page.evaluate(() => {
      const copied = (text: string): Promise<void> => {
        document.body.dataset['copied'] = text;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied } });
    });
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    assert.equal(await page.evaluate(() => document.body.dataset['copied']), python);
    await page.getByRole('tab', { name: 'TypeScript' }).click();
    await until(async () => (await code(page).textContent()) === typescript);
    await startScenario(page, { scenario: 'isolation' });
    await verdict(page);
    await open(page);
    await until(async () => (await code(page).textContent()) === typescript);
    assert.equal(loaded, 1);
    await showLines(page);
    await page.getByRole('tab', { name: 'Python' }).click();
    await until(async () => (await code(page).textContent()) === python);
  },
);

const skip = skipReason('serve') ?? false;
const { python: interpreter } = await findPythons(process.platform);

test(
  'serve: the Python program of a scenario runs as a run of its own, which is kept, and the scenario’s variants stay',
  { skip: skip || (interpreter ? false : 'no Python here') },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await chooseScenario(page, 'zombie');
    await open(page);
    await page.getByRole('button', { name: 'Run it in Python' }).click();
    await page.waitForSelector('[data-testid=run-lane]');
    assert.deepEqual(await verdict(page), {
      outcome: 'passed',
      checks: { 'python.printed': 'passed', 'python.ended': 'passed' },
    });
    await page.getByTestId('run-result').getByText('The program printed what the course says').waitFor();
    await page.getByText('in Python', { exact: false }).first().waitFor();
    await page.getByText('printed: exit codes, collected late: 0 1 2 3 4').first().waitFor();
    await assertAccessible(page, 'a run in Python');
    await page.getByRole('button', { name: 'Run this variant' }).click();
    await page.waitForSelector('[data-testid=run-outcome][data-outcome=running]');
    assert.ok(!('python.ended' in (await verdict(page)).checks), 'the scenario’s own variant runs');
  },
);

test('fake: without python3 the program cannot be started, and the page says why', { skip }, async () => {
  const [scenario] = fakeScenarios;
  const id = scenario?.manifest.id ?? '';
  await using app = await openFakeApp({
    place: `#/lab/${id}`,
    calls: {
      'scenario.list': () => [...fakeScenarios],
      'interpreter.missing': () => ['python'],
      'scenario.code': () => ({ python: { path: `${id}.py`, text: 'b = 1\n' }, typescript: null }),
    },
  });
  const { page } = app;
  await open(page);
  await page.getByText('Needs python3, which was not found on this machine').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Run it in Python' }).isDisabled());
});

test('serve: the code is accessible in both languages and both themes', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await chooseScenario(page, 'isolation');
  await open(page);
  for (const [language, name] of [
    ['English', 'Code'],
    ['中文', '代码'],
  ] as const) {
    await page.getByText(language, { exact: true }).click();
    await page.getByRole('button', { name, exact: true }).waitFor();
    for (const tab of ['Python', 'TypeScript']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('[data-testid=code-text][data-highlighted=true] [data-kind=keyword]').first().waitFor();
      for (const theme of ['light', 'dark']) {
        await page.evaluate(
          (scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme),
          theme,
        );
        await assertAccessible(page, `code, ${language}, ${tab}, ${theme}`);
      }
    }
  }
});

test('serve: a card has no code', { skip }, async () => {
  await using app = await openApp('serve');
  await chooseScenario(app.page, 'gil-why');
  await app.page.getByTestId('explanation').waitFor();
  assert.equal(await app.page.getByTestId('code-panel').count(), 0);
});

test(
  'fake: odd characters of a code are named, its markup stays text, and an altered file is not shown',
  {
    skip,
  },
  async () => {
    const text = 'a = "<img src=x onerror=alert(1)>"  # \u202e\u200b & <b>\n\nb = 1\n';
    let isAltered = false;
    await using app = await openFakeApp({
      place: '#/lab/lock-order',
      calls: {
        'scenario.list': () => [...fakeScenarios],
        'scenario.code': () => {
          if (isAltered) throw new AppError('source-altered', { name: 'resources/python/course/lock-order.py' });
          return { python: { path: 'lock-order.py', text }, typescript: null };
        },
      },
    });
    const { page } = app;
    await open(page);
    await page.locator('[data-testid=code-text][data-highlighted=true]').waitFor();
    assert.equal(await code(page).textContent(), text.replaceAll('\u202e', '').replaceAll('\u200b', '<U+200B>'));
    assert.equal(await code(page).locator('img, b').count(), 0);
    await open(page);
    isAltered = true;
    await open(page);
    await page.getByText('“resources/python/course/lock-order.py” is not the file').waitFor();
    assert.equal(await code(page).count(), 0);
  },
);
