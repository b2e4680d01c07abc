import type { KeyboardEvent } from 'react';
import type { OrderedRow } from '#shared/view/process-order.ts';

interface TableKeys {
  readonly rows: readonly OrderedRow[];
  readonly selected: string | null;
  readonly pageSize: number;
  readonly onSelect: (key: string, index: number) => void;
  readonly onOpen: (key: string) => void;
  readonly onTerminate: (key: string) => void;
  readonly onFold: (key: string, expanded: boolean) => void;
  readonly onClear: () => void;
}

/** The keys of the table: they move the selection and act on it. */
export function useTableKeys({ rows, selected, pageSize, onSelect, onOpen, onTerminate, onFold, onClear }: TableKeys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('button')) return;
    const at = rows.findIndex(({ key }) => key === selected);
    const place = rows[at];
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: rows.length - 1, PageDown: at + pageSize, PageUp: at - pageSize,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      const index = Math.max(0, Math.min(rows.length - 1, target));
      const next = rows[index];
      if (next) onSelect(next.key, index);
    } else if (event.key === 'Escape') onClear();
    else if (!place) return;
    else if (event.key === 'Enter') onOpen(place.key);
    else if (event.key === 'Delete') onTerminate(place.key);
    else if (event.key === 'ArrowRight' && place.childCount > 0) onFold(place.key, true);
    else if (event.key === 'ArrowLeft' && place.childCount > 0) onFold(place.key, false);
    else return;
    event.preventDefault();
  };
}
