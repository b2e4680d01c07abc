import { useCallback, useState } from 'react';

/** What a pane works on: the input, and which example it still is. */
interface PaneInput<I> {
  readonly input: I;
  readonly preset: string | null;
  /** Counts the chosen examples: playback restarts with each. */
  readonly round: number;
}

/** Inputs of the panes as they were left, for as long as the page lives. */
const kept = new Map<string, PaneInput<unknown>>();

/** The input of a pane with its examples; it is there again when the pane is shown again. */
export function usePaneInput<I>(pane: string, presets: Readonly<Record<string, I>>, first: string) {
  const [state, setState] = useState<PaneInput<I>>(
    () => (kept.get(pane) as PaneInput<I> | undefined) ?? { input: presets[first] as I, preset: first, round: 0 },
  );
  const keep = useCallback(
    (next: PaneInput<I>) => {
      kept.set(pane, next);
      setState(next);
    },
    [pane],
  );
  const change = useCallback(
    (changes: Partial<I>) => keep({ ...state, input: { ...state.input, ...changes }, preset: null }),
    [keep, state],
  );
  const choose = useCallback(
    (id: string) => {
      const input = presets[id];
      if (input !== undefined) keep({ input, preset: id, round: state.round + 1 });
    },
    [keep, presets, state.round],
  );
  return { ...state, change, choose };
}
