import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryPaths, unpackedPath } from '../../../src/main/entry-paths.ts';
import { menuModel } from '../../../src/main/menu-model.ts';
import { isAppUrl, isTrustedSender } from '../../../src/main/origin.ts';
import { parseWindowState, placeWindow } from '../../../src/main/window-bounds.ts';
import { checkMenu } from '../../support/electron-double/menu-check.ts';

test('entries lie beside the archive when packaged', () => {
  assert.equal(
    unpackedPath('/opt/x/resources/app.asar/out/main/a.js'),
    '/opt/x/resources/app.asar.unpacked/out/main/a.js',
  );
  assert.equal(unpackedPath('C:\\x\\app.asar\\out\\a.js'), 'C:\\x\\app.asar.unpacked\\out\\a.js');
  assert.equal(unpackedPath('/work/app.asar-notes/a.js'), '/work/app.asar-notes/a.js');
  assert.deepEqual(Object.values(entryPaths('/p/out/main')), [
    '/p/out/main/actor.js',
    '/p/out/main/guardian.js',
    '/p/out/main/sampler.js',
    '/p/out/main/store.js',
    '/p/out/main/reader.js',
    '/p/out/main/history.js',
    '/p/out/main/workbench.js',
  ]);
});

test('only the top frame of our own page is trusted', () => {
  const trusted = (url: string, parent: unknown = null): boolean => isTrustedSender({ url, parent });
  assert.ok(trusted('app://procession/index.html'));
  assert.ok(!trusted('app://procession/', {}));
  for (const url of [
    'app://evil/',
    'https://procession/',
    'file:///etc/passwd',
    'app:procession',
    '',
    'app://procession.evil/',
  ])
    assert.ok(!trusted(url), url);
  assert.ok(!isTrustedSender(null));
  assert.ok(isTrustedSender({ url: 'http://localhost:5173/x', parent: null }, 'http://localhost:5173'));
  assert.ok(!isTrustedSender({ url: 'http://localhost:51730/', parent: null }, 'http://localhost:5173'));
  assert.ok(!isAppUrl('nonsense'));
});

test('a window is restored where it can be reached', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 };
  const bounds = { x: 100, y: 50, width: 900, height: 600 };
  assert.deepEqual(placeWindow(bounds, [display]), bounds);
  assert.deepEqual(placeWindow({ ...bounds, x: 1500 }, [display]), { ...bounds, x: 1020 });
  assert.deepEqual(placeWindow({ ...bounds, x: 5000 }, [display]), { width: 1280, height: 820 });
  assert.deepEqual(placeWindow({ ...bounds, width: 9000, height: 9000 }, [display]), display);
  assert.deepEqual(placeWindow(null, [display]), { width: 1280, height: 820 });
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };
  assert.deepEqual(placeWindow({ ...bounds, x: 2000 }, [display, second]), { ...bounds, x: 2000 });
});

test('the first window fits a small screen', () => {
  const laptop = { x: 0, y: 0, width: 1366, height: 728 };
  assert.deepEqual(placeWindow(null, [laptop]), { width: 1280, height: 728 });
  assert.deepEqual(placeWindow(null, []), { width: 1280, height: 820 });
});

test('what is remembered of a window is read, and nothing else', () => {
  const bounds = { x: 1, y: 2, width: 3, height: 4 };
  assert.deepEqual(parseWindowState(JSON.stringify(bounds)), { ...bounds, isMaximized: false });
  assert.deepEqual(parseWindowState(JSON.stringify({ ...bounds, isMaximized: true })), {
    ...bounds,
    isMaximized: true,
  });
  for (const text of ['nonsense', '{"x":1}', 'null']) assert.equal(parseWindowState(text), null);
});

const nothing = { go: () => {}, openDataFolder: () => {} };

test('the menu has the language that is set, and hides developer tools in a package', () => {
  const menu = menuModel({ platform: 'linux', language: 'zh-CN', isDevelopment: false, actions: nothing });
  assert.deepEqual(
    menu.map(({ label }) => label),
    ['文件', '编辑', '查看', '窗口', '帮助'],
  );
  const roles = (isDevelopment: boolean): unknown[] =>
    menuModel({ platform: 'darwin', language: 'en', isDevelopment, actions: nothing }).flatMap((submenu) =>
      (submenu.submenu as { role?: string }[]).map((item) => item.role),
    );
  assert.ok(roles(true).includes('toggleDevTools') && !roles(false).includes('toggleDevTools'));
  for (const role of ['reload', 'about', 'services', 'front']) assert.ok(roles(false).includes(role), role);
});

test('menus of each platform hold only what Electron accepts', () => {
  for (const platform of ['darwin', 'linux', 'win32'] as const)
    for (const language of ['en', 'zh-CN'] as const)
      checkMenu(menuModel({ platform, language, isDevelopment: true, actions: nothing }));
});
