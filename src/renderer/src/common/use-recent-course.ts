import { useMemo } from 'react';
import { historyMs } from '#shared/timeline/chart-points.ts';
import { pointsBetween, type CoursePoint } from '#shared/timeline/time-course.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { playheadOf, useTimeStore } from '../stores/time-store.ts';

const none: readonly CoursePoint[] = [];

/**
 * The recorded points of the two minutes up to the time shown; while live, of those before `liveMs`, where the live
 * points begin.
 */
export function useRecentCourse(liveMs: number | null = null): readonly CoursePoint[] {
  const points = useHistoryStore((state) => state.points);
  const pastMs = useTimeStore(({ past }) => (past ? (past.shownMs ?? playheadOf(past)) : null));
  const endMs = pastMs ?? (liveMs === null ? null : liveMs - 1);
  return useMemo(() => (endMs === null ? none : pointsBetween(points, endMs - historyMs, endMs)), [points, endMs]);
}
