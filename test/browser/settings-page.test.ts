import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

const settings = (page: Page) => page.getByTestId('settings');

async function openFile(page: Page, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await settings(page).getByRole('button', { name: 'Open…' }).click();
  await (await choosing).setFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test(
  'serve: settings are changed, saved as a file and taken from one, and hold at the next visit',
  { skip },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    const stored = (): Readonly<Record<string, unknown>> =>
      JSON.parse(readFileSync(join(app.home, 'settings.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    await page.getByRole('link', { name: 'Monitor' }).waitFor();
    await page.keyboard.press('Control+,');
    await settings(page).waitFor();
    await settings(page).getByRole('combobox', { name: 'Start with' }).selectOption('lab');
    await settings(page).getByRole('combobox', { name: 'Samples every' }).selectOption('5000');
    await settings(page).getByRole('switch', { name: 'Ask for a prediction before a run' }).click({ force: true });
    await until(
      () => stored()['startPlace'] === 'lab' && stored()['intervalMs'] === 5000 && stored()['predict'] === true,
    );
    assert.equal(await settings(page).getByRole('switch', { name: /tray/ }).isDisabled(), true, 'of the desktop app');
    await settings(page).getByRole('textbox', { name: 'Minutes' }).waitFor();

    const downloading = page.waitForEvent('download');
    await settings(page).getByRole('button', { name: 'Save…' }).click();
    const file = await (await downloading).path();
    const saved = JSON.parse(readFileSync(file, 'utf8')) as { settings: Readonly<Record<string, unknown>> };
    assert.equal(saved.settings['startPlace'], 'lab');

    await openFile(page, JSON.stringify({ ...saved, settings: { ...saved.settings, intervalMs: 7 } }));
    await page.getByText(/no file of settings.*intervalMs/).waitFor();
    assert.equal(stored()['intervalMs'], 5000);
    await openFile(
      page,
      JSON.stringify({ ...saved, settings: { ...saved.settings, intervalMs: 2000, cpuBasis: 'machine' } }),
    );
    const changes = page.getByTestId('settings-changes');
    await changes.waitFor();
    assert.match(
      await changes.innerText(),
      /2 settings[\s\S]*CPU is a share of[\s\S]*"machine"[\s\S]*Samples every[\s\S]*5000[\s\S]*2000/,
    );
    assert.equal(stored()['intervalMs'], 5000, 'not before it is applied');
    await changes.getByRole('button', { name: 'Apply' }).click();
    await until(() => stored()['intervalMs'] === 2000 && stored()['cpuBasis'] === 'machine');

    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
      [700, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      const overflow = await settings(page).evaluate((element) => element.scrollWidth - element.clientWidth);
      assert.equal(overflow, 0, `${width} px`);
    }
    for (const theme of ['Light', 'Dark']) {
      await settings(page).getByText(theme, { exact: true }).click();
      await assertAccessible(page, `settings, ${theme}`);
    }
    await settings(page).getByText('中文', { exact: true }).click();
    await settings(page).getByText('启动时打开').waitFor();
    assert.doesNotMatch(await settings(page).innerText(), /settings\.|\{\{/);

    await page.goto(page.url().replace(/#.*$/u, ''));
    await until(() => new URL(page.url()).hash.startsWith('#/lab'));
  },
);
