import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { processesOf } from '../../support/leftovers.ts';
import { cliEntry, runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const noPosix = process.platform === 'win32' && 'Windows has neither these limits nor socket paths';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

test('a temporary folder too long for sockets: runs work, and nothing is left', { skip: noPosix }, async () => {
  using folder = temporaryFolder();
  const long = join(folder.path, 'x'.repeat(100));
  mkdirSync(long);
  const { code, stderr } = await runCli(['run', 'process-create'], { home: folder.path, env: { TMPDIR: long } });
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(readdirSync(long), []);
});

test('a temporary folder that is missing or cannot be written to: runs work', { skip: noPosix }, async () => {
  using folder = temporaryFolder();
  const spaced = join(folder.path, 'a b');
  mkdirSync(spaced);
  for (const TMPDIR of [join(folder.path, 'missing'), '/proc', spaced]) {
    const { code, stderr } = await runCli(['run', 'process-create'], { home: folder.path, env: { TMPDIR } });
    assert.deepEqual([code, stderr], [0, ''], TMPDIR);
  }
  assert.deepEqual(readdirSync(spaced), []);
});

test('too few descriptors: the limit is named, without a stack trace', { skip: noPosix }, () => {
  using folder = temporaryFolder();
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -n 28; exec "$0" "$@"', process.execPath, cliEntry, 'run', 'process-create'],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: folder.path }, timeout: 60_000 },
  );
  assert.equal(status, 1, stderr);
  assert.match(stderr, /RLIMIT_NOFILE/u);
  assert.doesNotMatch(stderr, /^ {4}at /mu);
});

test(
  'too few processes: a run ends with the limit, and nothing is left',
  { skip: !isRoot && 'only root may run a program as another user, and root has no such limit' },
  () => {
    using folder = temporaryFolder();
    chmodSync(folder.path, 0o777);
    const uid = String(50_000 + (process.pid % 10_000)); // another user's processes would count
    for (const limit of [8, 12, 16, 20]) {
      const words = [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', 'prlimit', `--nproc=${limit}`];
      const { status, stdout, stderr } = spawnSync(
        '/usr/bin/env',
        ['setpriv', ...words, process.execPath, cliEntry, 'run', 'process-create'],
        { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: folder.path } },
      );
      assert.equal(status, 1, stderr);
      assert.match(stdout + stderr, new RegExp(`RLIMIT_NPROC\\) is ${limit}\\.`, 'u'));
      assert.doesNotMatch(stderr, /^ {4}at /mu);
      assert.deepEqual(processesOf(folder.path), []);
    }
  },
);

test(
  'a user without a home folder: one error that says what to set',
  { skip: !isRoot && 'only root may run a program as a user that is in no list' },
  () => {
    const { HOME: _home, PROCESSION_HOME: _own, XDG_DATA_HOME: _data, ...env } = process.env;
    const words = ['--reuid=54321', '--regid=54321', '--clear-groups', process.execPath, cliEntry, 'ps'];
    const { status, stderr } = spawnSync('/usr/bin/env', ['setpriv', ...words], {
      encoding: 'utf8',
      env: { ...env, LC_ALL: 'C' },
    });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /^procession: .*HOME is not set.*\n.*PROCESSION_HOME.*\n$/u);
  },
);

test(
  'hidepid: another user’s process is not visible, rather than gone, and doctor says so',
  { skip: !isRoot && 'only root may mount /proc' },
  (context) => {
    using folder = temporaryFolder();
    chmodSync(folder.path, 0o777);
    const script = [
      'mount -t proc -o hidepid=2 proc /proc || exit 99',
      'for words in "ps --pid 1" doctor; do',
      '  setpriv --reuid=54321 --regid=54321 --clear-groups "$0" "$1" $words 2>&1',
      'done; true',
    ].join('\n');
    const words = ['--mount', '--propagation', 'private', 'sh', '-c', script, process.execPath, cliEntry];
    const { status, stdout } = spawnSync('unshare', words, {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: folder.path },
    });
    if (status !== 0) return context.skip('/proc cannot be mounted here');
    assert.match(stdout, /Process 1 is not visible/u);
    assert.match(stdout, /✗ Other users’ processes +They are hidden/u);
  },
);

test(
  'as process 1 of a container: doctor says that adopted processes stay zombies',
  { skip: !isRoot && 'only root may make a PID namespace' },
  (context) => {
    using folder = temporaryFolder();
    const words = ['--pid', '--fork', '--mount-proc', process.execPath, cliEntry, 'doctor'];
    const { status, stdout } = spawnSync('unshare', words, {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: folder.path },
    });
    if (status !== 0) return context.skip('no PID namespace can be made here');
    assert.match(stdout, /✗ Process 1 +It is Procession/u);
  },
);
