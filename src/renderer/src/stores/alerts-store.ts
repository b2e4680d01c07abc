import { create } from 'zustand';
import { readAlertSettings, type AlertSettings } from '#shared/alerts/stored.ts';
import type { AppError } from '#shared/errors.ts';
import type { AlertsUpdate, FiredAlert } from '#shared/model/alerts.ts';

const storageKey = 'procession-alerts';

interface AlertsStore extends AlertSettings {
  /** Oldest first. */
  readonly fired: readonly FiredAlert[];
  /** Whether the host has reported fired alerts: before that, none counts as new. */
  readonly reported: boolean;
  /** Why the host does not watch for the rules. */
  readonly error: AppError | null;
  /** Whether the rules were changed here, so that even none at all must be sent. */
  readonly edited: boolean;
  readonly change: (changes: Partial<AlertSettings>) => void;
  /** Takes in what fired and returns what is new since the last time. */
  readonly receive: (update: AlertsUpdate) => readonly FiredAlert[];
  readonly fail: (error: AppError | null) => void;
  /** Marks everything that fired until then as seen. */
  readonly seeUntil: (seenTime: string) => void;
}

function load(): AlertSettings {
  try {
    return readAlertSettings(localStorage.getItem(storageKey));
  } catch {
    return readAlertSettings(null); // storage may be forbidden
  }
}

const newestTime = (fired: readonly FiredAlert[]): string => fired.at(-1)?.time ?? '';

/** Alert rules and fired alerts. The rules are kept in the browser and sent to each host. */
export const useAlertsStore = create<AlertsStore>()((set, get) => {
  const save = (): void => {
    const { rules, notify, seenTime } = get();
    try {
      localStorage.setItem(storageKey, JSON.stringify({ rules, notify, seenTime }));
    } catch {
      // then they last as long as the page
    }
  };
  // Another window of the same address: its rules are ours, too.
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === storageKey) set(load());
  });
  return {
    ...load(),
    fired: [],
    reported: false,
    error: null,
    edited: false,
    change: (changes) => {
      set({ ...changes, ...(changes.rules ? { edited: true } : {}) });
      save();
    },
    receive: ({ fired }) => {
      const { fired: before, reported } = get();
      const since = newestTime(before);
      set({ fired, reported: true });
      return reported ? fired.filter(({ time }) => time > since) : [];
    },
    fail: (error) => set({ error }),
    seeUntil: (seenTime) => {
      if (seenTime <= get().seenTime) return;
      set({ seenTime });
      save();
    },
  };
});

/** The number of alerts that have fired and were not seen. */
export function useUnseenAlerts(): number {
  return useAlertsStore(({ fired, seenTime }) => fired.filter(({ time }) => time > seenTime).length);
}
