import { create } from 'zustand';
import { appendLook, emptyTrend, type Trend, type TrendLook } from '#shared/timeline/trend.ts';

/** Histories are kept while the user moves between processes; older ones are dropped. */
const maxKept = 12;

interface TrendStore {
  readonly trends: ReadonlyMap<string, Trend>;
  readonly look: (key: string, look: TrendLook) => void;
}

/** The histories of recently inspected processes, by identity. */
export const useTrendStore = create<TrendStore>()((set, get) => ({
  trends: new Map(),
  look: (key, look) => {
    const kept = [...get().trends].filter(([other]) => other !== key).slice(1 - maxKept);
    set({ trends: new Map([...kept, [key, appendLook(get().trends.get(key) ?? emptyTrend, look)]]) });
  },
}));
