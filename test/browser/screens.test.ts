import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostKinds, openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo, startScenario, verdict } from '../support/pages.ts';
import { until } from '../support/until.ts';

for (const kind of hostKinds) {
  const skip = skipReason(kind) ?? false;

  test(`${kind}: language and theme switch at run time and are remembered`, { skip }, async () => {
    await using app = await openApp(kind);
    const { page } = app;
    const scheme = (): Promise<string | null> => page.locator('html').getAttribute('data-mantine-color-scheme');
    await page.getByText('中文', { exact: true }).click();
    await page
      .getByRole('link', { name: '监视' })
      .or(page.getByRole('link', { name: /监/ }))
      .first()
      .waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    for (const [index, wanted] of [
      [2, 'dark'],
      [1, 'light'],
    ] as const) {
      await page.getByRole('radiogroup', { name: '主题' }).locator('label').nth(index).click();
      await until(async () => (await scheme()) === wanted);
    }
    await page.reload();
    await page.getByRole('radiogroup', { name: '主题' }).waitFor();
    assert.equal(await scheme(), 'light');
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('radiogroup', { name: 'Theme' }).waitFor();
  });

  test(`${kind}: after a reload the page is connected and complete again`, { skip }, async () => {
    await using app = await openApp(kind);
    const { page } = app;
    await page.waitForSelector('[data-testid=process-row]');
    await page.reload();
    await page.waitForSelector('[data-testid=process-row]');
    await page.getByText('Connected').waitFor();
  });
}

// The page is the same on every host.

test(
  'no screen has a serious accessibility fault, in either theme',
  { skip: skipReason('serve') ?? false },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' }); // colours in mid-transition are nobody's choice
    for (const theme of ['Light', 'Dark']) {
      await page.getByText(theme, { exact: true }).click();
      await goTo(page, 'monitor');
      await page.waitForSelector('[data-testid=process-table][data-stale=false] [data-testid=process-row]');
      await assertAccessible(page, 'monitor, ${theme}');
      await page.locator('[data-testid=process-row]').first().click();
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Overview' }).waitFor();
      await assertAccessible(page, 'details, ${theme}');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await goTo(page, 'machine');
      await page.waitForSelector('[data-testid=core]');
      await assertAccessible(page, 'machine, ${theme}');
      await goTo(page, 'attention');
      await page.getByRole('tab').first().waitFor();
      await assertAccessible(page, 'attention, ${theme}');
      await goTo(page, 'lab');
      await page.waitForSelector('[data-testid=scenario-card]');
      await assertAccessible(page, 'launcher, ${theme}');
      await startScenario(page, { scenario: 'deadlock', params: { 'Time limit': 1500 } });
      await verdict(page);
      await assertAccessible(page, 'run, ${theme}');
      await goTo(page, 'sessions');
      await page.waitForSelector('[data-testid=session-row]');
      await assertAccessible(page, 'sessions, ${theme}');
    }
  },
);

test('nothing scrolls sideways at 1024×700 and 1920×1080', { skip: skipReason('serve') ?? false }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  for (const size of [
    { width: 1024, height: 700 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    for (const place of ['monitor', 'machine', 'attention', 'lab', 'sessions', 'simulators'] as const) {
      await goTo(page, place);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, '${place} at ${size.width}');
    }
  }
});
