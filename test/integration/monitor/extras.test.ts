import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { rowExtras } from '#shared/model/fields.ts';
import { type ProcessRow } from '#shared/model/process.ts';
import { startNode } from '../../support/children.ts';
import { openMonitor, watchTable } from '../../support/open-monitor.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };

/** Opens 100 files, writes 3 MB to a disk 20 times a second, and stays. */
const writer = `const fs = require('node:fs');
for (let n = 0; n < 100; n += 1) fs.openSync(process.argv[1] + '/' + n, 'w');
const file = fs.openSync(process.argv[1] + '/data', 'w');
setInterval(() => { fs.writeSync(file, Buffer.alloc(3e6), 0, 3e6, 0); fs.fsyncSync(file); }, 50);`;

test('extras agree with what /proc says of the same process', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using folder = temporaryFolder();
  await using child = await startNode(`process.argv[1] = ${JSON.stringify(folder.path)}; ${writer}`);
  await until(() => readdirSync(`/proc/${child.pid}/fd`).length > 100);
  const written = (): number =>
    Number(/^write_bytes: (\d+)/m.exec(readFileSync(join('/proc', String(child.pid), 'io'), 'utf8'))?.[1]);
  const switches = (): number =>
    readdirSync(`/proc/${child.pid}/task`).reduce(
      (sum, tid) =>
        sum + Number(/^voluntary\D+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/task/${tid}/status`, 'utf8'))?.[1]),
      0,
    );
  const [writtenBefore, switchesBefore] = [written(), switches()];
  let row: ProcessRow | undefined;
  await until(async () => {
    row = (await monitor.list(300, rowExtras)).processes.find(({ pid }) => pid === child.pid);
    return row === undefined || row.pssBytes !== null;
  });
  const [writtenAfter, switchesAfter] = [written(), switches()];
  assert.ok(row);
  assert.equal(row.descriptors, readdirSync(`/proc/${child.pid}/fd`).length);
  assert.ok(
    Number(row.writtenBytes) >= writtenBefore && Number(row.writtenBytes) <= writtenAfter,
    `${writtenBefore} ≤ ${row.writtenBytes} ≤ ${writtenAfter}`,
  );
  assert.ok(
    Number(row.voluntarySwitches) >= switchesBefore && Number(row.voluntarySwitches) <= switchesAfter,
    `${switchesBefore} ≤ ${row.voluntarySwitches} ≤ ${switchesAfter}`,
  );
  assert.ok(Number(row.pssBytes) > 5e6 && Number(row.pssBytes) <= Number(row.rssBytes) * 1.5, `PSS ${row.pssBytes}`);
  assert.ok(readFileSync(`/proc/${child.pid}/cgroup`, 'utf8').includes(row.cgroup ?? 'no cgroup'));
  assert.ok(row.readBytesPerSecond !== null && row.writtenBytesPerSecond !== null);
});

test(
  'extras come with the next tick of their watcher, with rates, and are null again without a request',
  linuxOnly,
  async () => {
    await using monitor = await openMonitor();
    using folder = temporaryFolder();
    await using child = await startNode(`process.argv[1] = ${JSON.stringify(folder.path)}; ${writer}`);
    using plain = watchTable(monitor, 100);
    await until(() => plain.row(child.pid));
    assert.deepEqual([plain.row(child.pid)?.writtenBytes, plain.row(child.pid)?.descriptors], [null, null]);
    {
      using asking = watchTable(monitor, 100, ['io', 'descriptors']);
      // A million bytes a second: it writes sixty, and the machine may be busy.
      await until(
        () =>
          Number(asking.row(child.pid)?.writtenBytesPerSecond) > 1e6 &&
          Number(asking.row(child.pid)?.descriptors) > 100,
      );
      assert.equal(asking.row(child.pid)?.pssBytes, null);
      // A process that sleeps without having written has a rate too.
      await until(() => asking.row(process.pid)?.readBytesPerSecond !== null);
    }
    await until(() => plain.row(child.pid)?.writtenBytes === null && plain.row(child.pid)?.descriptors === null);
  },
);
