import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ipcEvents } from '../support/electron-double/state.ts';
import { openApp, skipReason } from '../support/hosts.ts';
import { startScenario, verdict } from '../support/pages.ts';
import { until } from '../support/until.ts';

const skip = skipReason('double') ?? false;

test('the window is isolated and sandboxed, and the page sees nothing of Electron or Node', { skip }, async () => {
  await using app = await openApp('double');
  const [window] = app.double?.state.windows ?? [];
  const { preload, ...preferences } = window?.options.webPreferences ?? {};
  assert.match(preload ?? '', /index\.cjs$/);
  assert.deepEqual(preferences, {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
  });
  assert.equal(window?.shown, true);
  const seen = await app.page.evaluate(() => ({
    bridge: (window as { procession?: unknown }).procession,
    require: 'require' in window,
    process: 'process' in window,
  }));
  assert.deepEqual(seen, { bridge: { host: 'desktop' }, require: false, process: false });
});

test('every way out of the page is closed', { skip }, async () => {
  await using app = await openApp('double');
  const { page, double } = app;
  await page.evaluate(() => void window.open('https://elsewhere.example/'));
  await until(() => double?.state.deniedWindows.length === 1);
  await page.evaluate(() => window.location.assign('https://elsewhere.example/'));
  await until(() => double?.state.deniedNavigations.length === 1);
  assert.match(page.url(), /^https:\/\/procession\.test\//);
  const answers: boolean[] = [];
  for (const permission of ['geolocation', 'media', 'clipboard-read', 'notifications'])
    double?.state.permissionHandler?.(null, permission, (granted) => answers.push(granted));
  assert.deepEqual(answers, [false, false, false, true], 'alerts may be shown on the desktop');
  const checked = ['geolocation', 'notifications'].map((name) => double?.state.permissionCheck?.(null, name));
  assert.deepEqual(checked, [false, true]);
  const contents = double?.state.windows[0]?.webContents;
  assert.deepEqual(
    [
      contents?.isPrevented('will-redirect', 'https://elsewhere.example/'),
      contents?.isPrevented('will-redirect', 'app://procession/index.html'),
      contents?.isPrevented('will-attach-webview', 'app://procession/'),
    ],
    [true, false, true],
  );
});

test(
  'the second quit waits for the first, the bounds are remembered, and a reload gets a new port',
  { skip },
  async () => {
    await using app = await openApp('double');
    await app.page.waitForSelector('main');
    await app.page.reload();
    await app.page.waitForSelector('main');
    const { app: electronApp } = await import('../support/electron-double/electron.ts');
    const [window] = app.double?.state.windows ?? [];
    electronApp.emit('second-instance');
    assert.equal(window?.focused, 1);
    window?.emit('close', { preventDefault: () => {} });
    assert.deepEqual(
      JSON.parse(readFileSync(join(app.home, 'userData', 'window.json'), 'utf8')),
      window?.getNormalBounds(),
    );
    electronApp.quit();
  },
);

test('the tray shows the window again and goes with the app', { skip }, async () => {
  await using app = await openApp('double');
  const [window] = app.double?.state.windows ?? [];
  const [tray] = app.double?.state.trays ?? [];
  assert.ok(tray && existsSync(tray.icon), 'its icon is there');
  tray.click();
  assert.equal(window?.focused, 1);
  assert.deepEqual(
    tray.menu.map(({ label }) => label),
    ['Show Procession', undefined, 'Quit Procession'],
  );
  tray.menu[2]?.click?.();
  await until(() => tray.destroyed);
});

test('menus and dialogs are in the language that is set, from the start and when it changes', { skip }, async () => {
  // One setting is not valid: the message about it comes before there is a window.
  const settings = '{"language":"zh-CN","intervalMs":7}';
  await using app = await openApp('double', (home) => writeFileSync(join(home, 'settings.json'), settings));
  const { page, double } = app;
  assert.ok(double);
  const { state } = double;
  const labels = (menu: unknown): unknown => (menu as readonly { readonly label?: string }[])[0]?.label;
  assert.equal(state.locale, 'en-US');
  assert.deepEqual(
    [state.menus.map(labels), labels(state.trays[0]?.menu)],
    [[process.platform === 'darwin' ? 'Procession' : '文件'], '显示 Procession'],
  );
  assert.match(state.errorBoxes.map(({ content }) => content).join(), /设置/u);

  await startScenario(page, { scenario: 'isolation', start: '开始' });
  await verdict(page);
  const exportRun = async (button: string): Promise<void> => {
    state.saveAnswers.push(null);
    const asked = state.saveTitles.length;
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByTestId('export-start').click();
    await until(() => state.saveTitles.length > asked);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await exportRun('导出');
  await page.getByText('English', { exact: true }).click();
  await until(() => state.menus.length === 2);
  assert.deepEqual(labels(state.trays[0]?.menu), 'Show Procession');
  await exportRun('Export');
  assert.deepEqual(state.saveTitles, ['保存', 'Save']);
  const roles = state.menus.map((menu) =>
    (menu as readonly { readonly submenu: readonly { readonly label?: string; readonly type?: string }[] }[]).flatMap(
      ({ submenu }) => submenu.filter(({ type, label }) => type !== 'separator' && label === undefined),
    ),
  );
  assert.deepEqual(roles, [[], []], 'no item has the label of the system');
});

test('the page has its own scheme with a strict policy, and only its top frame gets a port', { skip }, async () => {
  await using app = await openApp('double');
  const handler = app.double?.state.protocolHandler;
  assert.ok(handler);
  const page = await handler(new Request('app://procession/'));
  const policy = page.headers.get('Content-Security-Policy') ?? '';
  assert.equal(page.status, 200);
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
    assert.ok(policy.includes(rule), rule);
  assert.doesNotMatch(policy, /https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/u);
  for (const url of ['app://elsewhere/', 'app://procession/../package.json', 'app://procession/%2e%2e/package.json'])
    assert.equal((await handler(new Request(url))).status, 404, url);

  let ports = 0;
  const ask = (url: string, parent: unknown): void =>
    void ipcEvents.emit('procession-connect', { senderFrame: { url, parent, postMessage: () => (ports += 1) } });
  ask('https://elsewhere.example/', null);
  ask('app://procession/', {});
  ipcEvents.emit('procession-connect', { senderFrame: null });
  assert.equal(ports, 0);
  assert.deepEqual(ipcEvents.eventNames(), ['procession-connect'], 'the page can send nothing else');
});
