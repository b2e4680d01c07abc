import { create } from 'zustand';
import type { AppError } from '#shared/errors.ts';
import type { LifecycleCounts, LifecycleEntry, LifecycleUpdate } from '#shared/model/lifecycle.ts';

/** Older entries go; the host keeps fewer than these. */
const mostKept = 10_000;

interface LivesStore {
  /** Oldest first. */
  readonly entries: readonly LifecycleEntry[];
  readonly counts: LifecycleCounts | null;
  readonly error: AppError | null;
  /** The host sends everything again. */
  readonly restart: () => void;
  readonly take: (update: LifecycleUpdate) => void;
  readonly fail: (error: AppError | null) => void;
}

/** Started and exited processes as reported by the host. */
export const useLifecycleStore = create<LivesStore>()((set, get) => ({
  entries: [],
  counts: null,
  error: null,
  restart: () => set({ entries: [], counts: null, error: null }),
  take: ({ entries, counts }) =>
    set({
      counts,
      error: null,
      ...(entries.length === 0 ? {} : { entries: [...get().entries, ...entries].slice(-mostKept) }),
    }),
  fail: (error) => set({ error }),
}));
