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
  assert.equal(window?.isVisible(), true);
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

test('the window is remembered however the app ends, and a reload gets a new port', { skip }, async () => {
  await using app = await openApp('double');
  const { app: electronApp } = await import('../support/electron-double/electron.ts');
  await app.page.waitForSelector('main');
  await app.page.reload();
  await app.page.waitForSelector('main');
  const [window] = app.double?.state.windows ?? [];
  const remembered = (): unknown =>
    JSON.parse(readFileSync(join(app.home, 'desktop', 'window.json'), 'utf8')) as unknown;
  window?.setBounds({ x: 5, y: 6, width: 900, height: 500 });
  await until(() => existsSync(join(app.home, 'desktop', 'window.json')));
  assert.deepEqual(remembered(), { x: 5, y: 6, width: 900, height: 500, isMaximized: false });
  window?.setBounds({ x: 7, y: 8, width: 901, height: 501 });
  window?.maximize();
  electronApp.quit();
  electronApp.quit(); // a second quit waits for the first
  await app.double?.state.exited.promise;
  assert.deepEqual(remembered(), { x: 7, y: 8, width: 901, height: 501, isMaximized: true });
});

test('a second start shows the window, a hidden or minimised one, too', { skip }, async () => {
  await using app = await openApp('double');
  const { app: electronApp } = await import('../support/electron-double/electron.ts');
  const [window] = app.double?.state.windows ?? [];
  assert.ok(window);
  window.hide();
  electronApp.emit('second-instance');
  assert.deepEqual([window.isVisible(), window.focused], [true, 1]);
  window.isMinimised = true;
  electronApp.emit('activate');
  assert.deepEqual([window.isMinimized(), window.focused], [false, 2]);
  assert.equal(electronApp.requestSingleInstanceLock(), false, 'another app on these data is the second instance');
});

test('the tray shows the window again and goes with the app', { skip }, async () => {
  await using app = await openApp('double');
  const [window] = app.double?.state.windows ?? [];
  const [tray] = app.double?.state.trays ?? [];
  assert.ok(tray && existsSync(tray.icon), 'its icon is there');
  tray.click();
  assert.equal(window?.focused, 1);
  assert.deepEqual(
    tray.menu.map(({ label }) => label),
    ['Show Procession', 'Keep running when the window is closed', undefined, 'Quit Procession'],
  );
  tray.menu[3]?.click?.({ checked: false });
  await until(() => tray.destroyed);
});

test('a window that closes ends the app, or leaves it in the tray where that is set', { skip }, async () => {
  await using app = await openApp('double');
  const { state } = app.double ?? {};
  const [window] = state?.windows ?? [];
  const [tray] = state?.trays ?? [];
  assert.ok(state && window && tray);
  tray.menu[1]?.click?.({ checked: true });
  await until(() => tray.menu[1]?.checked === true);
  assert.equal(window.close(), false);
  assert.deepEqual([window.isVisible(), window.isDestroyed()], [false, false]);
  assert.match(readFileSync(join(app.home, 'settings.json'), 'utf8'), /"keepInTray": true/);
  tray.click();
  assert.equal(window.isVisible(), true);
  tray.menu[1]?.click?.({ checked: false });
  await until(() => tray.menu[1]?.checked === false);
  window.close();
  assert.equal(await state.exited.promise, 0);
});

test('while a run goes on, the end is a question; a signal asks nothing', { skip }, async () => {
  await using app = await openApp('double');
  const { page, double } = app;
  const [window] = double?.state.windows ?? [];
  assert.ok(double && window);
  const { state } = double;
  await startScenario(page, { scenario: 'zombie', params: { 'Uncollected for': 60_000 } });
  const asked = async (): Promise<(typeof state.boxes)[number] | undefined> => {
    const before = state.boxes.length;
    await until(() => {
      if (state.boxes.length === before) window.close(); // nothing comes of it while an answer is being taken
      return state.boxes.length > before;
    });
    return state.boxes.at(-1);
  };
  const box = await asked();
  assert.match(box?.options.detail ?? '', /^1 run goes on/);
  assert.deepEqual(box?.options.buttons, ['Quit', 'Go on in the tray', 'Cancel']);
  assert.equal(box?.options.cancelId, 2, 'Escape changes nothing');
  box?.answer(2);
  (await asked())?.answer(1);
  await until(() => !window.isVisible());
  process.emit('SIGTERM', 'SIGTERM');
  assert.equal(await state.exited.promise, 0);
  assert.equal(state.boxes.length, 2);
});

test('a window that is never ready is shown all the same', { skip }, async () => {
  await using app = await openApp('double', () => {}, { neverReady: true });
  const [window] = app.double?.state.windows ?? [];
  await until(() => window?.isVisible());
});

test('a page that cannot be loaded is shown, and loaded again at the wish of the user', { skip }, async () => {
  await using app = await openApp('double', () => {}, { failedLoads: 1 });
  const { state } = app.double ?? {};
  const [window] = state?.windows ?? [];
  assert.equal(window?.isVisible(), true);
  await until(() => state?.boxes.length === 1);
  assert.deepEqual(state?.boxes[0]?.options.buttons, ['Load it again', 'Quit Procession']);
  state?.boxes[0]?.answer(0);
  await app.page.waitForSelector('main');
  await until(() => app.page.url().startsWith('https://procession.test/'));
});

test('a page that crashes is loaded again; when it crashes again, the user is asked', { skip }, async () => {
  await using app = await openApp('double');
  const { state } = app.double ?? {};
  const [window] = state?.windows ?? [];
  assert.ok(window);
  await app.page.waitForSelector('main');
  window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  assert.equal(window.webContents.reloads, 0);
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  assert.equal(window.webContents.reloads, 1);
  await app.page.waitForSelector('main');
  window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
  await until(() => state?.boxes.length === 1);
  assert.equal(window.webContents.reloads, 1);
  state?.boxes[0]?.answer(0);
  await until(() => window.webContents.reloads === 2);
  await app.page.waitForSelector('main');

  window.emit('unresponsive');
  await until(() => state?.boxes.length === 2);
  window.emit('responsive'); // the question goes away by itself
  window.emit('unresponsive');
  await until(() => state?.boxes.length === 3);
  assert.equal(window.webContents.crashes, 0);
  state?.boxes[2]?.answer(0);
  await until(() => window.webContents.crashes === 1);
  await app.page.waitForSelector('main');
});

test('a window in the dark is dark from the start, and fits the display', { skip }, async () => {
  const displays = [{ x: 0, y: 0, width: 1366, height: 728 }];
  await using app = await openApp('double', () => {}, { dark: true, displays });
  const [window] = app.double?.state.windows ?? [];
  const { backgroundColor, width, height } = window?.options ?? {};
  assert.deepEqual([width, height], [1280, 728]);
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await app.page.waitForSelector('html[data-mantine-color-scheme=dark]');
  const painted = await app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(painted, 'rgb(36, 36, 36)');
  assert.equal(backgroundColor, '#242424', 'what the page paints');
});

test('menus lead to the places and the data, without a load of the page', { skip }, async () => {
  await using app = await openApp('double');
  const { page, double } = app;
  const menu = double?.state.menus.at(-1) as readonly {
    readonly label: string;
    readonly submenu: readonly { readonly label?: string; readonly click?: () => void }[];
  }[];
  const choose = (label: string): void =>
    menu
      .flatMap(({ submenu }) => submenu)
      .find((item) => item.label === label)
      ?.click?.();
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  choose('Sessions');
  await page.waitForSelector('[aria-current="page"][href="#/sessions"]');
  choose('Licences');
  await page.getByRole('heading', { name: 'Licences' }).waitFor();
  assert.equal(await page.evaluate(() => 'isSame' in window), true);
  choose('Open Data Folder');
  assert.deepEqual(double?.state.openedPaths, [app.home]);
});

test('a page can raise its window, as for a notification that was clicked; no other can', { skip }, async () => {
  await using app = await openApp('double');
  const [window] = app.double?.state.windows ?? [];
  assert.ok(window);
  window.hide();
  ipcEvents.emit('procession-show', { senderFrame: { url: 'https://elsewhere.example/', parent: null } });
  assert.equal(window.isVisible(), false);
  await app.page.evaluate(() => globalThis.window.postMessage({ type: 'procession-show' }, '*'));
  await until(() => window.isVisible() && window.focused === 1);
});

test('problems of the engine are shown one at a time, without holding it up', { skip }, async () => {
  await using app = await openApp('double');
  const { state } = app.double ?? {};
  writeFileSync(join(app.home, 'settings.json'), '{"intervalMs":7}');
  await until(() => state?.boxes.length === 1);
  writeFileSync(join(app.home, 'settings.json'), '{"intervalMs":8}');
  await app.page.getByText('中文', { exact: true }).click();
  await until(() => app.page.evaluate(() => document.documentElement.lang === 'zh-CN'));
  assert.equal(state?.boxes.length, 1, 'the engine answers while the box is open');
  state?.boxes[0]?.answer(0);
});

test('without a tray the app does without', { skip }, async () => {
  await using app = await openApp('double', () => {}, { noTray: true });
  const { state } = app.double ?? {};
  assert.deepEqual([state?.trays.length, state?.windows[0]?.isVisible()], [0, true]);
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
  assert.deepEqual(ipcEvents.eventNames(), ['procession-connect', 'procession-show'], 'the page can send nothing else');
});
