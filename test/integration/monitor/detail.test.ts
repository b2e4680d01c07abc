import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import type { OpenFile } from '#shared/model/detail.ts';
import { startChild } from '../../support/children.ts';
import { openMonitor, watchTable } from '../../support/open-monitor.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };
const fixture = fileURLToPath(new URL('../../fixtures/monitor/many-traits.py', import.meta.url));
// The other end of a Unix socket is known only through it.
const hasSs = ['/bin/ss', '/usr/bin/ss', '/sbin/ss', '/usr/sbin/ss'].some((path) => existsSync(path));

test('a program with known sockets, pipes, signals and rules is described correctly', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using folder = temporaryFolder();
  const file = join(folder.path, 'facts');
  await using child = await startChild('python3', [fixture, file]);
  await until(() => existsSync(`${file}.ready`));
  const [grandchild = 0, port = 0, clientPort = 0, pipe = 0, unix = 0, client = 0, listener = 0, datagrams = 0] =
    readFileSync(`${file}.ready`, 'utf8').split(' ').map(Number);
  const detail = await monitor.detail(child.pid);
  assert.ok(
    Array.isArray(detail.openFiles) &&
      'regions' in detail.memory &&
      'policy' in detail.scheduling &&
      'blocked' in detail.signals &&
      Array.isArray(detail.namespaces) &&
      'effective' in detail.capabilities,
  );
  const files: readonly OpenFile[] = detail.openFiles;
  const opened = (fd: number): object | undefined => {
    const open = files.find((one) => one.fd === fd);
    return open && { kind: open.kind, endpoint: open.endpoint, peers: open.peers.map(({ pid }) => pid) };
  };
  assert.deepEqual(opened(0), { kind: 'device', endpoint: null, peers: [] });
  assert.deepEqual(opened(listener), { kind: 'socket', endpoint: `TCP 127.0.0.1:${port} LISTEN`, peers: [] });
  assert.deepEqual(opened(client), {
    kind: 'socket',
    endpoint: `TCP 127.0.0.1:${clientPort} → 127.0.0.1:${port} ESTABLISHED`,
    peers: [child.pid],
  });
  assert.match(JSON.stringify(opened(datagrams)), /"UDP 127\.0\.0\.1:\d+"/);
  assert.deepEqual(opened(pipe), { kind: 'pipe', endpoint: `${grandchild} python3`, peers: [grandchild] });
  assert.deepEqual(opened(unix), { kind: 'socket', endpoint: 'UNIX CONNECTED', peers: hasSs ? [grandchild] : [] });
  assert.deepEqual(
    [detail.scheduling.policy, detail.scheduling.nice, detail.scheduling.affinity, detail.scheduling.realtimePriority],
    ['other', 5, '0', 0],
  );
  assert.deepEqual([detail.signals.pending, detail.signals.blocked], [['SIGUSR2'], ['SIGUSR2']]);
  assert.ok(
    detail.signals.ignored.includes('SIGTERM') &&
      detail.signals.caught.includes('SIGUSR1') &&
      !detail.signals.caught.includes('SIGTERM'),
  );
  assert.ok(
    Number(detail.memory.privateBytes) > 64 * 1024 ** 2 &&
      detail.memory.largest.some(({ what, bytes }) => what === '[anonymous]' && bytes > 64 * 1024 ** 2),
  );
  assert.ok(detail.namespaces.length > 5 && detail.namespaces.every(({ ours, id }) => ours && /^\d+$/.test(id)));
  assert.equal(detail.ancestors[0]?.pid, process.pid);
  assert.equal(detail.ancestors.at(-1)?.pid, detail.ancestors.length > 1 ? 1 : process.pid);
  assert.ok(detail.row.descriptors === detail.openFiles.length && Number(detail.row.pssBytes) > 64 * 1024 ** 2);
});

test('an orphan is shown with its former and its present parent', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using watched = watchTable(monitor, 100);
  await using middle = await startChild('sh', ['-c', 'sleep 60 & wait']);
  const orphan = (): number | undefined =>
    [...watched.table.values()].find((row) => row.pgid === middle.pid && row.name === 'sleep')?.pid;
  await until(orphan);
  const pid = orphan() as number;
  assert.equal((await monitor.detail(pid)).adopted, null);
  const before = watched.row(middle.pid);
  process.kill(middle.pid, 'SIGKILL');
  await until(async () => (await monitor.detail(pid)).adopted !== null);
  const { adopted, row } = await monitor.detail(pid);
  assert.deepEqual(
    [adopted?.from, adopted?.to.pid],
    [{ pid: middle.pid, startTime: before?.startTime, name: 'sh' }, row.ppid],
  );
});
