import { create } from 'zustand';
import type { AppError } from '#shared/errors.ts';
import type { HistoryInfo, RecordedPoint } from '#shared/model/history.ts';
import { coursePoint, pointsBetween, type CoursePoint } from '#shared/timeline/time-course.ts';

interface HistoryStore {
  /** The session that it is of; null is the ring. */
  readonly sessionId: string | null;
  /** Oldest first. */
  readonly points: readonly CoursePoint[];
  readonly info: HistoryInfo | null;
  /** Why the host cannot provide it. */
  readonly error: AppError | null;
  /** Forgets everything: another recording comes, or the same one anew. */
  readonly begin: (sessionId: string | null) => void;
  readonly receive: (points: readonly RecordedPoint[]) => void;
  /** What is kept now; points that the ring has dropped go. */
  readonly setInfo: (info: HistoryInfo) => void;
  readonly fail: (error: AppError | null) => void;
}

/** The points of the recording on the time bar. */
export const useHistoryStore = create<HistoryStore>()((set, get) => ({
  sessionId: null,
  points: [],
  info: null,
  error: null,
  begin: (sessionId) =>
    set({ sessionId, points: [], error: null, ...(sessionId === get().sessionId ? {} : { info: null }) }),
  receive: (points) => {
    if (points.length > 0) set({ points: [...get().points, ...points.map(coursePoint)], error: null });
  },
  setInfo: (info) => {
    const { points } = get();
    const fromMs = info.from === null ? null : Date.parse(info.from);
    set({
      info,
      ...(fromMs !== null && (points[0]?.timeMs ?? fromMs) < fromMs
        ? { points: pointsBetween(points, fromMs, Number.POSITIVE_INFINITY) }
        : {}),
    });
  },
  fail: (error) => set({ error }),
}));
