import { memo, type MouseEvent } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { CpuHistory } from '#shared/table/cpu-history.ts';
import { sparkTicks } from '#shared/table/cpu-history.ts';
import { meantInstant } from '#shared/timeline/time-course.ts';
import { useHistoryStore } from '../../stores/history-store.ts';
import { useTimeStore } from '../../stores/time-store.ts';
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

/** Shows the machine as it was at the tick that was clicked, if it was recorded. */
function lookAt(event: MouseEvent<SVGSVGElement>, history: CpuHistory): void {
  if (event.shiftKey || event.ctrlKey || event.metaKey) return; // that chooses rows
  const box = event.currentTarget.getBoundingClientRect();
  const tickMs = history.timeAt(Math.round(((event.clientX - box.left) / Math.max(1, box.width)) * (sparkTicks - 1)));
  const meantMs = tickMs === null ? null : meantInstant(useHistoryStore.getState().points, tickMs, 0);
  if (meantMs !== null) useTimeStore.getState().seek(meantMs);
}

/**
 * The CPU use of one process over the last ticks. The top is one core, or the process's own maximum if that is
 * greater. A click shows the machine at that time; the larger charts offer the same by keyboard.
 */
export const Sparkline = memo(function Sparkline({ id, history, context }: Props) {
  const t = useTranslate();
  const points = history.points(id);
  const most = points.reduce<number>((high, value) => Math.max(high, value ?? 0), 0);
  const text = t('summary.most', { value: valueText(most, 'cpuPercent', context) });
  return (
    <svg
      className={classes['spark']}
      viewBox={`0 0 ${sparkTicks - 1} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text}
      data-idle={most < 0.05}
      onClick={(event) => lookAt(event, history)}
    >
      <title>{text}</title>
      <path d={pathOf(points, Math.max(100, most))} vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
