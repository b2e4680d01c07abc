import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { repeatedCsv } from '#cli/output/repeated-text.ts';
import { maxSeriesRuns, planSeries } from '#shared/series/plan-series.ts';
import { groupRuns, seriesChart } from '#shared/series/run-groups.ts';
import { summarise } from '#shared/series/run-summary.ts';
import { parseSweep } from '#shared/series/sweep.ts';
import type { CheckStatus, RunReport, RunResult } from '#shared/model/lab.ts';
import { fakeReport } from '../../support/fake-report.ts';
import { fakeScenarios } from '../../support/fake-scenario.ts';

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

const manifest = fakeScenarios[0]?.manifest;
assert.ok(manifest);

test('a series runs each variant with each value, one round after another', () => {
  const setups = ['deadlock', 'ordered'].map((variant) => ({ variant, params: { limitMs: 500 } }));
  const plan = planSeries(manifest, { setups, sweep: 'workers=2..3', repeat: 2 });
  const round = [
    { variant: 'deadlock', params: { limitMs: 500, workers: 2 } },
    { variant: 'deadlock', params: { limitMs: 500, workers: 3 } },
    { variant: 'ordered', params: { limitMs: 500, workers: 2 } },
    { variant: 'ordered', params: { limitMs: 500, workers: 3 } },
  ];
  assert.deepEqual(plan, [...round, ...round]);
});

test('a value out of range, an unknown parameter and too many runs are refused before anything starts', () => {
  const setups = [{ variant: 'ordered', params: {} }];
  const plan =
    (sweep: string | null, repeat = 1) =>
    (): unknown =>
      planSeries(manifest, { setups, sweep, repeat });
  assert.throws(plan('workers=2..3000:1000'), { code: 'parameter-out-of-range' });
  assert.throws(plan('workers=2,x'), { code: 'parameter-wrong-type' });
  assert.throws(plan('worker=2'), { code: 'unknown-parameter' });
  assert.throws(plan(null, maxSeriesRuns + 1), { code: 'series-too-long' });
});

interface Ran {
  readonly variant: string;
  readonly params: RunResult['run']['params'];
  readonly sold: number;
  readonly status?: CheckStatus;
}

function ran(id: string, { variant, params, sold, status = 'passed' }: Ran): RunResult {
  const report = reportWith(sold, status, 10 * sold);
  return { ...report, run: { ...report.run, id, variant, params } };
}

test('runs are grouped by variant and by the parameters that differ within a variant', () => {
  const results = [
    ran('1', { variant: 'open', params: { delay: 10, n: 1 }, sold: 9 }),
    ran('2', { variant: 'lock', params: { delay: 2, n: 1 }, sold: 3 }),
    ran('3', { variant: 'open', params: { delay: 5, n: 1 }, sold: 5, status: 'failed' }),
    ran('4', { variant: 'open', params: { delay: 5, n: 1 }, sold: 7 }),
  ];
  const groups = groupRuns(results, ['open', 'lock']);
  assert.deepEqual(groups.varying, ['delay']);
  assert.deepEqual(
    groups.groups.map(({ variant, values, results: its }) => [variant, values, its.map(({ run }) => run.id)]),
    [
      ['open', [5], ['3', '4']],
      ['open', [10], ['1']],
      ['lock', [2], ['2']],
    ],
  );
  assert.deepEqual(seriesChart(groups, 'sold'), {
    axis: 'delay',
    lines: [
      {
        variant: 'open',
        dots: [
          { runId: '3', x: 5, y: 5, place: -0.25, verdict: 'failed' },
          { runId: '4', x: 5, y: 7, place: 0.25, verdict: 'passed' },
          { runId: '1', x: 10, y: 9, place: 0, verdict: 'passed' },
        ],
        medians: [
          { x: 5, y: 6, key: '["open",5]' },
          { x: 10, y: 9, key: '["open",10]' },
        ],
      },
      {
        variant: 'lock',
        dots: [{ runId: '2', x: 2, y: 3, place: 0, verdict: 'passed' }],
        medians: [{ x: 2, y: 3, key: '["lock",2]' }],
      },
    ],
  });
});

test('a chart loses no run, and dots of one group stay in its place', () => {
  const one = fc.record({
    variant: fc.constantFrom('a', 'b'),
    params: fc.record({ n: fc.integer({ min: 1, max: 3 }), mode: fc.constantFrom('x', 'y') }),
    sold: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (list) => {
      const groups = groupRuns(
        list.map((each, index) => ran(String(index), each)),
        ['a', 'b'],
      );
      const { axis, lines } = seriesChart(groups, 'sold');
      const dots = lines.flatMap((line) => line.dots);
      assert.equal(new Set(dots.map(({ runId }) => runId)).size, list.length);
      for (const { runId, x, place: beside } of dots) {
        const place = groups.groups.findIndex(({ results }) => results.some(({ run }) => run.id === runId));
        const wanted = axis === null ? place : Number(groups.groups[place]?.values[0]);
        assert.equal(x, wanted);
        assert.ok(Math.abs(beside) < 0.5);
      }
    }),
  );
});
