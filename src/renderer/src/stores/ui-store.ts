import { create } from 'zustand';
import type { Language } from '#shared/model/scenario.ts';
import type { ColumnId } from '#shared/table/columns.ts';
import type { Grouping } from '#shared/table/group-order.ts';
import type { CpuBasis } from '#shared/text/machine-share.ts';
import type { SortRule } from '#shared/table/sort-values.ts';
import { loadSettings, saveSettings } from './settings.ts';

/** A filter kept under a name. */
export interface SavedFilter {
  readonly name: string;
  readonly text: string;
}

/** What a person set up and expects to find again. */
export interface Settings {
  readonly language: Language;
  /** The visible columns, from left to right. */
  readonly columns: readonly ColumnId[];
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  readonly sort: SortRule;
  /** Children under their parents; never together with a grouping. */
  readonly tree: boolean;
  readonly grouping: Grouping | null;
  readonly cpuBasis: CpuBasis;
  readonly intervalMs: number;
  /** Samples only when asked; the interval then waits to be chosen again. */
  readonly manual: boolean;
  readonly savedFilters: readonly SavedFilter[];
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
