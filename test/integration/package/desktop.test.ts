import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const skip = process.platform === 'linux' ? false : 'the stand-in for Electron is made for Linux';

test('the desktop app, packed by electron-builder, works from its own tree', { skip }, () => {
  const check = fileURLToPath(new URL('../../../scripts/package/check-desktop.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [check], { encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  assert.match(stdout, /✔ fuses: \+runAsNode /u);
  assert.match(stdout, /✔ run pool-compare --variant process: passed/u);
});
