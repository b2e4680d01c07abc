import { useCallback } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { pointBefore } from '#shared/timeline/time-course.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useHistoryStore } from '../stores/history-store.ts';

/** A time with the machine's recorded figures, as text. */
export function useInstantText(): (ms: number) => string {
  const t = useTranslate();
  const format = useFormatter();
  return useCallback(
    (ms) => {
      const { points } = useHistoryStore.getState();
      const point = points[Math.max(0, pointBefore(points, ms))];
      if (!point) return format.time(new Date(ms).toISOString());
      return t('time.instant', {
        time: format.time(new Date(point.timeMs).toISOString()),
        cpu: format.percent(point.cpuPercent),
        memory: format.bytes(point.memoryUsedBytes),
        processes: format.count(point.processes),
      });
    },
    [t, format],
  );
}
