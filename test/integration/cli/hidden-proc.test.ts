import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import type { ProcessRow } from '#shared/model/process.ts';
import { cliEntry } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const onlyPids = 'mount -t proc -o subset=pid proc /proc';
const nothing = 'mount -t tmpfs none /proc';

/** Runs a command in a mount namespace of its own, after it was prepared. */
function inNamespace(
  prepare: string,
  args: readonly string[],
  home: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync('unshare', ['-m', 'sh', '-c', `${prepare} && exec "$@"`, 'sh', process.execPath, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: home },
    maxBuffer: 64 * 1024 ** 2,
  });
}

/** Skips where no such namespace may be made, or the kernel does not know the option. */
const needs = (prepare: string): { readonly skip: string | false } => ({
  skip:
    process.platform === 'linux' && inNamespace(prepare, ['-e', ''], '/nonexistent').status === 0
      ? false
      : `“${prepare}” is not possible here`,
});

test('where /proc shows processes only, they are listed, and what is unknown is null', needs(onlyPids), () => {
  using home = temporaryFolder();
  const { status, stdout, stderr } = inNamespace(onlyPids, [cliEntry, 'ps', '--json', '--interval', '20'], home.path);
  assert.deepEqual([status, stderr], [0, '']);
  const { host, processes } = JSON.parse(stdout) as {
    readonly host: { readonly cores: number };
    readonly processes: readonly ProcessRow[];
  };
  assert.ok(host.cores > 0);
  const ours = processes.find(({ pid }) => pid === process.pid);
  assert.ok(ours && Math.abs(Date.parse(ours.startTime) - (Date.now() - process.uptime() * 1000)) < 60_000);
  const watched = inNamespace(onlyPids, [cliEntry, 'watch', '--json', '--interval', '100', '--count', '1'], home.path);
  const { cpuPercent, memoryUsedBytes } = (JSON.parse(watched.stdout) as { readonly summary: Record<string, unknown> })
    .summary;
  assert.deepEqual([watched.status, cpuPercent, memoryUsedBytes], [0, null, null]);
});

test('without /proc the reason is named, and doctor still runs its other checks', needs(nothing), () => {
  using home = temporaryFolder();
  const list = inNamespace(nothing, [cliEntry, 'ps'], home.path);
  assert.deepEqual([list.status, list.stdout], [3, '']);
  assert.match(list.stderr, /\/proc is not mounted/);
  const doctor = inNamespace(nothing, [cliEntry, 'doctor', '--json'], home.path);
  const { checks } = JSON.parse(doctor.stdout) as { readonly checks: readonly { id: string; ok: boolean }[] };
  assert.equal(doctor.status, 0);
  assert.deepEqual(
    ['sampler', 'node'].map((id) => checks.find((check) => check.id === id)?.ok),
    [false, true],
  );
});
