import { create } from 'zustand';
import type { AppError } from '#shared/errors.ts';
import type { LifecycleCounts, LifecycleEntry, LifecycleUpdate } from '#shared/model/lifecycle.ts';

/** Older entries go; the host keeps fewer than these. */
const maxKept = 10_000;

interface LivesStore {
  /** Oldest first. */
  readonly entries: readonly LifecycleEntry[];
  readonly counts: LifecycleCounts | null;
  readonly error: AppError | null;
  /** The host sends everything again. */
  readonly restart: () => void;
  readonly receive: (update: LifecycleUpdate) => void;
  readonly fail: (error: AppError | null) => void;
}

/** Started and exited processes as reported by the host. */
export const useLifecycleStore = create<LivesStore>()((set, get) => ({
  entries: [],
  counts: null,
  error: null,
  restart: () => set({ entries: [], counts: null, error: null }),
  receive: ({ entries, counts }) =>
    set({
      counts,
      error: null,
      ...(entries.length === 0 ? {} : { entries: [...get().entries, ...entries].slice(-maxKept) }),
    }),
  fail: (error) => set({ error }),
}));
