import { memo } from 'react';
import type { ProcessRow } from '#shared/model/process.ts';
import type { OrderedRow } from '#shared/view/process-order.ts';
import { FieldCell } from './field-cell.tsx';
import type { FieldColumn } from './field-columns.ts';
import type { FieldContext } from './field-text.ts';
import classes from './process-table.module.css';
import { RowTags, type RowMark } from './row-tags.tsx';
import { TreeToggle } from './tree-toggle.tsx';

/** A visible column at its present width. */
export interface SizedColumn extends FieldColumn {
  readonly size: number;
}

interface Props {
  readonly row: ProcessRow;
  readonly place: OrderedRow;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly SizedColumn[];
  readonly context: FieldContext;
  readonly mark: RowMark;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly tree: boolean;
  readonly onToggle: (key: string) => void;
}

/** One process. Pointer and keys are handled by the table, through `data-key`. */
export const ProcessTableRow = memo(function ProcessTableRow(props: Props) {
  const { row, place, index, top, columns, context, mark, selected, tabbable, tree, onToggle } = props;
  const nested = tree ? { 'aria-level': place.depth + 1, ...(place.childCount > 0 ? { 'aria-expanded': place.expanded } : {}) } : {};
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      {...nested}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={tabbable ? 0 : -1}
      data-testid="process-row"
      data-key={place.key}
      data-pid={row.pid}
      data-state={row.state}
      data-mark={mark ?? undefined}
      data-matched={place.matched}
      data-ours={row.runId !== null}
    >
      {columns.map((column, columnIndex) => (
        <div
          key={column.field}
          role="gridcell"
          aria-colindex={columnIndex + 1}
          className={classes['cell']}
          data-field={column.field}
          data-numeric={column.numeric}
          data-grow={columnIndex === columns.length - 1}
          style={{ width: column.size }}
        >
          {tree && column.field === 'name' ? <TreeToggle place={place} name={row.name} onToggle={onToggle} /> : null}
          <FieldCell row={row} column={column} context={context} />
          {column.field === 'name' ? <RowTags mark={mark} runId={row.runId} /> : null}
        </div>
      ))}
    </div>
  );
});
