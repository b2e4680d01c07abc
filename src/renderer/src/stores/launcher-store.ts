import { create } from 'zustand';
import type { ScenarioKind } from '#shared/model/scenario.ts';

interface LauncherStore {
  readonly search: string;
  /** Null shows every kind. */
  readonly kind: ScenarioKind | null;
  /** The expanded groups; null until one is expanded or collapsed. */
  readonly open: ReadonlySet<string> | null;
  readonly look: (changes: { readonly search?: string; readonly kind?: ScenarioKind | null }) => void;
  readonly setOpen: (open: ReadonlySet<string>) => void;
}

/** The state of the catalogue, kept while a run is shown. */
export const useLauncherStore = create<LauncherStore>()((set) => ({
  search: '',
  kind: null,
  open: null,
  look: (changes) => set(changes),
  setOpen: (open) => set({ open }),
}));
