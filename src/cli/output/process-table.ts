import { createFormatter } from '#shared/text/format.ts';
import { fields, kinds, type RowField } from '#shared/model/fields.ts';
import type { ProcessRow, ProcessState } from '#shared/model/process.ts';
import { formatField } from '#shared/text/format-field.ts';
import type { Context } from '../context.ts';
import { createStyle, type Style } from './style.ts';
import { tableLines, type Column, type ShownRow } from './table.ts';

/** Columns that are always there; what else is asked for stands between them. */
const first: readonly RowField[] = ['pid', 'ppid', 'user', 'state', 'cpuPercent', 'rssBytes', 'threads'];
const last: readonly RowField[] = ['name', 'command'];
/** Left out in this order where the terminal is narrow, followed by what was asked for. */
const minNeeded: readonly RowField[] = ['threads', 'ppid', 'name', 'user', 'rssBytes'];
const alwaysShown: readonly RowField[] = ['pid', 'state', 'cpuPercent', 'command'];

const stateStyles: Readonly<Partial<Record<ProcessState, keyof Style>>> = {
  R: 'good',
  Z: 'bad',
  D: 'bad',
  T: 'warn',
  t: 'warn',
};

function styleOf(style: Style, state: ProcessState): (text: string) => string {
  const name = stateStyles[state];
  return name ? style[name] : (text) => text;
}

/**
 * Makes a function that writes a process table for people; each field in `asked` gets a column
 * besides those that are always there. The cells of unchanged rows are kept between calls.
 */
export function processTable(
  context: Pick<Context, 'language' | 't' | 'color' | 'width'>,
  asked: readonly RowField[] = [],
): (shown: readonly ShownRow[]) => string[] {
  const cells = new WeakMap<ProcessRow, readonly string[]>();
  const { t } = context;
  const format = createFormatter(context.language);
  const style = createStyle(context.color);
  const fieldsShown = [...first, ...asked.filter((field) => ![...first, ...last].includes(field)), ...last];
  const inTurn = [
    ...minNeeded.filter((field) => !asked.includes(field)),
    ...asked.filter((field) => !alwaysShown.includes(field)).toReversed(),
  ];
  const column = (field: RowField): Column<ShownRow> => ({
    title: t(`cli:field.${field}`),
    align: kinds[fields[field].kind].align,
    dropTurn: inTurn.includes(field) ? inTurn.indexOf(field) : undefined,
    text: ({ row, branch }) => {
      const text = formatField(row[field], field, format);
      return field === 'command' ? branch + text : text;
    },
    ...(field === 'state' ? { style: ({ row }, text) => styleOf(style, row.state)(text) } : {}),
  });
  const columns = fieldsShown.map(column);
  const cellsOf = (each: ShownRow): readonly string[] => {
    // The tree draws its branches into a cell, which says nothing about the row.
    const known = each.branch === '' ? cells.get(each.row) : undefined;
    const texts = known ?? columns.map((column) => column.text(each));
    if (!known && each.branch === '') cells.set(each.row, texts);
    return texts;
  };
  return (shown) => tableLines(columns, shown, { width: context.width, heading: style.bold, cellsOf });
}
