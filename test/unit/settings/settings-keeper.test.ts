import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SettingsKeeper, storedSettings } from '#engine/settings-keeper.ts';
import type { AppError } from '#shared/errors.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

interface Opened extends Disposable {
  readonly file: string;
  readonly folder: string;
  readonly problems: readonly AppError[];
  readonly open: () => SettingsKeeper;
}

/** A data folder, with keepers as several hosts would have them. */
function openFolder(content?: string): Opened {
  const { path: home, [Symbol.dispose]: remove } = temporaryFolder();
  const folder = join(home, 'data');
  const problems: AppError[] = [];
  const opened: SettingsKeeper[] = [];
  const file = join(folder, 'settings.json');
  if (content !== undefined) {
    mkdirSync(folder);
    writeFileSync(file, content);
  }
  return {
    file,
    folder,
    problems,
    open: () => {
      const keeper = new SettingsKeeper({ dataDir: folder, onProblem: (error) => problems.push(error) });
      opened.push(keeper);
      return keeper;
    },
    [Symbol.dispose]: () => {
      for (const keeper of opened) keeper.dispose();
      remove();
    },
  };
}

const codes = ({ problems }: Opened): string[] => problems.map(({ code }) => code);
const rule = { id: 'a', text: 'zombie>30s', enabled: true };

test('what was set is there at the next start, in a file for this user only', () => {
  using data = openFolder();
  assert.deepEqual(data.open().get(), {});
  assert.equal(existsSync(data.folder), false, 'reading creates nothing');
  const keeper = data.open();
  keeper.set({ language: 'zh-CN' });
  keeper.set({ rules: [rule] });
  assert.deepEqual(data.open().get(), { language: 'zh-CN', rules: [rule] });
  if (process.platform !== 'win32') assert.equal(statSync(data.file).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(data.folder), ['settings.json'], 'no draft is left');
  assert.deepEqual(codes(data), []);
});

test('a file that is not ours is kept beside, and defaults apply', () => {
  for (const content of ['garbage', '', 'null', '[]', '7', '"x"', `{"language":"en","x":"${'x'.repeat(2 ** 20)}"}`]) {
    using data = openFolder(content);
    const keeper = data.open();
    assert.deepEqual(keeper.get(), {}, content.slice(0, 20));
    assert.equal(readFileSync(`${data.file}.broken`, 'utf8'), content);
    assert.deepEqual(codes(data), ['settings-broken']);
    keeper.set({ tree: true });
    assert.deepEqual(data.open().get(), { tree: true });
    assert.deepEqual(codes(data), ['settings-broken'], 'it is reported once');
  }
});

test('of a file that is partly invalid only the invalid part is lost, and the file is kept beside', () => {
  const content = JSON.stringify({ language: 'fr', theme: 'dark', columns: ['pid', 'gone'], rules: [rule, { id: 1 }] });
  using data = openFolder(content);
  const valid = { theme: 'dark', columns: ['pid'], rules: [rule] };
  assert.deepEqual(data.open().get(), valid);
  assert.deepEqual(JSON.parse(readFileSync(data.file, 'utf8')), valid);
  assert.equal(readFileSync(`${data.file}.broken`, 'utf8'), content);
  assert.deepEqual(data.open().get(), valid);
  assert.deepEqual(codes(data), ['settings-broken']);
});

test('two hosts set at the same time: neither loses what the other set, and each follows the other', async () => {
  using data = openFolder();
  const one = data.open();
  const other = data.open();
  one.get();
  other.get();
  let heard = 0;
  other.onChange.on(() => (heard += 1));
  one.set({ language: 'en' });
  other.set({ theme: 'dark' });
  one.set({ tree: true });
  other.set({ notify: true });
  assert.deepEqual(other.get(), { language: 'en', theme: 'dark', tree: true, notify: true });
  one.set({ seenTime: 'later' });
  await until(() => one.get().notify === true && other.get().seenTime === 'later');
  assert.ok(heard >= 3);
});

test('processes that each set another setting at the same instant lose none of them, 200 times', async () => {
  using data = openFolder();
  mkdirSync(data.folder);
  const values = {
    tree: (round: number) => round % 2 === 0,
    notify: (round: number) => round % 2 === 1,
    manual: (round: number) => round % 2 === 0,
    theme: (round: number) => (round % 2 === 0 ? 'dark' : 'light'),
    seenTime: (round: number) => `round ${round}`,
  } as const;
  const fixture = fileURLToPath(new URL('../../fixtures/setting-host.ts', import.meta.url));
  const hosts = Object.entries(values).map(([key, value]) => ({
    key,
    value,
    child: fork(fixture, [data.folder, key]),
  }));
  const ended = Promise.all(hosts.map(({ child }) => once(child, 'exit')));
  try {
    await Promise.all(hosts.map(({ child }) => once(child, 'message')));
    for (let round = 1; round <= 200; round += 1) {
      const done = hosts.map(({ child }) => once(child, 'message'));
      for (const { child, value } of hosts) child.send(value(round));
      await Promise.all(done);
      const wanted = Object.fromEntries(hosts.map(({ key, value }) => [key, value(round)]));
      assert.deepEqual(storedSettings(data.folder), wanted, `round ${round}`);
    }
  } finally {
    for (const { child } of hosts) child.kill('SIGKILL');
    await ended;
  }
  assert.deepEqual(readdirSync(data.folder), ['settings.json'], 'no lock is left');
});

test('a lock that a killed host left is taken over, also if another process has its pid now', () => {
  for (const left of ['4194305 1 -', `${process.pid} 1 -`, 'half']) {
    using data = openFolder('{"notify":true}');
    const namespace = process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : '-';
    writeFileSync(`${data.file}.lock`, left === 'half' ? left : `${left.replace(/-$/u, namespace)}\n`);
    data.open().set({ tree: true });
    assert.deepEqual(storedSettings(data.folder), { notify: true, tree: true });
    assert.deepEqual([readdirSync(data.folder), codes(data)], [['settings.json'], []]);
  }
});

test('settings that would be too large are refused and change nothing', () => {
  using data = openFolder();
  const keeper = data.open();
  keeper.set({ notify: true });
  assert.throws(() => keeper.set({ seenTime: 'x'.repeat(2 ** 20) }), { code: 'settings-too-large' });
  assert.deepEqual([keeper.get(), data.open().get()], [{ notify: true }, { notify: true }]);
});

test('where the file cannot be written, settings apply until the end, and that is reported once', () => {
  using data = openFolder();
  // A file in the folder's place stops every user; a mode would not stop the superuser.
  writeFileSync(data.folder, '');
  const keeper = data.open();
  assert.deepEqual(keeper.get(), {});
  keeper.set({ tree: true });
  keeper.set({ manual: true });
  assert.deepEqual(keeper.get(), { tree: true, manual: true });
  assert.deepEqual(codes(data), ['settings-not-kept']);
  rmSync(data.folder);
  keeper.set({ notify: true });
  assert.deepEqual(data.open().get(), { tree: true, manual: true, notify: true }, 'stored as soon as that is possible');
});

const cannotLock = process.platform === 'win32' || process.getuid?.() === 0;
test('a read-only folder: what is in it counts, and changes apply until the end', { skip: cannotLock }, () => {
  using data = openFolder('{"notify":true}');
  chmodSync(data.folder, 0o500);
  try {
    const keeper = data.open();
    keeper.set({ tree: true });
    keeper.set({ manual: true });
    assert.deepEqual(keeper.get(), { notify: true, tree: true, manual: true });
    assert.deepEqual(codes(data), ['settings-not-kept']);
  } finally {
    chmodSync(data.folder, 0o700);
  }
});

test('a file that is too large to be one of ours is not read into memory', () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, 'settings.json'), JSON.stringify({ language: 'zh-CN' }));
  assert.deepEqual(storedSettings(folder.path), { language: 'zh-CN' });
  writeFileSync(join(folder.path, 'settings.json'), `{"language":"zh-CN"${' '.repeat(2 * 1024 ** 2)}}`);
  assert.deepEqual(storedSettings(folder.path), {});
});
