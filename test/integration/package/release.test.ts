import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from '../../support/browser.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const runScript = (name: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'package', `${name}.mjs`), ...args], { encoding: 'utf8' });

const { signing } = (await import(new URL('../../../scripts/package/signing.mjs', import.meta.url).href)) as {
  signing: (
    platform: string,
    env: Readonly<Record<string, string>>,
  ) => { readonly env: Readonly<Record<string, string>>; readonly options: readonly string[] };
};

test('checksums name every package, as sha256sum reads them, and nothing else', () => {
  using folder = temporaryFolder();
  const write = (name: string, text: string): void => writeFileSync(join(folder.path, name), text);
  assert.equal(runScript('checksums', '--in', folder.path).status, 1);
  for (const name of ['a.deb', 'a b.AppImage', 'c.rpm', 'd.dmg', 'e.exe', 'f.zip', 'g.tar.xz']) write(name, name);
  write('builder-debug.yml', 'not a package');
  const { status, stderr } = runScript('checksums', '--in', folder.path);
  assert.equal(status, 0, stderr);
  const sums = readFileSync(join(folder.path, 'SHA256SUMS'), 'utf8').trim().split('\n');
  assert.equal(sums.length, 7);
  assert.ok(sums.some((line) => /^[0-9a-f]{64} {2}a\.deb$/u.test(line)));
  const verified = spawnSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder.path });
  if (!verified.error) assert.equal(verified.status, 0, String(verified.stdout));
});

test('packages are signed with secrets that exist, and only with these', () => {
  const bare = signing('darwin', { PATH: '/bin', CSC_LINK: '', APPLE_ID: '' });
  assert.deepEqual(bare.env, { PATH: '/bin', CSC_IDENTITY_AUTO_DISCOVERY: 'false' });
  assert.ok(bare.options.includes('-c.mac.identity=-'));
  const signed = signing('darwin', { CSC_LINK: 'certificate', CSC_KEY_PASSWORD: 'x' });
  assert.equal(signed.env['CSC_LINK'], 'certificate');
  assert.deepEqual(signed.options, []);
  assert.deepEqual(signing('linux', {}).options, []);
});

const skip =
  process.platform === 'linux' && chromiumPath() !== null ? false : 'the stand-in is a Chromium, started by a shell';

/** A packed app whose executable is a Chromium that shows `address`, and Node with ELECTRON_RUN_AS_NODE. */
function packStandIn(folder: string, address: string): void {
  const tree = join(folder, 'linux-unpacked');
  mkdirSync(join(tree, 'resources'), { recursive: true });
  symlinkSync(root, join(tree, 'resources', 'app.asar.unpacked'));
  const switches = `--headless --disable-gpu ${process.getuid?.() === 0 ? '--no-sandbox' : ''} --user-data-dir="$PROCESSION_HOME/profile"`;
  writeFileSync(
    join(tree, 'procession-desktop'),
    `#!/bin/sh\n[ -z "$ELECTRON_RUN_AS_NODE" ] || exec '${process.execPath}' "$@"\nexec '${chromiumPath()}' ${switches} "$@" '${address}'\n`,
    { mode: 0o755 },
  );
}

test('the smoke test uses command line and window, and fails where the page does', { skip }, async (t) => {
  using folder = temporaryFolder();
  using home = temporaryFolder();
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--port', '0', '--json'], {
    env: { ...process.env, PROCESSION_HOME: home.path },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  try {
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    await t.test('a page that works', () => {
      packStandIn(folder.path, url);
      const { status, stdout, stderr } = runScript('smoke', '--in', folder.path);
      assert.equal(status, 0, `${stdout}\n${stderr}`);
      assert.match(stdout, /✔ window: a table of processes, isolation passed, ended with /u);
    });
    await t.test('an app that ends at once', () => {
      const executable = join(folder.path, 'linux-unpacked', 'procession-desktop');
      writeFileSync(
        executable,
        `#!/bin/sh\n[ -z "$ELECTRON_RUN_AS_NODE" ] || exec '${process.execPath}' "$@"\nexit 0\n`,
      );
      const { status, stderr } = runScript('smoke', '--executable', executable);
      assert.equal(status, 1);
      assert.match(stderr, /✖ window: it ended before there was a window/u);
    });
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
});

test(
  'a command under Wayland has a compositor and no X, and its exit code counts',
  { skip: process.platform === 'win32' },
  () => {
    using folder = temporaryFolder();
    const weston = (text: string): void => writeFileSync(join(folder.path, 'weston'), text, { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder.path}:${process.env['PATH']}`, DISPLAY: ':9', TMPDIR: folder.path };
    const underWayland = (command: string) =>
      spawnSync(process.execPath, [join(root, 'scripts/package/under-wayland.mjs'), 'sh', '-c', command], {
        encoding: 'utf8',
        env,
      });
    weston(
      `#!/bin/sh\nfor word; do case $word in --socket=*) : > "$XDG_RUNTIME_DIR/\${word#*=}";; esac; done\nexec sleep 600\n`,
    );
    const { status, stdout } = underWayland('echo "[$DISPLAY] $WAYLAND_DISPLAY"; exit 7');
    assert.equal(status, 7);
    assert.equal(stdout, '[] wayland-procession\n');
    weston('#!/bin/sh\nexit 1\n');
    assert.equal(underWayland('exit 0').status, 1);
    assert.deepEqual(readdirSync(folder.path), ['weston']);
  },
);
