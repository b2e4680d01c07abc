import { useRef } from 'react';
import type { OrderedRow } from '#shared/table/process-order.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { identitiesBetween, identitiesOf, toggled } from './row-selection.ts';

/** What a click or a key does to the selection: this row only, toggle it, extend to it, or keep it. */
export type SelectMode = 'only' | 'toggle' | 'range' | 'keep';

/** The mode for the modifier keys held down. */
export function selectModeOf(
  event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  withCtrl: SelectMode,
): SelectMode {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? withCtrl : 'only';
}

interface Selection {
  /** Index of the row with the focus, or -1. */
  readonly at: number;
  readonly select: (index: number, mode: SelectMode) => void;
  readonly selectAll: () => void;
}

/** Selects rows by identity: the same processes stay selected in any order. */
export function useSelection(rows: readonly OrderedRow[]): Selection {
  const currentKey = useProcessStore((state) => state.currentKey);
  const anchor = useRef<string | null>(null);
  const at = currentKey === null ? -1 : rows.findIndex(({ key }) => key === currentKey);
  const select = (index: number, mode: SelectMode): void => {
    const place = rows[index];
    if (!place) return;
    const { selectedKeys, setSelection } = useProcessStore.getState();
    const from = rows.findIndex(({ key }) => key === (anchor.current ?? currentKey));
    if (mode === 'range' && from >= 0) return setSelection(place.key, identitiesBetween(rows, from, index));
    if (mode !== 'keep') anchor.current = place.key;
    if (mode === 'keep') return setSelection(place.key, selectedKeys);
    setSelection(place.key, mode === 'toggle' ? toggled(selectedKeys, place) : new Set(identitiesOf(place)));
  };
  const selectAll = (): void =>
    useProcessStore
      .getState()
      .setSelection(currentKey ?? rows[0]?.key ?? null, identitiesBetween(rows, 0, rows.length - 1));
  return { at, select, selectAll };
}
