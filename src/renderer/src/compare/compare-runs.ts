import type { CheckStatus, FindingKind, RunReport } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';

/** One line of a comparison: what each run has, null where it has nothing; `differs` marks it. */
export interface ComparedRow<T, Name extends string = string> {
  readonly name: Name;
  readonly left: T | null;
  readonly right: T | null;
  readonly differs: boolean;
}

function compare<T, Name extends string>(
  left: Readonly<Partial<Record<Name, T>>>,
  right: Readonly<Partial<Record<Name, T>>>,
  same: (a: T, b: T) => boolean,
): readonly ComparedRow<T, Name>[] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)] as Name[])];
  return names.map((name) => {
    const [one, other] = [left[name] ?? null, right[name] ?? null];
    return { name, left: one, right: other, differs: one === null || other === null || !same(one, other) };
  });
}

/**
 * A metric of two runs; `change` is how much more the right one has, in % of the left one, null where that means
 * nothing.
 */
export interface ComparedMetric extends ComparedRow<number> {
  readonly unit: string;
  readonly change: number | null;
}

/** Two runs side by side, everything by its name. */
export interface RunComparison {
  readonly params: readonly ComparedRow<ParamValue>[];
  readonly metrics: readonly ComparedMetric[];
  readonly checks: readonly ComparedRow<CheckStatus>[];
  /** How many findings of each kind. */
  readonly findings: readonly ComparedRow<number, FindingKind>[];
}

function countKinds({ findings }: RunReport): Readonly<Partial<Record<FindingKind, number>>> {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What two runs have in common and where they differ. */
export function compareRuns(left: RunReport, right: RunReport): RunComparison {
  const values = ({ metrics }: RunReport): Record<string, number> =>
    Object.fromEntries(Object.entries(metrics).map(([name, { value }]) => [name, value]));
  const checks = (report: RunReport): Record<string, CheckStatus> =>
    Object.fromEntries(report.checks.map(({ id, status }) => [id, status]));
  const same = <T>(a: T, b: T): boolean => Object.is(a, b);
  return {
    params: compare({ ...left.run.params }, { ...right.run.params }, same),
    metrics: compare(values(left), values(right), same).map((row) => ({
      ...row,
      unit: (left.metrics[row.name] ?? right.metrics[row.name])?.unit ?? '',
      change:
        row.left === null || row.right === null || row.left === 0
          ? null
          : ((row.right - row.left) / Math.abs(row.left)) * 100,
    })),
    // A check that the other variant does not have is no difference between what was observed.
    checks: compare(checks(left), checks(right), same).map((row) => ({
      ...row,
      differs: row.differs && row.left !== null && row.right !== null,
    })),
    findings: compare(countKinds(left), countKinds(right), same).map((row) => ({
      ...row,
      left: row.left ?? 0,
      right: row.right ?? 0,
      differs: (row.left ?? 0) !== (row.right ?? 0),
    })),
  };
}
