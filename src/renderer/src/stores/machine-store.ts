import { create } from 'zustand';
import type { AppError } from '#shared/errors.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { MachineSummary } from '#shared/model/process.ts';
import { keepRecent, tickMs, type StatesPoint } from '#shared/timeline/machine-series.ts';

interface MachineStore {
  /** Of the last two minutes, oldest first. */
  readonly ticks: readonly MachineTick[];
  readonly states: readonly StatesPoint[];
  /** Why the host cannot provide it. */
  readonly error: AppError | null;
  readonly receive: (tick: MachineTick) => void;
  readonly takeStates: (time: string, states: MachineSummary['states']) => void;
  readonly fail: (error: AppError | null) => void;
}

/** The machine beyond its processes, as the host streams it. */
export const useMachineStore = create<MachineStore>()((set, get) => ({
  ticks: [],
  states: [],
  error: null,
  receive: (tick) => set({ ticks: keepRecent(get().ticks, tick, tickMs), error: null }),
  takeStates: (time, states) =>
    set({ states: keepRecent(get().states, { time: Date.parse(time), states }, (point) => point.time) }),
  fail: (error) => set({ error }),
}));
