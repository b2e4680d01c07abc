/** Spaces between two columns. */
export const gap = 2;

/** What the last column should get before others are left out for it. */
const comfortable = 20;
/** Text columns become this narrow before a column is left out. */
const narrowText = [12, 8] as const;
/** A heading is cut to this width where its cells are no wider. */
const narrowTitle = 5;

/** The widths of one column's texts, and how it gives way. */
export interface ColumnSize {
  readonly title: number;
  readonly widestCell: number;
  readonly align: 'left' | 'right';
  /** Its turn to be left out where there is no room for all, the lowest first; undefined if it never is. */
  readonly dropTurn?: number | undefined;
}

/**
 * The width of each column so that a line is no wider than `width`; 0 for a column that is left out. The
 * last column, if it is text, gets what the others leave. First headings are cut, then texts, then
 * columns are left out; what still does not fit is cut on the right.
 */
export function fitColumns(columns: readonly ColumnSize[], width: number): number[] {
  const widths = columns.map(({ title, widestCell }) => Math.max(title, widestCell));
  const last = columns.length - 1;
  const wanted = columns[last]?.align === 'left' ? Math.min(widths[last] ?? 0, comfortable) : (widths[last] ?? 0);
  const takenByOthers = (): number => widths.slice(0, last).reduce((sum, each) => sum + (each > 0 ? each + gap : 0), 0);
  const fits = (): boolean => takenByOthers() + wanted <= width;
  const narrow = (align: ColumnSize['align'], limit: (column: ColumnSize) => number): void => {
    for (const [index, column] of columns.entries())
      if (index < last && column.align === align) widths[index] = Math.min(widths[index] ?? 0, limit(column));
  };
  if (!fits()) narrow('right', ({ title, widestCell }) => Math.max(widestCell, Math.min(title, narrowTitle)));
  for (const width of narrowText) if (!fits()) narrow('left', () => width);
  const inTurn = [...columns.keys()]
    .filter((index) => index < last && columns[index]?.dropTurn !== undefined)
    .sort((a, b) => (columns[a]?.dropTurn ?? 0) - (columns[b]?.dropTurn ?? 0));
  for (const index of inTurn) if (!fits()) widths[index] = 0;
  let left = width;
  for (const [index, each] of widths.entries()) {
    if (each === 0) continue;
    const isFlexible = index === last && columns[index]?.align === 'left';
    widths[index] = isFlexible ? Math.max(0, left) : Math.max(0, Math.min(each, left));
    left -= each + gap;
  }
  return widths;
}
