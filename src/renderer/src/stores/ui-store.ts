import { create } from 'zustand';
import { loadSettings, saveSettings, type Settings } from './settings.ts';

interface UiStore extends Settings {
  readonly change: (changes: Partial<Settings>) => void;
}

/** Settings of the screen, kept in the browser. */
export const useUiStore = create<UiStore>()((set, get) => ({
  ...loadSettings(),
  change: (changes) => {
    set(changes);
    const { change: _change, ...settings } = get();
    saveSettings(settings);
  },
}));
