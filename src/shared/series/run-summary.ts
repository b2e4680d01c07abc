import { median } from '../analysis/median.ts';
import type { RunResult } from '../model/lab.ts';
import { verdictOf } from '../text/verdict.ts';

/** Median and extremes of a metric over several runs. */
export interface MetricSummary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** What several runs of one scenario came to. */
export interface RunSummary {
  readonly passed: number;
  readonly failed: number;
  /** Nothing failed, but the machine was too busy to tell. */
  readonly inconclusive: number;
  readonly metrics: Readonly<Record<string, MetricSummary>>;
}

/** Sums up runs; the duration of a run is among the metrics as `durationMs`. */
export function summarise(results: readonly RunResult[]): RunSummary {
  const verdicts = results.map(verdictOf);
  const series = new Map<string, { readonly values: number[]; readonly unit: string }>();
  const add = (name: string, value: number, unit: string): void => {
    const known = series.get(name) ?? { values: [], unit };
    series.set(name, known);
    known.values.push(value);
  };
  for (const { run, metrics } of results) {
    if (run.durationMs !== null) add('durationMs', run.durationMs, 'ms');
    for (const [name, { value, unit }] of Object.entries(metrics)) add(name, value, unit);
  }
  const passed = verdicts.filter((verdict) => verdict === 'passed').length;
  const inconclusive = verdicts.filter((verdict) => verdict === 'undecided').length;
  return {
    passed,
    failed: results.length - passed - inconclusive,
    inconclusive,
    metrics: Object.fromEntries(
      [...series].map(([name, { values, unit }]) => [
        name,
        { median: median(values), min: Math.min(...values), max: Math.max(...values), unit },
      ]),
    ),
  };
}
