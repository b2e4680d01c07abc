import { create } from 'zustand';
import type { AppError } from '#shared/errors.ts';
import type { AlertsUpdate, FiredAlert } from '#shared/model/alerts.ts';
import { useUiStore } from './ui-store.ts';

interface AlertsStore {
  /** Oldest first. */
  readonly fired: readonly FiredAlert[];
  /** Whether the host has reported fired alerts: before that, none counts as new. */
  readonly reported: boolean;
  /** Why the host does not watch for the rules. */
  readonly error: AppError | null;
  /** Takes in what fired and returns what is new since the last time. */
  readonly receive: (update: AlertsUpdate) => readonly FiredAlert[];
  readonly fail: (error: AppError | null) => void;
}

const newestTime = (fired: readonly FiredAlert[]): string => fired.at(-1)?.time ?? '';

/** The alerts that fired. */
export const useAlertsStore = create<AlertsStore>()((set, get) => ({
  fired: [],
  reported: false,
  error: null,
  receive: ({ fired }) => {
    const { fired: before, reported } = get();
    const since = newestTime(before);
    set({ fired, reported: true });
    return reported ? fired.filter(({ time }) => time > since) : [];
  },
  fail: (error) => set({ error }),
}));

/** Marks everything that fired until then as seen. */
export function seeUntil(seenTime: string): void {
  const { seenTime: before, change } = useUiStore.getState();
  if (seenTime > before) change({ seenTime });
}

/** The number of alerts that have fired and were not seen. */
export function useUnseenAlerts(): number {
  const seenTime = useUiStore((state) => state.seenTime);
  return useAlertsStore(({ fired }) => fired.filter(({ time }) => time > seenTime).length);
}
