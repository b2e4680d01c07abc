import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { ProcessRow } from '#shared/model/process.ts';
import { startChild } from '../../support/children.ts';
import { cliEntry, runCli, startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };

/** The processes that `ps --filter` lists. */
async function listed(filter: string, home: string): Promise<readonly ProcessRow[]> {
  const { code, stdout, stderr } = await runCli(['ps', '--json', '--interval', '20', '--filter', filter], { home });
  assert.equal(code, 0, stderr);
  return (JSON.parse(stdout) as { readonly processes: readonly ProcessRow[] }).processes;
}

/** A `watch --json` that ends with its scope. */
function startWatch(args: readonly string[], home: string): AsyncDisposable & { readonly output: () => string } {
  const { child, result } = startCli(['watch', '--json', '--interval', '100', ...args], { home });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    output: () => output,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await result;
    },
  };
}

test('a filter does not find the program itself or its launcher; without one they are listed', async () => {
  using home = temporaryFolder();
  const launcher = `require('node:child_process').spawn(process.execPath, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })`;
  const run = (filter: readonly string[]): readonly ProcessRow[] => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['-e', launcher, cliEntry, 'ps', '--json', '--interval', '20', ...filter],
      { encoding: 'utf8', env: { ...process.env, PROCESSION_HOME: home.path }, maxBuffer: 64 * 1024 ** 2 },
    );
    assert.equal(stderr, '');
    return (JSON.parse(stdout) as { readonly processes: readonly ProcessRow[] }).processes;
  };
  assert.deepEqual(run(['--filter', 'not-elsewhere-76']), []);
  const ours = run(['--filter', '']).filter(({ command }) => command.includes(launcher));
  assert.deepEqual([ours.length, ours[0]?.ppid], [1, process.pid]);
});

test('what stands at the end of a long command line is found, and it is shown whole', linuxOnly, async () => {
  using home = temporaryFolder();
  const long = '/opt/app/lib/x.jar:'.repeat(5000);
  await using child = await startChild('sh', ['-c', 'sleep 75; :', long, 'org.example.LAST_75']);
  for (const filter of ['LAST_75', 'command:LAST_75', '/example.LAST_75$/']) {
    const rows = await listed(`${filter} name:sh`, home.path);
    assert.deepEqual(
      rows.map(({ pid, command }) => ({ pid, command })),
      [{ pid: child.pid, command: `sh -c sleep 75; : ${long} org.example.LAST_75` }],
    );
  }
  const { stdout } = await runCli(['ps', '--pid', String(child.pid)], { home: home.path });
  assert.ok(stdout.includes('org.example.LAST_75'));
});

test('an alert fires when a process becomes the program by exec', linuxOnly, async () => {
  using home = temporaryFolder();
  const go = join(home.path, 'go');
  await using child = await startChild('sh', ['-c', `until [ -e ${go} ]; do sleep 0.05; done; exec sleep 78.001`]);
  await using watch = startWatch(['--alert', `appears name:sleep pid:${child.pid}`], home.path);
  await until(() => watch.output().includes(`"pid":${child.pid},`));
  assert.ok(!watch.output().includes('"type":"alert"'));
  writeFileSync(go, '');
  await until(() => watch.output().includes('"type":"alert"'));
});

test(
  'a user that only getent knows is shown by name, and found by it',
  { skip: process.platform !== 'linux' || process.getuid?.() !== 0 ? 'needs root on Linux' : false },
  async () => {
    using home = temporaryFolder();
    const getent = join(home.path, 'getent');
    writeFileSync(getent, '#!/bin/sh\necho alice.ldap:x:61234:61234::/:\nexit 2\n', { mode: 0o755 });
    await using child = await startChild('python3', ['-c', 'import os, time; os.setuid(61234); time.sleep(80)']);
    await until(() => readFileSync(`/proc/${child.pid}/status`, 'utf8').includes('Uid:\t61234'));
    const { stdout } = await runCli(['ps', '--json', '--interval', '20', '--filter', 'user:alice.ldap'], {
      home: home.path,
      env: { PATH: `${home.path}:${process.env['PATH']}` },
    });
    const { processes } = JSON.parse(stdout) as { readonly processes: readonly ProcessRow[] };
    assert.deepEqual(
      processes.map(({ pid, uid }) => ({ pid, uid })),
      [{ pid: child.pid, uid: 61_234 }],
    );
  },
);

test('a name longer than the kernel keeps is found, and watched by an alert', linuxOnly, async () => {
  using home = temporaryFolder();
  const program = join(home.path, 'gnome-terminal-server');
  copyFileSync('/bin/sleep', program);
  await using child = await startChild(program, ['74']);
  const rows = await listed('name=gnome-terminal-server', home.path);
  assert.deepEqual(
    rows.map(({ pid, name }) => ({ pid, name })),
    [{ pid: child.pid, name: 'gnome-terminal-' }],
  );
  await using watch = startWatch(['--alert', `disappears name=gnome-terminal-server pid:${child.pid}`], home.path);
  await until(() => watch.output().includes(`"pid":${child.pid},`));
  child.child.kill();
  await until(() => watch.output().includes('"type":"alert"'));
});
