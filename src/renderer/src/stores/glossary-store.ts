import { create } from 'zustand';

interface GlossaryStore {
  readonly opened: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Whether the glossary lies over the screen; any place may ask for it. */
export const useGlossaryStore = create<GlossaryStore>()((set) => ({
  opened: false,
  open: () => set({ opened: true }),
  close: () => set({ opened: false }),
}));
