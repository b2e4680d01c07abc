import { median } from '../analysis/median.ts';
import type { RunResult } from '../model/lab.ts';
import type { ParamValue } from '../model/scenario.ts';
import { verdictOf, type Verdict } from '../text/verdict.ts';
import { summarise, type RunSummary } from './run-summary.ts';

/** Runs of one variant with the same parameters. */
export interface RunGroup {
  readonly key: string;
  readonly variant: string;
  /** Values of the parameters that vary, in the order of `RunGroups.varying`. */
  readonly values: readonly ParamValue[];
  readonly results: readonly RunResult[];
  readonly summary: RunSummary;
}

export interface RunGroups {
  /** The parameters in which runs of the same variant differ. */
  readonly varying: readonly string[];
  readonly groups: readonly RunGroup[];
  /** Names and units of all that was measured; the duration of a run is `durationMs`. */
  readonly metrics: readonly { readonly name: string; readonly unit: string }[];
}

function varyingParams(results: readonly RunResult[]): readonly string[] {
  const seen = new Map<string, Set<ParamValue>>();
  const varying = new Set<string>();
  for (const { run } of results)
    for (const [name, value] of Object.entries(run.params)) {
      const key = JSON.stringify([run.variant, name]);
      const values = seen.get(key) ?? new Set();
      seen.set(key, values.add(value));
      if (values.size > 1) varying.add(name);
    }
  return [...varying];
}

function compareValues(one: readonly ParamValue[], other: readonly ParamValue[]): number {
  for (const [index, a] of one.entries()) {
    const b = other[index];
    if (a === b || b === undefined) continue;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return String(a) < String(b) ? -1 : 1;
  }
  return 0;
}

/** Sorts runs of one scenario into groups: by variant, in the order of `variants`, then by the varying values. */
export function groupRuns(results: readonly RunResult[], variants: readonly string[]): RunGroups {
  const varying = varyingParams(results);
  const byKey = new Map<string, { variant: string; values: ParamValue[]; results: RunResult[] }>();
  for (const result of results) {
    const { variant, params } = result.run;
    const values = varying.map((name) => params[name] ?? '');
    const key = JSON.stringify([variant, ...values]);
    const group = byKey.get(key) ?? { variant, values, results: [] };
    byKey.set(key, group);
    group.results.push(result);
  }
  const placeOf = (variant: string): number =>
    variants.includes(variant) ? variants.indexOf(variant) : variants.length;
  const groups = [...byKey]
    .map(([key, group]): RunGroup => ({ key, ...group, summary: summarise(group.results) }))
    .sort((a, b) => placeOf(a.variant) - placeOf(b.variant) || compareValues(a.values, b.values));
  const units = new Map<string, string>();
  for (const { summary } of groups)
    for (const [name, { unit }] of Object.entries(summary.metrics)) units.set(name, units.get(name) ?? unit);
  return { varying, groups, metrics: [...units].map(([name, unit]) => ({ name, unit })) };
}

/** One run in a chart. */
export interface RunDot {
  readonly runId: string;
  /** That of its group. */
  readonly x: number;
  readonly y: number;
  /** Where it stands among the runs of its group, in the order of their start: from -0.5 to 0.5. */
  readonly place: number;
  readonly verdict: Verdict;
}

/** The groups of one variant: a dot for each run, and the median of each group. */
export interface SeriesLine {
  readonly variant: string;
  readonly dots: readonly RunDot[];
  readonly medians: readonly { readonly x: number; readonly y: number; readonly key: string }[];
}

export interface SeriesChart {
  /** The swept parameter on a numeric axis; null: one place for each group, from 0. */
  readonly axis: string | null;
  readonly lines: readonly SeriesLine[];
}

/** What was measured in a run; null if it was not. */
export function measured({ run, metrics }: RunResult, metric: string): number | null {
  return metric === 'durationMs' ? run.durationMs : (metrics[metric]?.value ?? null);
}

/** One metric of the groups over the swept parameter, if there is exactly one and it is a number. */
export function seriesChart({ varying, groups }: RunGroups, metric: string): SeriesChart {
  const isNumeric = varying.length === 1 && groups.every(({ values: [value] }) => typeof value === 'number');
  const lines = new Map<string, { dots: RunDot[]; medians: { x: number; y: number; key: string }[] }>();
  for (const [place, { key, variant, values, results }] of groups.entries()) {
    const x = isNumeric ? Number(values[0]) : place;
    const line = lines.get(variant) ?? { dots: [], medians: [] };
    lines.set(variant, line);
    const found = results.flatMap((result) => {
      const y = measured(result, metric);
      return y === null ? [] : [{ y, result }];
    });
    if (found.length === 0) continue;
    line.dots.push(
      ...found.map(({ y, result }, index) => ({
        runId: result.run.id,
        x,
        y,
        place: (index + 0.5) / found.length - 0.5,
        verdict: verdictOf(result),
      })),
    );
    line.medians.push({ x, y: median(found.map(({ y }) => y)), key });
  }
  return {
    axis: isNumeric ? (varying[0] ?? null) : null,
    lines: [...lines].map(([variant, line]) => ({ variant, ...line })),
  };
}
