import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryPaths, unpackedPath } from '../../../src/main/entry-paths.ts';
import { menuModel } from '../../../src/main/menu-model.ts';
import { isAppUrl, isTrustedSender } from '../../../src/main/origin.ts';
import { defaultSize, parseBounds, placeWindow } from '../../../src/main/window-bounds.ts';

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
  assert.deepEqual(placeWindow({ ...bounds, x: 5000 }, [display]), defaultSize);
  assert.deepEqual(placeWindow({ ...bounds, width: 9000, height: 9000 }, [display]), display);
  assert.deepEqual(placeWindow(null, [display]), defaultSize);
  assert.deepEqual(
    [
      parseBounds('{"x":1,"y":2,"width":3,"height":4}'),
      parseBounds('nonsense'),
      parseBounds('{"x":1}'),
      parseBounds('null'),
    ],
    [{ x: 1, y: 2, width: 3, height: 4 }, null, null, null],
  );
});

test('the menu speaks the language and hides developer tools in a package', () => {
  const labels = menuModel({ platform: 'linux', language: 'zh-CN', isDevelopment: false }).map((menu) => menu.label);
  assert.deepEqual(labels, ['文件', '编辑', '查看', '窗口']);
  const roles = (isDevelopment: boolean): unknown[] =>
    menuModel({ platform: 'darwin', language: 'en', isDevelopment }).flatMap((menu) =>
      (menu.submenu as { role?: string }[]).map((item) => item.role),
    );
  assert.ok(roles(true).includes('toggleDevTools') && !roles(false).includes('toggleDevTools'));
});
