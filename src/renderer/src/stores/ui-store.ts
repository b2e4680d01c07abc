import { create } from 'zustand';
import type { RowField } from '#shared/model/process.ts';
import type { Language } from '#shared/model/scenario.ts';
import type { CpuBasis } from '#shared/view/machine-share.ts';
import type { SortRule } from '#shared/view/process-order.ts';
import { loadSettings, saveSettings } from './settings.ts';

/** What a person set up and expects to find again. */
export interface Settings {
  readonly language: Language;
  readonly columns: readonly RowField[];
  readonly widths: Readonly<Partial<Record<RowField, number>>>;
  readonly sort: SortRule;
  readonly tree: boolean;
  readonly cpuBasis: CpuBasis;
  readonly intervalMs: number;
}

interface UiStore extends Settings {
  readonly change: (changes: Partial<Settings>) => void;
}

/** Settings of the screen, remembered in the browser. */
export const useUiStore = create<UiStore>()((set, get) => ({
  ...loadSettings(),
  change: (changes) => {
    set(changes);
    const { change: _change, ...settings } = get();
    saveSettings(settings);
  },
}));
