import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { collectErrors, launchBrowser } from '../support/browser.ts';
import { skipReason } from '../support/hosts.ts';
import { assertAccessible, goTo } from '../support/pages.ts';
import { startCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

const skip = skipReason('serve') ?? false;

/** A browser host on the data of `home`; disposing ends it. */
async function serve(home: string): Promise<AsyncDisposable & { readonly url: string }> {
  const { child, result } = startCli(['serve', '--json', '--port', '0'], { home });
  assert.ok(child.stdout);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url: (JSON.parse(line) as { url: string }).url,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await result;
    },
  };
}

const schemeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['mantineColorScheme']);
const headings = (page: Page): Promise<(string | undefined)[]> =>
  page.getByRole('columnheader').evaluateAll((all) => all.map((one) => one.dataset['column']));

test(
  'serve: what is set on one page reaches the other, and is there after a start on another port',
  { skip },
  async () => {
    using home = temporaryFolder();
    await using browser = await launchBrowser();
    const errors: string[] = [];
    const open = async (url: string, place = ''): Promise<Page> => {
      const page = await (await browser.newContext({ locale: 'en', colorScheme: 'light' })).newPage();
      collectErrors(page, errors);
      await page.goto(url);
      await page
        .getByText('Connected', { exact: true })
        .or(page.getByText('已连接', { exact: true }))
        .waitFor();
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, place);
      return page;
    };
    let origin: string;
    {
      await using host = await serve(home.path);
      ({ origin } = new URL(host.url));
      const one = await open(host.url, '#/attention/alerts');
      const other = await open(host.url, '#/attention/alerts');
      await one.getByRole('textbox', { name: 'New rule' }).fill('cpu>90 for 1h name:no-such-program');
      await one.keyboard.press('Enter');
      await other.getByTestId('alert-rule').waitFor();
      await other.getByText('Dark', { exact: true }).click();
      await until(async () => (await schemeOf(one)) === 'dark');
      await assertAccessible(one, 'dark alerts');
      await one.getByText('中文', { exact: true }).click();
      await other.locator('html[lang=zh-CN]').waitFor();
      await other.getByTestId('alert-rule').getByRole('switch').click({ force: true });
      await one.locator('[data-testid=alert-rule][data-enabled=false]').waitFor();
      for (const page of [one, other]) await goTo(page, 'monitor');
      await one.getByRole('columnheader', { name: /^PID/ }).getByRole('button').focus();
      await one.keyboard.press('Control+Shift+ArrowRight');
      await until(async () => (await headings(one))[1] === 'pid');
      await until(async () => (await headings(other))[1] === 'pid');
    }
    await using host = await serve(home.path);
    assert.notEqual(new URL(host.url).origin, origin);
    const later = await open(host.url);
    await later.locator('html[lang=zh-CN]').waitFor();
    await until(async () => (await schemeOf(later)) === 'dark');
    await until(async () => (await headings(later))[1] === 'pid');
    await later.evaluate(() => {
      window.location.hash = '#/attention/alerts';
    });
    await later.locator('[data-testid=alert-rule][data-enabled=false]').waitFor();
    assert.deepEqual(
      errors.filter((error) => !error.includes('WebSocket')),
      [],
    );
  },
);

test('serve: what a browser has stored is taken over once, by a host without settings', { skip }, async () => {
  using home = temporaryFolder();
  await using browser = await launchBrowser();
  await using host = await serve(home.path);
  const context = await browser.newContext({ locale: 'en', colorScheme: 'light' });
  await context.addInitScript(() => {
    localStorage.setItem('procession-settings', '{"language":"zh-CN","intervalMs":7}');
    localStorage.setItem('mantine-color-scheme-value', 'dark');
  });
  const page = await context.newPage();
  await page.goto(host.url);
  await page.getByText('已连接', { exact: true }).waitFor();
  const fresh = await (await browser.newContext({ locale: 'en', colorScheme: 'light' })).newPage();
  await fresh.goto(host.url);
  await fresh.getByText('已连接', { exact: true }).waitFor();
  await until(async () => (await schemeOf(fresh)) === 'dark');
  await fresh.getByText('English', { exact: true }).click();
  await page.getByText('Connected', { exact: true }).waitFor();
  await page.reload(); // the old copy is there again, but the host has its own now
  await page.getByText('Connected', { exact: true }).waitFor();
});
