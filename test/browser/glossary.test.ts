import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

test(
  'serve: the glossary opens from everywhere, is searched in either language, and has both names',
  { skip },
  async () => {
    await using app = await openApp('serve');
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const terms = page.getByTestId('glossary-term');
    for (const place of ['monitor', 'lab', 'sessions', 'simulators'] as const) {
      await goTo(page, place);
      await page.keyboard.press('F1');
      await terms.first().waitFor();
      await page.keyboard.press('Escape');
      await terms.first().waitFor({ state: 'detached' });
    }
    await goTo(page, 'lab');
    await page.locator('main').getByRole('button', { name: 'Glossary' }).click();
    const total = await terms.count();
    assert.ok(total > 50, String(total));
    await page.getByRole('textbox', { name: /^Search terms/ }).fill('僵尸');
    await until(async () => (await terms.count()) === 1);
    assert.deepEqual((await terms.innerText()).split('\n').filter(Boolean).slice(0, 2), ['zombie', '僵尸进程']);
    await page.getByRole('textbox', { name: /^Search terms/ }).fill('nothing like it');
    await page.getByText('No matching term.').waitFor();
    await page.getByRole('textbox', { name: /^Search terms/ }).fill('');
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate(
        (scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme),
        theme,
      );
      await assertAccessible(page, `glossary, ${theme}`);
    }
    await page.keyboard.press('Escape');
    await page.getByText('中文', { exact: true }).click();
    await page.getByRole('navigation').getByRole('button', { name: '术语表' }).click();
    await page.getByText('已经结束、父进程尚未读取其退出状态的进程。').waitFor();
  },
);
