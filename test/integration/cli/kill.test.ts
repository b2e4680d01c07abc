import assert from 'node:assert/strict';
import test from 'node:test';
import type { SignalResult } from '#shared/model/process.ts';
import { startChild } from '../../support/children.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

test('kill sends the signal that was named', async () => {
  using home = temporaryFolder();
  await using child = await startChild('sleep', ['60']);
  const { code, stdout } = await runCli(['kill', String(child.pid), '--signal', 'int', '--json'], { home: home.path });
  const result = JSON.parse(stdout) as SignalResult;
  assert.deepEqual([code, result.signalled.map(({ pid }) => pid), result.refused], [0, [child.pid], []]);
  await until(() => child.child.signalCode === 'SIGINT');
});

test('kill --tree ends children first', async () => {
  using home = temporaryFolder();
  await using monitor = await openMonitor();
  await using child = await startChild('sh', ['-c', 'sleep 60 & wait']);
  await until(async () => (await monitor.detail(child.pid)).children.length === 1);
  const { code, stdout } = await runCli(['kill', String(child.pid), '--tree', '--json'], { home: home.path });
  const result = JSON.parse(stdout) as SignalResult;
  assert.deepEqual([code, result.signalled.length, result.signalled.at(-1)?.pid], [0, 2, child.pid]);
});

test('kill refuses a wrong start time, pid 1 and a process that is gone', async () => {
  using home = temporaryFolder();
  await using child = await startChild('sleep', ['60']);
  const refused = async (...args: string[]): Promise<[number | null, string | undefined]> => {
    const { code, stdout } = await runCli(['kill', ...args, '--json'], { home: home.path });
    return [code, (JSON.parse(stdout) as SignalResult).refused[0]?.reason];
  };
  assert.deepEqual(
    await Promise.all([
      refused(String(child.pid), '--start-time', '2020-01-01T00:00:00Z'),
      refused('1'),
      refused('0'),
      refused('4194303'),
    ]),
    [
      [1, 'reused'],
      [1, 'protected'],
      [1, 'protected'],
      [1, 'gone'],
    ],
  );
  assert.equal(child.child.signalCode, null);
});
