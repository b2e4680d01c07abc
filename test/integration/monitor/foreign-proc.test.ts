import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { startChild } from '../../support/children.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const entry = fileURLToPath(new URL('../../../src/cli/index.ts', import.meta.url));
const namespace =
  process.platform === 'linux'
    ? [
        ['-pf', '--kill-child'],
        ['-Urpf', '--kill-child'],
      ].find((flags) => spawnSync('unshare', [...flags, 'true']).status === 0)
    : undefined;

/** Runs a command in a PID namespace of its own that still sees the outer `/proc`. */
function runInside(home: string, ...args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, LC_ALL: 'C', PROCESSION_HOME: home };
  // The shell keeps the first pid of the namespace for itself, and has it collect orphans.
  const command = [
    'unshare',
    ...(namespace ?? []),
    'sh',
    '-c',
    '"$@"; exit $?',
    'sh',
    process.execPath,
    entry,
    ...args,
  ];
  const { status, stdout, stderr } = spawnSync(command[0] as string, command.slice(1), {
    encoding: 'utf8',
    env,
    timeout: 60_000,
  });
  return { code: status, stdout, stderr };
}

test(
  'with /proc of another PID namespace nothing is signalled or started, and both doctor and ps say why',
  { skip: namespace === undefined && 'no pid namespace may be made here' },
  async () => {
    using home = temporaryFolder();
    await using child = await startChild('sleep', ['60']);
    const foreign = /another PID namespace/u;
    const killed = runInside(home.path, 'kill', String(child.pid));
    assert.deepEqual([killed.code, killed.stdout, foreign.test(killed.stderr)], [3, '', true], killed.stderr);
    assert.equal(child.child.signalCode, null);
    const listed = runInside(home.path, 'ps', '--filter', `pid:${child.pid}`);
    assert.ok(listed.code === 0 && listed.stdout.includes('sleep 60') && foreign.test(listed.stderr), listed.stderr);
    const run = runInside(home.path, 'run', 'orphan');
    assert.ok(run.code === 3 && foreign.test(run.stderr), run.stderr);
    const { stdout } = runInside(home.path, 'doctor', '--json');
    const { checks } = JSON.parse(stdout) as { checks: readonly { readonly id: string; readonly ok: boolean }[] };
    assert.equal(checks.find(({ id }) => id === 'proc')?.ok, false);
  },
);

test(
  'with /proc of another PID namespace a watch adds and removes only what starts and exits',
  { skip: namespace === undefined && 'no pid namespace may be made here' },
  async () => {
    using home = temporaryFolder();
    const { stdout } = runInside(home.path, 'watch', '--json', '--interval', '200', '--count', '4');
    const ticks = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { added: unknown[]; removed: unknown[] });
    assert.equal(ticks.length, 4, stdout.slice(0, 500));
    const [first, ...later] = ticks;
    for (const { removed } of later) assert.ok(removed.length < Number(first?.added.length) / 2);
  },
);
