import type { ProcessRow } from '../model/process.ts';

/** How many ticks a row's small history reaches back. */
export const sparkTicks = 60;
const unknown = 0xff_ff;

/** The CPU use of every process over the last ticks. */
export interface CpuHistory {
  /** Adds the tick of `timeMs`, in ms since the epoch; processes no longer in `rows` are dropped. */
  readonly push: (rows: ReadonlyMap<string, ProcessRow>, timeMs: number) => void;
  /** CPU % per core, oldest first; null before it was seen and where it was not known. */
  readonly points: (key: string) => readonly (number | null)[];
  /** When the tick of a point was, by its place among `points`; null before the first tick. */
  readonly timeAt: (index: number) => number | null;
  /** One that later ticks do not change. */
  readonly copy: () => CpuHistory;
}

interface State {
  readonly slots: Map<string, number>;
  readonly free: number[];
  data: Uint16Array;
  /** When the tick in each place of a slot was; 0: none yet. */
  readonly times: Float64Array;
  /** The index of the newest tick in every slot. */
  head: number;
}

/**
 * Keeps tenths of a percent in one block of 16 bits each: 120 bytes for a process instead of an array
 * of its own, which with 10,000 of them the garbage collector would have to walk every time.
 */
export function createCpuHistory(
  { slots, free, data, times, head }: State = {
    slots: new Map(),
    free: [],
    data: new Uint16Array(0),
    times: new Float64Array(sparkTicks),
    head: sparkTicks - 1,
  },
): CpuHistory {
  const slotOf = (key: string): number => {
    const known = slots.get(key);
    if (known !== undefined) return known;
    const slot = free.pop() ?? slots.size;
    slots.set(key, slot);
    if ((slot + 1) * sparkTicks > data.length) {
      const larger = new Uint16Array(Math.max(64 * sparkTicks, data.length * 2));
      larger.set(data);
      data = larger;
    }
    data.fill(unknown, slot * sparkTicks, (slot + 1) * sparkTicks);
    return slot;
  };
  return {
    push: (rows, timeMs) => {
      if (slots.size > 0) {
        for (const [key, slot] of slots) {
          if (rows.has(key)) continue;
          slots.delete(key);
          free.push(slot);
        }
      }
      head = (head + 1) % sparkTicks;
      times[head] = timeMs;
      for (const [key, { cpuPercent }] of rows) {
        const slot = slotOf(key); // may replace `data`
        data[slot * sparkTicks + head] =
          cpuPercent === null ? unknown : Math.min(unknown - 1, Math.round(cpuPercent * 10));
      }
    },
    points: (key) => {
      const slot = slots.get(key);
      return Array.from({ length: sparkTicks }, (_, index) => {
        const value =
          slot === undefined ? unknown : (data[slot * sparkTicks + ((head + 1 + index) % sparkTicks)] ?? unknown);
        return value === unknown ? null : value / 10;
      });
    },
    timeAt: (index) => {
      const timeMs = times[(head + 1 + index) % sparkTicks] ?? 0;
      return timeMs === 0 ? null : timeMs;
    },
    copy: () =>
      createCpuHistory({ slots: new Map(slots), free: [...free], data: data.slice(), times: times.slice(), head }),
  };
}
