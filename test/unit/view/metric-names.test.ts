import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { arrangeMetrics, metricTitle } from '#shared/text/metric-names.ts';

const texts = {
  metrics: { wait: 'Wait', total: 'Total time' },
  variants: { early: { title: 'Early style', note: '' } },
} as unknown as ScenarioTexts;

test('a metric with a subject is titled by both; a variant as subject has its title', () => {
  assert.deepEqual(
    ['total', 'wait/A', 'total/early', 'other/x'].map((name) => metricTitle(texts, name)),
    ['Total time', 'Wait · A', 'Total time · Early style', 'other · x'],
  );
  assert.equal(metricTitle(null, 'wait/A'), 'wait · A');
});

test('figures of several subjects become a table, with gaps where nothing was measured', () => {
  const metrics = {
    total: { value: 9, unit: 'ms' },
    'wait/A': { value: 1, unit: 'ticks' },
    'turnaround/A': { value: 4, unit: 'ticks' },
    'wait/B': { value: 2, unit: 'ticks' },
  };
  assert.deepEqual(arrangeMetrics(metrics, texts), {
    single: [{ name: 'total', title: 'Total time', value: 9, unit: 'ms' }],
    table: {
      columns: [
        { base: 'wait', title: 'Wait', unit: 'ticks' },
        { base: 'turnaround', title: 'turnaround', unit: 'ticks' },
      ],
      rows: [
        { subject: 'A', title: 'A', values: [1, 4] },
        { subject: 'B', title: 'B', values: [2, null] },
      ],
    },
  });
  assert.equal(arrangeMetrics({ total: { value: 1, unit: '' } }, texts).table, null);
});
