import { createContext, useContext } from 'react';
import type { Target } from '../../stores/details-store.ts';

/** Shows the details of another process from within those of one. */
export const OpenProcess = createContext<(target: Target) => void>(() => {});

/** What to call when a process is clicked. */
export function useOpenProcess(): (target: Target) => void {
  return useContext(OpenProcess);
}
