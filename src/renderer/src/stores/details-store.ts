import { create } from 'zustand';
import type { Identity } from '#shared/model/process.ts';

/** A process by its identity, and the name it goes by until its details are there. */
export type Target = Identity & { readonly name: string };

interface DetailsStore {
  readonly target: Target | null;
  readonly open: (target: Target) => void;
  readonly close: () => void;
}

/** The process whose details are shown on pages other than the monitor, which has its own drawer. */
export const useDetailsStore = create<DetailsStore>()((set) => ({
  target: null,
  open: ({ pid, startTime, name }) => set({ target: { pid, startTime, name } }),
  close: () => set({ target: null }),
}));
