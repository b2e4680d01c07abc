import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CpuHistory } from '#shared/view/cpu-history.ts';
import { sparkTicks } from '#shared/view/cpu-history.ts';
import type { FieldContext } from './field-text.ts';
import { valueText } from './field-text.ts';
import classes from './process-table.module.css';

const height = 18;

/** One path: a line with gaps where nothing is known. */
function pathOf(points: readonly (number | null)[], top: number): string {
  let path = '';
  let pen = 'M';
  for (const [index, value] of points.entries()) {
    if (value === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${index} ${(height - 1 - (value / top) * (height - 2)).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}

interface Props {
  readonly id: string;
  readonly history: CpuHistory;
  /** Another sample: the history itself is changed in place. */
  readonly tick: number;
  readonly context: FieldContext;
}

/** The CPU use of one process over the last ticks; the top is one core, or its own most if that was more. */
export const Sparkline = memo(function Sparkline({ id, history, context }: Props) {
  const { t } = useTranslation();
  const points = history.points(id);
  const most = points.reduce<number>((high, value) => Math.max(high, value ?? 0), 0);
  const text = t('summary.most', { value: valueText(most, 'cpuPercent', context) });
  return (
    <svg className={classes['spark']} viewBox={`0 0 ${sparkTicks - 1} ${height}`} preserveAspectRatio="none" role="img" aria-label={text} data-idle={most < 0.05}>
      <title>{text}</title>
      <path d={pathOf(points, Math.max(100, most))} vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
