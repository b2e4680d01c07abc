import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { bootId, engineLine, Ledger, madeFolder, startTicks, workspacePrefix } from '#engine/supervisor/ledger.ts';
import { sweep } from '#engine/supervisor/sweep.ts';
import type { Identity } from '#shared/model/process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const time = (second: number): string => `2026-01-01T00:00:0${second}.000Z`;
const makeWorkspace = (): string => mkdtempSync(join(tmpdir(), workspacePrefix));
const skip = process.platform === 'linux' ? false : 'processes are found by their tag on Linux';

/** The first line of an engine that has the pid of this process and started at another time: it is gone. */
const goneEngine = (workspace: string) => ({
  ...engineLine({ pid: process.pid, startTime: time(1) }, workspace),
  ticks: '1',
});

/** Sweeps a folder on a machine with these tagged processes; returns those that it ended. */
async function sweepWith(
  dataDir: string,
  tagged: Readonly<Record<string, readonly Identity[]>>,
): Promise<readonly Identity[]> {
  const ended: Identity[] = [];
  await sweep({
    dataDir,
    identify: () => Promise.resolve(null),
    findTagged: (run) => Promise.resolve((tagged[run] ?? []).filter((identity) => !ended.includes(identity))),
    endTree: (targets) => Promise.resolve(void ended.push(...targets)),
  });
  return ended;
}

const files = (folder: { readonly path: string }): readonly string[] => readdirSync(join(folder.path, 'running'));

describe('the sweep of a crashed engine', { skip }, () => {
  test('ends what carries the id of one of its runs, recorded or not, and removes its folder', async () => {
    using folder = temporaryFolder();
    const workspace = makeWorkspace();
    const ledger = Ledger.open(folder.path, goneEngine(workspace));
    ledger?.record({ run: 'run-1' });
    const found = [
      { pid: 201, startTime: time(2) },
      { pid: 202, startTime: time(3) },
    ];
    assert.deepEqual(
      await sweepWith(folder.path, { 'run-1': found, 'run-2': [{ pid: 9, startTime: time(4) }] }),
      found,
    );
    assert.equal(existsSync(workspace), false);
    assert.deepEqual(files(folder), []);
  });

  test('ends no process that only the ledger names', async () => {
    using folder = temporaryFolder();
    const ledger = Ledger.open(folder.path, goneEngine(makeWorkspace()));
    for (const pid of [1, process.ppid, 4711]) ledger?.record({ pid, startTime: time(1) });
    assert.deepEqual(await sweepWith(folder.path, {}), []);
  });

  test('leaves alone what a running engine started, although the clock was set meanwhile', async () => {
    using folder = temporaryFolder();
    const workspace = makeWorkspace();
    const ledger = Ledger.open(folder.path, engineLine({ pid: process.pid, startTime: time(9) }, workspace));
    ledger?.record({ run: 'run-1' });
    assert.deepEqual(await sweepWith(folder.path, { 'run-1': [{ pid: 201, startTime: time(2) }] }), []);
    assert.equal(existsSync(workspace), true);
    ledger?.close();
    assert.deepEqual(files(folder), []);
    rmSync(workspace, { recursive: true });
  });

  test('leaves alone an engine of another PID namespace', async () => {
    using folder = temporaryFolder();
    const workspace = makeWorkspace();
    Ledger.open(folder.path, { ...goneEngine(workspace), namespace: 'pid:[1]' })?.record({ run: 'run-1' });
    assert.deepEqual(await sweepWith(folder.path, { 'run-1': [{ pid: 201, startTime: time(2) }] }), []);
    assert.equal(existsSync(workspace), true);
    assert.equal(files(folder).length, 1);
    rmSync(workspace, { recursive: true });
  });

  test('a folder is removed only if it is the one that the engine made', async () => {
    using folder = temporaryFolder();
    const precious = join(folder.path, `${workspacePrefix}precious`);
    mkdirSync(precious);
    const other = join(folder.path, 'other');
    mkdirSync(other);
    const link = join(folder.path, `${workspacePrefix}link`);
    symlinkSync(precious, link);
    for (const [pid, path] of [
      [11, precious],
      [12, link],
      [13, other],
    ] as const) {
      const workspace = { ...madeFolder(path), ...(path === precious ? { ino: 1 } : {}) };
      Ledger.open(folder.path, { ...goneEngine(path), pid, workspace });
    }
    await sweepWith(folder.path, {});
    assert.deepEqual([precious, link, other].map(existsSync), [true, true, true]);
    assert.deepEqual(files(folder), []);
  });

  test('survives whatever else lies in its folder', async () => {
    using folder = temporaryFolder();
    const running = join(folder.path, 'running');
    const workspace = makeWorkspace();
    const first = JSON.stringify(goneEngine(workspace));
    mkdirSync(join(running, 'folder.jsonl'), { recursive: true });
    execFileSync('mkfifo', [join(running, 'pipe.jsonl')]);
    symlinkSync('/etc/hostname', join(running, 'link.jsonl'));
    writeFileSync(join(running, 'null.jsonl'), 'null\n');
    writeFileSync(join(running, 'empty.jsonl'), '');
    writeFileSync(join(running, 'bytes.jsonl'), Buffer.from([0, 255, 10, 128]));
    writeFileSync(join(running, 'other-boot.jsonl'), `${first.replace(bootId(), 'another')}\n{"run":"run-0"}\n`);
    writeFileSync(join(running, 'torn.jsonl'), `${first}\n{"run":"run-1"}\nnull\n7\n[]\n{"pid":"x"}\n{"run":"run-`);
    writeFileSync(join(running, 'long.jsonl'), `${first}\n${'{"pid":1,"startTime":"x"}\n'.repeat(800_000)}`);
    const found = [{ pid: 201, startTime: time(2) }];
    assert.deepEqual(
      await sweepWith(folder.path, { 'run-0': [{ pid: 7, startTime: time(7) }], 'run-1': found }),
      found,
    );
    assert.deepEqual(files(folder).toSorted(), ['folder.jsonl', 'link.jsonl', 'pipe.jsonl']);
  });
});

test('the ledger is readable by its user only, whatever the umask, and is emptied between runs', { skip }, () => {
  using folder = temporaryFolder();
  const workspace = makeWorkspace();
  const before = process.umask(0);
  try {
    const ledger = Ledger.open(folder.path, goneEngine(workspace));
    assert.ok(ledger);
    assert.equal(statSync(ledger.path).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder.path, 'running')).mode & 0o777, 0o700);
    const { size } = statSync(ledger.path);
    ledger.record({ run: 'run-1' });
    ledger.empty();
    assert.equal(statSync(ledger.path).size, size);
    ledger.record({ run: 'run-2' });
    assert.equal(statSync(ledger.path).size, size + '{"run":"run-2"}\n'.length);
  } finally {
    process.umask(before);
    rmSync(workspace, { recursive: true });
  }
});

test('start ticks are those of the kernel; a process that is gone has none', { skip }, () => {
  assert.match(String(startTicks(process.pid)), /^\d+$/);
  assert.equal(startTicks(2 ** 22 + 1), null);
});
