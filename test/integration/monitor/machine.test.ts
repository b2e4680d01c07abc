import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import test from 'node:test';
import type { Monitor } from '#engine/ports.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import { startNode } from '../../support/children.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { until } from '../../support/until.ts';

const isLinux = process.platform === 'linux';

function follow(monitor: Monitor, intervalMs: number): Disposable & { readonly ticks: MachineTick[] } {
  const ticks: MachineTick[] = [];
  const source = monitor.watchMachine(intervalMs);
  source.start(
    () => {
      const tick = source.next();
      if (tick) ticks.push(tick);
    },
    () => {},
  );
  return { ticks, [Symbol.dispose]: () => source.dispose() };
}

for (const mode of ['native', 'portable'] as const) {
  test(
    `${mode}: the machine is sampled at each watcher's interval, and not after the end`,
    { skip: mode === 'native' && !isLinux && 'reads /proc' },
    async () => {
      await using monitor = await openMonitor(mode);
      using fast = follow(monitor, 100);
      using slow = follow(monitor, 1000);
      await until(() => slow.ticks.length >= 2 && fast.ticks.length >= 4);
      const second = slow.ticks[1];
      assert.ok(second && fast.ticks.length > slow.ticks.length);
      assert.deepEqual([second.cores.length, second.memory.totalBytes], [cpus().length, totalmem()]);
      assert.ok(second.cores.every(({ percent }) => percent !== null && percent >= 0 && percent <= 100));
      assert.ok(second.memory.availableBytes > 0 && second.memory.availableBytes <= second.memory.totalBytes);
      slow[Symbol.dispose]();
      const seen = [slow.ticks.length, fast.ticks.length];
      await until(() => fast.ticks.length >= (seen[1] ?? 0) + 12);
      assert.equal(slow.ticks.length, seen[0]);
    },
  );
}

test(
  'work is seen: processes that start, a processor that is busy, and no partition among the disks',
  { skip: !isLinux && 'reads /proc' },
  async () => {
    await using monitor = await openMonitor();
    using watched = follow(monitor, 500);
    await using _spinner = await startNode('for (;;);');
    await until(() => {
      for (let count = 0; count < 5; count += 1) spawnSync('true');
      return watched.ticks.some(
        (tick) =>
          Number(tick.forksPerSecond) >= 5 &&
          tick.cores.some((core) => Number(core.userPercent) > 20) &&
          Number(tick.contextSwitchesPerSecond) > 0,
      );
    });
    const tick = watched.ticks.at(-1);
    const partitions = readdirSync('/sys/class/block').filter((name) => !readdirSync('/sys/block').includes(name));
    assert.ok(tick?.disks?.every(({ name }) => !partitions.includes(name)));
    assert.ok(
      tick?.networks?.every(
        ({ name }) =>
          name !== 'lo' && execFileSync('cat', ['/proc/net/dev'], { encoding: 'utf8' }).includes(`${name}:`),
      ),
    );
  },
);
