import { create } from 'zustand';
import type { ParamValue, ScenarioKind } from '#shared/model/scenario.ts';

/** A variant with the parameters that it is run with. */
export interface Setup {
  readonly variant: string;
  readonly params: Readonly<Record<string, ParamValue>>;
}

interface LauncherStore {
  readonly search: string;
  /** Null shows every kind. */
  readonly kind: ScenarioKind | null;
  /** The expanded groups; null until one is expanded or collapsed. */
  readonly open: ReadonlySet<string> | null;
  /** What each scenario was last run with. */
  readonly used: ReadonlyMap<string, Setup>;
  readonly look: (changes: { readonly search?: string; readonly kind?: ScenarioKind | null }) => void;
  readonly setOpen: (open: ReadonlySet<string>) => void;
  readonly remember: (scenario: string, setup: Setup) => void;
}

/** The state of the catalogue, kept while a run is shown. */
export const useLauncherStore = create<LauncherStore>()((set, get) => ({
  search: '',
  kind: null,
  open: null,
  used: new Map(),
  look: (changes) => set(changes),
  setOpen: (open) => set({ open }),
  remember: (scenario, setup) => set({ used: new Map([...get().used, [scenario, setup]]) }),
}));
