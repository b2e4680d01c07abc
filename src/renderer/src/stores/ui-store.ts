import { create } from 'zustand';
import type { SettingKey, Settings, StoredSettings } from '#shared/settings/settings.ts';
import { loadCache, saveCache, withDefaults } from './settings.ts';

interface UiStore extends Settings {
  /** What the host has; null until it has sent it. */
  readonly hosted: StoredSettings | null;
  /** What was changed here and the host has not confirmed. */
  readonly unconfirmed: StoredSettings;
  readonly change: (changes: StoredSettings) => void;
  /** Takes over what the host has. A host without any gets what this browser has from earlier versions. */
  readonly receive: (hosted: StoredSettings) => void;
  /** The host has stored this value, or refused it; a newer one is still to be sent. */
  readonly settle: (key: SettingKey, value: unknown) => void;
}

/** Everything a person sets; the engine keeps it for all screens, and this browser a copy for the first paint. */
export const useUiStore = create<UiStore>()((set, get) => {
  const cached = loadCache();
  const show = (hosted: StoredSettings | null, unconfirmed: StoredSettings): void => {
    const stored = { ...(hosted ?? cached), ...unconfirmed };
    set({ ...withDefaults(stored), hosted, unconfirmed });
    saveCache(stored);
  };
  return {
    ...withDefaults(cached),
    hosted: null,
    unconfirmed: {},
    change: (changes) => show(get().hosted, { ...get().unconfirmed, ...changes }),
    receive: (next) => {
      const { hosted, unconfirmed } = get();
      const isFirst = hosted === null && Object.keys(next).length === 0;
      show(next, isFirst ? { ...cached, ...unconfirmed } : unconfirmed);
    },
    settle: (key, value) => {
      const { hosted, unconfirmed } = get();
      if (unconfirmed[key] !== value) return;
      const { [key]: _settled, ...rest } = unconfirmed;
      show(hosted, rest);
    },
  };
});
