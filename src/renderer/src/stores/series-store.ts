import { create } from 'zustand';
import type { Setup } from './launcher-store.ts';

/** Runs of one scenario that are started one after another. */
export interface Series {
  readonly scenario: string;
  readonly setups: readonly Setup[];
  /** How many of them may run at a time. */
  readonly atOnce: number;
  /** How many were started, and how many of these have ended. */
  readonly started: number;
  readonly ended: number;
}

/** The series that is under way; null if there is none. */
export const useSeriesStore = create<{ readonly series: Series | null }>()(() => ({ series: null }));
