import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOurHost } from '#serve/access.ts';
import { appWindowArguments, browserCandidates, defaultOpener, hasDisplay } from '#serve/browsers.ts';
import { createRateLimit } from '#serve/rate-limit.ts';

test('browsers are searched where each system installs them', () => {
  const linux = browserCandidates({ platform: 'linux', env: { PATH: '/bin:/usr/bin' } });
  assert.deepEqual(linux.slice(0, 2), ['/bin/chromium', '/usr/bin/chromium']);
  const mac = browserCandidates({ platform: 'darwin', env: { HOME: '/Users/a', PATH: '' } });
  assert.equal(mac[1], '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const windows = browserCandidates({
    platform: 'win32',
    env: { PROGRAMFILES: 'C:\\Program Files', Path: 'C:\\tools' },
  });
  assert.deepEqual(
    [windows[0], windows[3]],
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\tools\\chrome.exe'],
  );
  assert.deepEqual(browserCandidates({ platform: 'linux', env: { PATH: '/bin', PROCESSION_BROWSER: '/opt/b' } }), [
    '/opt/b',
  ]);
});

test('addresses are passed as one argument, never through a shell', () => {
  const url = 'http://127.0.0.1:1/?token=a&b;c';
  assert.deepEqual(defaultOpener(url, 'linux'), ['xdg-open', url]);
  assert.deepEqual(defaultOpener(url, 'win32').slice(-1), [url]);
  assert.equal(appWindowArguments(url, '/p')[0], `--app=${url}`);
  assert.deepEqual(
    [hasDisplay({ platform: 'linux', env: {} }), hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'w' } })],
    [false, true],
  );
});

test('a server on every address answers to addresses, not to names', () => {
  const bound = { host: '0.0.0.0', port: 80 };
  const answers = ['192.168.1.2', 'localhost:80', '[::1]:80', 'evil.example:80', '192.168.1.2:81', undefined].map(
    (header) => isOurHost(header, bound),
  );
  assert.deepEqual(answers, [true, true, true, false, false, false]);
});

test('an allowance refills with time', () => {
  let now = 0;
  const take = createRateLimit({ perSecond: 10, burst: 2, nowMs: () => now });
  assert.deepEqual([take(), take(), take()], [true, true, false]);
  now = 100;
  assert.deepEqual([take(), take()], [true, false]);
});
