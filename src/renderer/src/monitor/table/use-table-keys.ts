import type { KeyboardEvent } from 'react';
import type { OrderedRow } from '#shared/table/process-order.ts';
import { selectModeOf, type SelectMode } from './use-selection.ts';

interface TableKeys {
  readonly rows: readonly OrderedRow[];
  readonly at: number;
  readonly pageSize: number;
  readonly onMove: (index: number, mode: SelectMode) => void;
  readonly onAll: () => void;
  readonly onOpen: (place: OrderedRow) => void;
  readonly onTerminate: () => void;
  readonly onToggle: (key: string) => void;
  readonly onClear: () => void;
}

/** The keys of the table: they move the selection and act on it. */
export function useTableKeys({
  rows,
  at,
  pageSize,
  onMove,
  onAll,
  onOpen,
  onTerminate,
  onToggle,
  onClear,
}: TableKeys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey || (event.target as HTMLElement).closest('button')) return;
    const withCtrl = event.ctrlKey || event.metaKey;
    const place = rows[at];
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: rows.length - 1,
      PageDown: at + pageSize,
      PageUp: at - pageSize,
    };
    const target = targets[event.key];
    if (target !== undefined) onMove(Math.max(0, Math.min(rows.length - 1, target)), selectModeOf(event, 'keep'));
    else if (event.key === ' ' && place) onMove(at, event.shiftKey ? 'range' : 'toggle');
    else if (withCtrl && event.key.toLowerCase() === 'a') onAll();
    else if (withCtrl) return;
    else if (event.key === 'Escape') onClear();
    else if (event.key === 'Delete') onTerminate();
    else if (!place) return;
    else if (event.key === 'Enter') onOpen(place);
    else if (event.key === 'ArrowRight' && place.childCount > 0) {
      if (!place.expanded) onToggle(place.key);
      else onMove(at + 1, 'only');
    } else if (event.key === 'ArrowLeft' && place.expanded) onToggle(place.key);
    else if (event.key === 'ArrowLeft' && place.depth > 0)
      onMove(
        rows.findLastIndex(({ depth }, index) => index < at && depth < place.depth),
        'only',
      );
    else return;
    event.preventDefault();
  };
}
