import type { GanttBar, GanttRow } from '../common/gantt.tsx';
import type { SimulatedState, StatesRow } from '#shared/simulators/process-states/run.ts';

/** Everything that the pane asks for. */
export interface StatesInput {
  readonly processes: readonly string[];
  readonly ioLength: number;
  readonly switchOn: 'io' | 'end';
  readonly ioDone: 'later' | 'immediate';
}

/** The maximum number of processes that the diagram has room for. */
export const maxProcesses = 8;

const base = { ioLength: 5, switchOn: 'io', ioDone: 'later' } as const;

/** Examples that each show one thing. */
export const statesPresets = {
  overlap: { ...base, processes: ['c2,i,c2,i,c1', 'c8'] },
  alone: { ...base, switchOn: 'end', processes: ['c2,i,c1', 'c5'] },
  immediate: { ...base, ioDone: 'immediate', processes: ['i,i,i', 'c6', 'c6'] },
  convoy: { ...base, ioLength: 3, processes: ['c8', 'c1,i,c1,i', 'c1,i,c1,i'] },
} satisfies Readonly<Record<string, StatesInput>>;

const kinds: Readonly<Partial<Record<SimulatedState, GanttBar['kind']>>> = {
  running: 'run',
  ready: 'ready',
  blocked: 'io',
};

/** A row per process: when it was in which state. Ticks begin with 1, the axis with 0. */
export function stateRows(
  rows: readonly StatesRow[],
  options: {
    readonly name: (process: number) => string;
    readonly words: (process: number, state: SimulatedState, start: number, end: number) => string;
  },
): readonly GanttRow[] {
  return (rows[0]?.processes ?? []).map((_, process) => {
    const bars: { start: number; end: number; state: SimulatedState }[] = [];
    rows.forEach(({ processes }, at) => {
      const state = processes[process]?.state ?? 'done';
      const last = bars.at(-1);
      if (last?.state === state) last.end = at + 1;
      else bars.push({ start: at, end: at + 1, state });
    });
    return {
      id: String(process),
      label: options.name(process),
      bars: bars.flatMap(({ start, end, state }): GanttBar[] => {
        const kind = kinds[state];
        return kind
          ? [{ start, end, kind, colour: process, title: options.words(process, state, start + 1, end) }]
          : [];
      }),
    };
  });
}
