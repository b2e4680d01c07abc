import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../../../scripts/trust/recycled-pids.mjs', import.meta.url));
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

test(
  'no process gets what was meant for the former owner of its pid',
  { skip: !isRoot && 'only root may make a PID namespace and choose pids in it', timeout: 120_000 },
  (context) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, '180'], { encoding: 'utf8' });
    if (stdout.startsWith('Not run')) return context.skip(stdout.trim());
    assert.equal(status, 0, stdout + stderr);
    const rows = stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/u));
    assert.deepEqual(
      rows.map(([action, attempts, , hit]) => [action, attempts, hit]),
      ['signal', 'renice', 'affinity'].map((action) => [action, '60', '0']),
    );
    assert.ok(
      rows.every(([, , recycled]) => Number(recycled) > 0),
      stdout,
    );
  },
);
