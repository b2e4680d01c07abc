import { useRef, useState, type KeyboardEvent } from 'react';
import { sortFieldOf, startsDescending, type ColumnId } from '#shared/table/columns.ts';
import { useUiStore } from '../../stores/ui-store.ts';
import { moveColumnBy, widenColumn } from '../columns/change-columns.ts';
import { HeaderCell } from './header-cell.tsx';
import classes from './process-table.module.css';
import type { ColumnTable } from '../columns/use-columns.ts';
import { useHeadingDrag } from '../columns/use-heading-drag.ts';

const resizeStep = 16;

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
const ends: Readonly<Record<string, 0 | -1>> = { Home: 0, End: -1 };

/** The headings: a click sorts, dragging moves, the right edge resizes; keys do the same. */
export function TableHeader({ table }: { readonly table: ColumnTable }) {
  const { sort, change } = useUiStore();
  const [current, setCurrent] = useState<ColumnId | null>(null);
  const drag = useHeadingDrag();
  const line = useRef<HTMLDivElement>(null);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const fields = headers.map(({ column }) => column.id as ColumnId);
  const tabStop = current !== null && fields.includes(current) ? current : fields[0];

  const sortBy = (column: ColumnId): void => {
    const by = sortFieldOf(column);
    if (by === null) return;
    const descending = sort.field === by.field ? !sort.descending : startsDescending(column) !== by.reversed;
    change({ sort: { field: by.field, descending } });
  };
  const focus = (column: ColumnId | undefined): void =>
    line.current?.querySelector<HTMLElement>(`[data-column="${column}"] button`)?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    const column = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')?.dataset['column'] as
      | ColumnId
      | undefined;
    const step = steps[event.key] ?? 0;
    const end = ends[event.key];
    if (!column || (step === 0 && end === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== 0 && event.shiftKey && (event.ctrlKey || event.metaKey)) moveColumnBy(column, step);
    else if (step !== 0 && event.shiftKey) widenColumn(column, step * resizeStep);
    else focus(end === undefined ? fields[fields.indexOf(column) + step] : fields.at(end));
  };
  return (
    <div ref={line} role="row" aria-rowindex={1} className={classes['header']} onKeyDown={onKeyDown}>
      {headers.map((header, index) => {
        const field = header.column.id as ColumnId;
        return (
          <HeaderCell
            key={field}
            field={field}
            index={index}
            last={index === headers.length - 1}
            width={header.getSize()}
            tabbable={field === tabStop}
            dropTarget={drag.over === field}
            onFocus={() => setCurrent(field)}
            onSort={() => drag.wasDragged() || sortBy(field)}
            onResize={header.getResizeHandler()}
            onResetSize={() => header.column.resetSize()}
            onPress={(event) => drag.start(event, field)}
          />
        );
      })}
    </div>
  );
}
