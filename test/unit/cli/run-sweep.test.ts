import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeatedCsv } from '#cli/output/repeated-text.ts';
import { summarise } from '#cli/run-summary.ts';
import { parseSweep } from '#cli/run-sweep.ts';
import type { CheckStatus, RunReport } from '#shared/model/lab.ts';
import { fakeReport } from '../../support/fake-report.ts';

test('a sweep is a range, a range with a step, or a list', () => {
  assert.deepEqual(parseSweep('threads=1..4'), { name: 'threads', values: ['1', '2', '3', '4'] });
  assert.deepEqual(parseSweep('ms=0..100:25').values, ['0', '25', '50', '75', '100']);
  assert.deepEqual(parseSweep('share=0..0.3:0.1').values, ['0', '0.1', '0.2', '0.3']);
  assert.deepEqual(parseSweep('runtime=node,python').values, ['node', 'python']);
});

test('anything else is refused with the forms that are right', () => {
  for (const text of ['threads', '=1..2', 'threads=', 'threads=4..1', 'threads=1..5:0', 'threads=1,,2', 'n=1..5000'])
    assert.throws(() => parseSweep(text), { code: 'parameter-wrong-type' }, text);
});

function reportWith(value: number, status: CheckStatus, durationMs: number): RunReport {
  const report = fakeReport('deadlock');
  const [check] = report.checks;
  assert.ok(check);
  return {
    ...report,
    run: { ...report.run, outcome: status === 'failed' ? 'failed' : 'passed', durationMs, params: { text: 'a,b' } },
    checks: [{ ...check, status }],
    metrics: { sold: { value, unit: '' } },
  };
}

test('runs are summed up by verdict, and their metrics by median and extremes', () => {
  const reports = [reportWith(8, 'passed', 100), reportWith(3, 'failed', 300), reportWith(4, 'inconclusive', 200)];
  assert.deepEqual(summarise(reports), {
    passed: 1,
    failed: 1,
    inconclusive: 1,
    metrics: {
      durationMs: { median: 200, min: 100, max: 300, unit: 'ms' },
      sold: { median: 4, min: 3, max: 8, unit: '' },
    },
  });
  const lines = repeatedCsv([{ value: null, reports, summary: summarise(reports) }]).split('\r\n');
  assert.equal(lines[0], 'scenario,variant,text,verdict,durationMs,sold');
  assert.match(lines[3] ?? '', /,"a,b",inconclusive,200,4$/u);
});
