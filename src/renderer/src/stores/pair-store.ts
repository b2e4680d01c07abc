import { create } from 'zustand';
import type { Setup } from './launcher-store.ts';

/** Two runs to be compared: one that there is, and another variant that is run after it. */
export interface Pair extends Setup {
  readonly scenario: string;
  readonly first: { readonly runId: string; readonly sessionId: string | null };
  /** Null while the first one still runs. */
  readonly secondId: string | null;
}

/** The pair that is under way; null if there is none. One at a time, as runs disturb each other. */
export const usePairStore = create<{ readonly pair: Pair | null }>()(() => ({ pair: null }));
