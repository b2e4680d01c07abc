import type { ProcessRow } from '#shared/model/process.ts';
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
}

/** Lines of a table: a heading and a line per row, columns as wide as their content, the last one cut to the width. */
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
  const widths = columns.map((column, index) => Math.max(textWidth(column.title), widestCell(cells, index)));
  const last = columns.length - 1;
  const taken = widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0);
  const room = Math.max(10, options.width - taken);
  const line = (texts: readonly string[], style: (text: string, index: number) => string): string =>
    texts
      .map((text, index) => {
        const align = columns[index]?.align ?? 'left';
        if (index === last && align === 'left') return style(Number.isFinite(room) ? fitText(text, room) : text, index);
        return style(padText(text, widths[index] ?? 0, align), index);
      })
      .join('  ')
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
