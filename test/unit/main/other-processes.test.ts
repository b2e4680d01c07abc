import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcessMetric } from 'electron';
import { OtherCost } from '#engine/monitor/other-cost.ts';
import type { MachineSummary } from '#shared/model/process.ts';
import { costOf } from '../../../src/main/other-processes.ts';

const metric = (pid: number, seconds: number | undefined, kilobytes: number): ProcessMetric => ({
  pid,
  type: 'Tab',
  creationTime: 0,
  cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0, ...(seconds !== undefined && { cumulativeCPUUsage: seconds }) },
  memory: { workingSetSize: kilobytes, peakWorkingSetSize: kilobytes },
});

test('pages, GPU and network processes cost what Electron reports, without the main process', () => {
  const metrics = [metric(1, 9, 1000), metric(2, 1.5, 200), metric(3, 0.25, 100), metric(4, undefined, 50)];
  assert.deepEqual(costOf(metrics, 1), { cpuMs: 1750, rssBytes: 350 * 1024 });
});

test('their share is added over the time since the last tick, and one that ended takes nothing away', () => {
  let [cpuMs, nowMs] = [1000, 0];
  const cost = new OtherCost(
    () => ({ cpuMs, rssBytes: 50 }),
    () => nowMs,
  );
  const summary = { hostCpuPercent: 2, hostRssBytes: 100 } as MachineSummary;
  const shown = ({ hostCpuPercent, hostRssBytes }: MachineSummary): unknown => [hostCpuPercent, hostRssBytes];
  assert.deepEqual(shown(cost.add(summary)), [2, 150]);
  [cpuMs, nowMs] = [1200, 1000];
  assert.deepEqual(shown(cost.add(summary)), [22, 150]);
  [cpuMs, nowMs] = [300, 2000];
  assert.deepEqual(shown(cost.add(summary)), [2, 150]);
  assert.deepEqual(shown(cost.add({ ...summary, hostCpuPercent: null })), [null, 150]);
});
