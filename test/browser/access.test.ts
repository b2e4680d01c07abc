import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { openApp, skipReason } from '../support/hosts.ts';

const skip = skipReason('serve') ?? false;

test('serve: the page keeps its token for reloads and further tabs, and not in the address', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  const connected = page.getByText('Connected', { exact: true });
  await connected.waitFor();
  const { origin } = new URL(page.url());
  assert.equal(page.url(), `${origin}/`);
  await page.reload();
  await connected.waitFor();
  const tab = await page.context().newPage();
  await tab.goto(`${origin}/`);
  await tab.getByText('Connected', { exact: true }).waitFor();
  assert.deepEqual(await page.context().cookies(), []);
});

test('serve: without its token a page says what to do, and the printed address opens it', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await page.getByText('Connected', { exact: true }).waitFor();
  const { origin } = new URL(page.url());
  const token = await page.evaluate(() => localStorage.getItem('procession-token'));
  const browser = page.context().browser();
  assert.ok(browser);
  const stranger = await (await browser.newContext({ locale: 'en' })).newPage();
  const refusal = stranger.getByText('This page needs its access token');
  for (const fragment of ['', '#token=wrong']) {
    await stranger.goto(`${origin}/${fragment}`);
    await refusal.waitFor();
  }
  // The same page, only the fragment changes: as when the address is pasted into the tab that asked for it.
  await stranger.goto(`${origin}/#token=${token}`);
  await stranger.getByText('Connected', { exact: true }).waitFor();
  assert.equal(stranger.url(), `${origin}/`);
  // A link with a wrong token does not lock out a page that had the right one.
  await stranger.goto(`${origin}/#token=wrong`);
  await stranger.getByText('Connected', { exact: true }).waitFor();
});

test('serve: a server on another port of the same address gets nothing that lets it in', { skip }, async () => {
  await using app = await openApp('serve');
  const { page } = app;
  await page.getByText('Connected', { exact: true }).waitFor();
  const { host } = new URL(page.url());
  const token = await page.evaluate(() => localStorage.getItem('procession-token'));
  assert.ok(token);
  const seen: IncomingHttpHeaders[] = [];
  const other = createServer((request, response) => {
    seen.push(request.headers);
    response.end('<!doctype html><link rel="icon" href="data:,">');
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  try {
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const visitor = await page.context().newPage();
    await visitor.goto(address); // typed into the address bar
    await page.evaluate((target) => window.location.assign(target), address); // a link on our own page
    await page.waitForURL(address);
    assert.equal(seen.length, 2);
    for (const headers of seen) {
      assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
      assert.ok(!JSON.stringify(headers).includes(token));
    }
    // What the other server's page can find and do, in a tab of the same browser.
    const found = await visitor.evaluate(async (ours) => {
      const opened = await new Promise((resolve) => {
        const socket = new WebSocket(`ws://${ours}/ws`);
        socket.addEventListener('open', () => resolve(true));
        socket.addEventListener('error', () => resolve(false));
      });
      return { opened, kept: [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage)] };
    }, host);
    assert.deepEqual(found, { opened: false, kept: [''] });
  } finally {
    const closed = once(other, 'close');
    other.close();
    other.closeAllConnections();
    await closed;
  }
});
