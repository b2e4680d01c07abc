import { create } from 'zustand';
import { appendLook, emptyTrend, type Trend, type TrendLook } from '#shared/timeline/trend.ts';

/** Stepping from process to process and back finds the courses again; more than these would never be looked at. */
const mostKept = 12;

interface TrendStore {
  readonly trends: ReadonlyMap<string, Trend>;
  readonly look: (key: string, look: TrendLook) => void;
}

/** The courses of the processes whose details were looked at lately, by identity. */
export const useTrendStore = create<TrendStore>()((set, get) => ({
  trends: new Map(),
  look: (key, look) => {
    const kept = [...get().trends].filter(([other]) => other !== key).slice(1 - mostKept);
    set({ trends: new Map([...kept, [key, appendLook(get().trends.get(key) ?? emptyTrend, look)]]) });
  },
}));
