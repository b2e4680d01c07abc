import { columns as described, type ColumnId } from '#shared/table/columns.ts';
import { useUiStore } from '../../stores/ui-store.ts';

/** Minimum and maximum width of a column, in px. */
export const widthLimits = { min: 56, max: 1200 } as const;

/** Shows a column behind the others, or hides it; the last one stays. */
export function showColumn(field: ColumnId, shown: boolean): void {
  const { columns, change } = useUiStore.getState();
  const others = columns.filter((candidate) => candidate !== field);
  if (shown) {
    // Long texts belong at the end: the last column takes what room is left.
    const end = others.at(-1) === 'command' ? others.length - 1 : others.length;
    change({ columns: others.toSpliced(end, 0, field) });
  } else if (others.length > 0) change({ columns: others });
}

/** Puts a column where another one is. */
export function moveColumnTo(field: ColumnId, target: ColumnId): void {
  const { columns, change } = useUiStore.getState();
  const to = columns.indexOf(target);
  if (field === target || to === -1) return;
  change({ columns: columns.filter((candidate) => candidate !== field).toSpliced(to, 0, field) });
}

/** Moves a column by some places to the right, or to the left if negative. */
export function moveColumnBy(field: ColumnId, places: number): void {
  const { columns } = useUiStore.getState();
  const target = columns[columns.indexOf(field) + places];
  if (target) moveColumnTo(field, target);
}

/** Makes a column wider by some px, or narrower if negative. */
export function widenColumn(field: ColumnId, by: number): void {
  const { widths, change } = useUiStore.getState();
  const width = Math.max(widthLimits.min, Math.min(widthLimits.max, (widths[field] ?? described[field].width) + by));
  change({ widths: { ...widths, [field]: width } });
}
