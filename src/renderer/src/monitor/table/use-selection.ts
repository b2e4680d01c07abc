import { useRef } from 'react';
import type { OrderedRow } from '#shared/table/process-order.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { identitiesBetween, identitiesOf, toggled } from './row-selection.ts';

/** What a click or a key does to what is chosen: only this one, this one too, everything up to here, or nothing. */
export type Choice = 'only' | 'toggle' | 'range' | 'keep';

/** The choice that goes with the keys held down. */
export function choiceOf(
  event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  withCtrl: Choice,
): Choice {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? withCtrl : 'only';
}

interface Selection {
  /** Index of the line that has the focus, or -1. */
  readonly at: number;
  readonly choose: (index: number, choice: Choice) => void;
  readonly chooseAll: () => void;
}

/** Chooses lines by identity: whatever the order does, the same processes stay chosen. */
export function useSelection(rows: readonly OrderedRow[]): Selection {
  const selected = useProcessStore((state) => state.selected);
  const anchor = useRef<string | null>(null);
  const at = selected === null ? -1 : rows.findIndex(({ key }) => key === selected);
  const choose = (index: number, choice: Choice): void => {
    const place = rows[index];
    if (!place) return;
    const { chosen, choose: set } = useProcessStore.getState();
    const from = rows.findIndex(({ key }) => key === (anchor.current ?? selected));
    if (choice === 'range' && from >= 0) return set(place.key, identitiesBetween(rows, from, index));
    if (choice !== 'keep') anchor.current = place.key;
    if (choice === 'keep') return set(place.key, chosen);
    set(place.key, choice === 'toggle' ? toggled(chosen, place) : new Set(identitiesOf(place)));
  };
  const chooseAll = (): void =>
    useProcessStore.getState().choose(selected ?? rows[0]?.key ?? null, identitiesBetween(rows, 0, rows.length - 1));
  return { at, choose, chooseAll };
}
