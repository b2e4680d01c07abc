import type { ProcessRow } from '#shared/model/process.ts';
import { fitColumns, gap } from './fit-columns.ts';
import { fitText, padText, textWidth } from './text-width.ts';

/** A process row; `branch` is what the tree draws before its command. */
export interface ShownRow {
  readonly row: ProcessRow;
  readonly branch: string;
}

/** One column of a table. */
export interface Column<R> {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly text: (row: R) => string;
  readonly style?: (row: R, text: string) => string;
  /** Its turn to be left out on a narrow terminal, the lowest first; by default it never is. */
  readonly dropTurn?: number | undefined;
}

/** Lines of a table: a heading and a line per row, columns as wide as their content, made to fit the width. */
export function tableLines<R>(
  columns: readonly Column<R>[],
  rows: readonly R[],
  options: {
    readonly width: number;
    readonly heading: (text: string) => string;
    readonly cellsOf?: (row: R) => readonly string[];
  },
): string[] {
  const cells = rows.map(options.cellsOf ?? ((row) => columns.map((column) => column.text(row))));
  const sizes = columns.map(({ title, align, dropTurn }, index) => ({
    title: textWidth(title),
    widestCell: widestCell(cells, index),
    align,
    dropTurn,
  }));
  const widths = fitColumns(sizes, options.width);
  const last = columns.length - 1;
  const line = (texts: readonly string[], style: (text: string, index: number) => string): string =>
    texts
      .flatMap((text, index) => {
        const width = widths[index] ?? 0;
        const align = columns[index]?.align ?? 'left';
        if (width === 0) return [];
        const fitted = fitText(text, width);
        return [style(index === last && align === 'left' ? fitted : padText(fitted, width, align), index)];
      })
      .join(' '.repeat(gap))
      .trimEnd();
  const heading = options.heading(
    line(
      columns.map((column) => column.title),
      (text) => text,
    ),
  );
  return [
    heading,
    ...rows.map((row, at) => line(cells[at] ?? [], (text, index) => columns[index]?.style?.(row, text) ?? text)),
  ];
}

/** The widest cell of a column. */
function widestCell(cells: readonly (readonly string[])[], index: number): number {
  let widest = 0;
  for (const row of cells) widest = Math.max(widest, textWidth(row[index] ?? ''));
  return widest;
}
