import { create } from 'zustand';
import type { WorksheetResults } from '#shared/worksheet/worksheet.ts';

interface ResultsStore {
  /** The results of students that were added to the table. */
  readonly all: readonly WorksheetResults[];
  /** False if a student’s results of this worksheet with the same runs are there already. */
  readonly add: (results: WorksheetResults) => boolean;
  readonly clear: () => void;
}

const contentOf = ({ worksheet, student, results }: WorksheetResults): string =>
  JSON.stringify([worksheet.id, student, results]);

/** The results of a class, kept as long as the page is open. */
export const useResultsStore = create<ResultsStore>()((set, get) => ({
  all: [],
  add: (results) => {
    if (get().all.some((one) => contentOf(one) === contentOf(results))) return false;
    set({ all: [...get().all, results] });
    return true;
  },
  clear: () => set({ all: [] }),
}));
