import { useMemo } from 'react';
import { historyMs } from '#shared/view/history.ts';
import { pointsBetween, type CoursePoint } from '#shared/view/time-course.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { playheadOf, useTimeStore } from '../stores/time-store.ts';

/** The recorded course of the two minutes up to the instant of the past that is shown; null while all is live. */
export function useRecentCourse(): readonly CoursePoint[] | null {
  const points = useHistoryStore((state) => state.points);
  const endMs = useTimeStore(({ past }) => (past ? (past.shownMs ?? playheadOf(past)) : null));
  return useMemo(() => (endMs === null ? null : pointsBetween(points, endMs - historyMs, endMs)), [points, endMs]);
}
