import { create } from 'zustand';

interface GlossaryStore {
  readonly opened: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Whether the glossary is open; any page can open it. */
export const useGlossaryStore = create<GlossaryStore>()((set) => ({
  opened: false,
  open: () => set({ opened: true }),
  close: () => set({ opened: false }),
}));
