import { create } from 'zustand';
import type { RunUpdate } from '#shared/contract/contract.ts';
import type { AppError } from '#shared/errors.ts';
import type { LabEvent, RunReport } from '#shared/model/lab.ts';
import { createLaneBoard, foldLaneEvent, foldLaneSample, settleLanes, type LaneBoard } from '#shared/timeline/lanes.ts';
import { createRunGraphs, foldRunGraphs, type RunGraphs } from '#shared/graph/run-graphs.ts';

interface RunStore {
  readonly report: RunReport | null;
  /** Events so far, appended in place; `version` says that there are more. */
  readonly events: LabEvent[];
  readonly board: LaneBoard;
  readonly graphs: RunGraphs;
  readonly version: number;
  readonly complete: boolean;
  /** Events so far of a run that was over when it was opened; what it shows follows once, with the last of them. */
  readonly loading: { readonly count: number; readonly total: number } | null;
  readonly error: AppError | null;
  readonly reset: () => void;
  readonly takeAll: (updates: readonly RunUpdate[]) => void;
  readonly fail: (error: AppError) => void;
}

const fresh = (): Pick<
  RunStore,
  'report' | 'events' | 'board' | 'graphs' | 'version' | 'complete' | 'loading' | 'error'
> => ({
  report: null,
  events: [],
  board: createLaneBoard(),
  graphs: createRunGraphs(),
  version: 0,
  complete: false,
  loading: null,
  error: null,
});

/** Keeps one run as it comes; a comparison has two of them. */
export const createRunStore = () => {
  let settledMs = 0;
  let settleCostMs = 0;
  /** The report of a finished run until all of it is here. */
  let held: RunReport | null = null;
  return create<RunStore>()((set, get) => ({
    ...fresh(),
    reset: () => {
      held = null;
      set(fresh());
    },
    takeAll: (updates) => {
      const { events, board, graphs, version } = get();
      let { report, complete } = get();
      for (const update of updates) {
        if (update.type === 'report') {
          const isFinished = report === null && update.report.run.outcome !== null;
          if (held || isFinished) held = update.report;
          else ({ report } = update);
          graphs.wait.found = update.report.findings;
        } else if (update.type === 'end') complete = true;
        else if (update.type === 'samples') for (const sample of update.samples) foldLaneSample(board, sample);
        else {
          for (const event of update.events) {
            events.push(event);
            foldLaneEvent(board, event);
            foldRunGraphs(graphs, event);
          }
        }
      }
      if (held && !complete) {
        set({ loading: { count: events.length, total: held.events.written } });
        return;
      }
      if (held) {
        report = held;
        held = null;
      }
      // A recorded run of a million segments comes in many parts: settling them takes at most a fifth of the time.
      const now = performance.now();
      if (complete || now - settledMs > 5 * settleCostMs) {
        settleLanes(board);
        settledMs = performance.now();
        settleCostMs = settledMs - now;
      }
      set({ report, complete, loading: null, version: version + 1 });
    },
    fail: (error) => set({ error }),
  }));
};

/** The run on screen. */
export const useRunStore = createRunStore();

/** What fills a run store. */
export type RunActions = Pick<RunStore, 'reset' | 'takeAll' | 'fail'>;

/** The metrics of the run on screen. */
export const runActions: RunActions = useRunStore.getState();
