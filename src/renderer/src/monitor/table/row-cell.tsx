import type { ProcessRow } from '#shared/model/process.ts';
import type { LiveTable } from '#shared/table/live-table.ts';
import type { OrderedRow } from '#shared/table/process-order.ts';
import { isSummed, sumOf } from '#shared/table/row-sums.ts';
import { FieldCell, SumCell } from './field-cell.tsx';
import type { FieldContext } from './field-text.ts';
import { Sparkline } from './sparkline.tsx';
import type { SizedColumn } from '../columns/use-columns.ts';

interface Props {
  readonly row: ProcessRow | null;
  readonly place: OrderedRow;
  readonly column: SizedColumn;
  readonly table: LiveTable;
  readonly context: FieldContext;
}

/** The content of one cell, without toggle and tags. */
export function RowCell({ row, place, column, table, context }: Props) {
  const { field } = column;
  if (field === 'history')
    return row ? <Sparkline id={place.key} history={table.history} tick={table.seq} context={context} /> : null;
  if (field === 'age')
    return row ? <span>{context.format.age(Date.parse(table.time) - Date.parse(row.startTime))}</span> : null;
  if (place.members !== null && isSummed(field))
    return (
      <SumCell
        value={sumOf(table.rows, place.members, field)}
        field={field}
        count={place.members.length}
        context={context}
      />
    );
  if (row) return <FieldCell row={row} field={field} context={context} />;
  return null;
}
