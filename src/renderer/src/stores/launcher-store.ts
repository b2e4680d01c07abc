import { create } from 'zustand';
import type { ScenarioKind } from '#shared/model/scenario.ts';

interface LauncherStore {
  readonly search: string;
  /** Null shows every kind. */
  readonly kind: ScenarioKind | null;
  /** The groups whose scenarios are listed; null as long as nobody opened or closed one. */
  readonly open: ReadonlySet<string> | null;
  readonly look: (changes: { readonly search?: string; readonly kind?: ScenarioKind | null }) => void;
  readonly setOpen: (open: ReadonlySet<string>) => void;
}

/** How the catalogue stands, so that it is found as it was left after a run. */
export const useLauncherStore = create<LauncherStore>()((set) => ({
  search: '',
  kind: null,
  open: null,
  look: (changes) => set(changes),
  setOpen: (open) => set({ open }),
}));
