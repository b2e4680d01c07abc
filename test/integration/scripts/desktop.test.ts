import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { electronExecutable } from '../../support/electron-executable.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type End = { readonly code: number } | { readonly reason: string };

const lib = (name: string): Promise<unknown> =>
  import(new URL(`../../../scripts/lib/${name}.mjs`, import.meta.url).href);
const { desktop } = (await lib('desktop')) as { desktop: (options: { sandbox: boolean }) => Promise<End> };
const { sandboxProblem } = (await lib('sandbox')) as {
  sandboxProblem: (executable: string | null, machine: object) => string | null;
};
const { downloadElectron } = (await lib('electron-runtime')) as { downloadElectron: () => Promise<string | null> };
const { npmCommand } = (await lib('project')) as { npmCommand: () => readonly string[] };

const skip = process.platform === 'linux' ? false : 'the stand-in is a script of a Unix shell';

/** Sets variables of the environment until it is disposed; undefined: none. */
function environment(variables: Readonly<Record<string, string | undefined>>): Disposable {
  const set = (all: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(all))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  set(variables);
  return { [Symbol.dispose]: () => set(before) };
}

/** Starts a stand-in for Electron's executable as `npm start` would start it, on a machine with a display. */
async function startStandIn(text: string, mode = 0o755): Promise<End> {
  using folder = temporaryFolder();
  const executable = join(folder.path, 'electron');
  writeFileSync(executable, text);
  chmodSync(executable, mode);
  using _environment = environment({ ELECTRON_OVERRIDE_DIST_PATH: folder.path, DISPLAY: ':99' });
  return await desktop({ sandbox: false });
}

const shell = '#!/bin/sh\n';

test('what npm start does with an Electron that ends at once', { skip }, async (t) => {
  const cases: readonly (readonly [what: string, text: string, end: RegExp | number])[] = [
    ['its exit is an error', `${shell}exit 1`, /ended at once with 1|（1）/],
    ['its sandbox dies', `${shell}kill -TRAP $$`, /SIGTRAP/],
    ['it crashes', `${shell}kill -SEGV $$`, /SIGSEGV/],
    ['its loader is missing', '#!/nonexistent/loader\n', /ENOENT/],
    ['it is no program', 'neither a script nor a program', /ENOEXEC|ended at once|一启动就结束/],
    ['a person ended it', `${shell}kill -INT $$`, 130],
    ['a session ended it', `${shell}kill -HUP $$`, 129],
    ['it was closed', `${shell}exit 0`, 0],
  ];
  for (const [what, text, wanted] of cases)
    await t.test(what, async () => {
      const end = await startStandIn(text);
      if (typeof wanted === 'number') assert.deepEqual(end, { code: wanted });
      else assert.match('reason' in end ? end.reason : '', wanted);
    });
  await t.test('it may not be executed', async () => {
    const end = await startStandIn(`${shell}exit 0`, 0o644);
    assert.match('reason' in end ? end.reason : '', /EACCES/);
  });
  await t.test('it does not run as Node', async () => {
    using _environment = environment({ ELECTRON_RUN_AS_NODE: '1' });
    assert.deepEqual(await startStandIn(`${shell}[ -z "$ELECTRON_RUN_AS_NODE" ]`), { code: 0 });
  });
});

test('without a display no Electron is started or downloaded', { skip }, async () => {
  using _environment = environment({ DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
  const end = await desktop({ sandbox: false });
  assert.match('reason' in end ? end.reason : '', /DISPLAY/);
});

test('a sandbox that cannot be made is found before the download, with the ways out', () => {
  const machine = (
    settings: Readonly<Record<string, string>>,
    unshare: boolean | null = true,
    helper = false,
  ): object => ({
    readSetting: (name: string) => settings[name] ?? null,
    canUnshare: () => unshare,
    hasHelper: () => helper,
  });
  const apparmor = { 'kernel/apparmor_restrict_unprivileged_userns': '1' };
  const cases: readonly (readonly [object, RegExp | null])[] = [
    [machine({}), null],
    [machine({}, null), null],
    [machine(apparmor), /apparmor.*chrome-sandbox.*4755.*AppArmor.*--no-sandbox/s],
    [machine(apparmor, true, true), null],
    [machine({ 'kernel/unprivileged_userns_clone': '0' }), /unprivileged_userns_clone = 0/],
    [machine({ 'user/max_user_namespaces': '0' }), /max_user_namespaces = 0/],
    [machine({}, false), /unshare --user/],
  ];
  for (const [given, wanted] of cases) {
    const problem = sandboxProblem(null, given);
    if (wanted === null) assert.equal(problem, null);
    else assert.match(problem ?? '', wanted);
  }
});

test(
  'the download goes through the proxy of the environment, or of npm',
  { skip: electronExecutable() === null ? false : 'the runtime is installed' },
  async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url }, socket) => {
      asked.push(url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const none = { HTTPS_PROXY: undefined, https_proxy: undefined, HTTP_PROXY: undefined, http_proxy: undefined };
    try {
      for (const name of ['HTTPS_PROXY', 'npm_config_https_proxy']) {
        using folder = temporaryFolder();
        using _environment = environment({
          ...none,
          NO_PROXY: undefined,
          no_proxy: undefined,
          [name]: address,
          electron_config_cache: folder.path,
        });
        asked.length = 0;
        assert.notEqual(await downloadElectron(), null);
        assert.match(asked[0] ?? '', /^[\w.-]+:443$/, name);
      }
    } finally {
      proxy.close();
      await once(proxy, 'close');
    }
  },
);

test('npm is started without a shell, and another package manager is not taken for it', () => {
  for (const path of [undefined, '/nonexistent/npm-cli.js', '/usr/lib/yarn/yarn.js']) {
    using _environment = environment({ npm_execpath: path });
    const command = npmCommand();
    assert.match(command.at(-1) ?? '', /npm-cli\.js$|^npm$/);
    assert.notEqual(command.at(-1), path);
  }
});
