import { createFormatter } from '#shared/text/format.ts';
import type { ProcessRow, RowField } from '#shared/model/process.ts';
import type { Context } from '../context.ts';
import { extraColumns } from './extra-columns.ts';
import { createStyle } from './style.ts';
import { tableLines, type Column, type ShownRow } from './table.ts';

/**
 * What writes the lines of a process table for people; `fields` get a column each besides those
 * that are always there. Cells of rows that have not changed since it wrote them are kept.
 */
export function processTable(
  context: Pick<Context, 'language' | 't' | 'color' | 'width'>,
  fields: readonly RowField[] = [],
): (shown: readonly ShownRow[]) => string[] {
  const cells = new WeakMap<ProcessRow, readonly string[]>();
  const { t } = context;
  const format = createFormatter(context.language);
  const style = createStyle(context.color);
  const plain = (value: number | string | null): string => (value === null ? '–' : String(value));
  const stateStyle = ({ row }: ShownRow, text: string): string => {
    if (row.state === 'R') return style.good(text);
    return row.state === 'Z' || row.state === 'D'
      ? style.bad(text)
      : row.state === 'T' || row.state === 't'
        ? style.warn(text)
        : text;
  };
  const columns: readonly Column<ShownRow>[] = [
    { title: 'PID', align: 'right', text: ({ row }) => String(row.pid) },
    { title: 'PPID', align: 'right', text: ({ row }) => plain(row.ppid) },
    { title: t('cli:column.user'), align: 'left', text: ({ row }) => plain(row.user) },
    { title: t('cli:column.state'), align: 'left', text: ({ row }) => row.state, style: stateStyle },
    { title: t('cli:column.cpu'), align: 'right', text: ({ row }) => format.percent(row.cpuPercent) },
    { title: t('cli:column.memory'), align: 'right', text: ({ row }) => format.bytes(row.rssBytes) },
    { title: t('cli:column.threads'), align: 'right', text: ({ row }) => plain(row.threads) },
    ...extraColumns(fields, t, format),
    { title: t('cli:column.name'), align: 'left', text: ({ row }) => row.name },
    { title: t('cli:column.command'), align: 'left', text: ({ row, branch }) => branch + row.command },
  ];
  const cellsOf = (each: ShownRow): readonly string[] => {
    // The tree draws its branches into a cell, which says nothing about the row.
    const known = each.branch === '' ? cells.get(each.row) : undefined;
    const texts = known ?? columns.map((column) => column.text(each));
    if (!known && each.branch === '') cells.set(each.row, texts);
    return texts;
  };
  return (shown) => tableLines(columns, shown, { width: context.width, heading: style.bold, cellsOf });
}
