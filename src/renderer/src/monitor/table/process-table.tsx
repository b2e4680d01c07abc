import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { Grouping } from '#shared/table/group-order.ts';
import type { LiveTable } from '#shared/table/live-table.ts';
import type { OrderedRow } from '#shared/table/process-order.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { useTableStore } from '../../stores/table-store.ts';
import type { FieldContext } from './field-text.ts';
import { ProcessTableRow, type RowMark } from './process-row.tsx';
import classes from './process-table.module.css';
import { isSelected } from './row-selection.ts';
import { TableHeader } from './table-header.tsx';
import { usePointerOrFocusWithin } from '../../common/use-pointer-or-focus-within.ts';
import { useColumns } from '../columns/use-columns.ts';
import { selectModeOf, useSelection } from './use-selection.ts';
import { useTableKeys } from './use-table-keys.ts';

const rowHeight = 26;
const headerHeight = 30;

interface Props {
  readonly table: LiveTable;
  readonly rows: readonly OrderedRow[];
  readonly tree: boolean;
  readonly grouping: Grouping | null;
  readonly stale: boolean;
  readonly context: FieldContext;
  readonly onOpen: (key: string) => void;
  readonly onTerminate: () => void;
  readonly onMenu: (key: string, at: { readonly x: number; readonly y: number }) => void;
  readonly onClear: () => void;
  /** Called with true while the pointer or the focus is on the rows. */
  readonly onUse: (inUse: boolean) => void;
}

function markOf(table: LiveTable, key: string): RowMark {
  if (table.gone.has(key)) return 'gone';
  return table.fresh.has(key) ? 'fresh' : null;
}

/** The virtual table of processes: only rows in sight are in the document. */
export function ProcessTable({
  table,
  rows,
  tree,
  grouping,
  stale,
  context,
  onOpen,
  onTerminate,
  onMenu,
  onClear,
  onUse,
}: Props) {
  const t = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const nested = tree || grouping !== null;
  const { table: columnTable, columns } = useColumns({ nested });
  const totalWidth = columns.reduce((sum, { size }) => sum + size, 0);
  const selectedKeys = useProcessStore((state) => state.selectedKeys);
  const toggleExpanded = useTableStore((state) => state.toggleExpanded);
  const { at, select, selectAll } = useSelection(rows);
  // The current row stays in the document, so that scrolling never loses the keyboard's place.
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // A guess until the frame was measured, so that the first rows are rendered in slices and not all at once in the
    // measuring.
    initialRect: { width: 0, height: window.innerHeight - 200 },
    scrollPaddingStart: headerHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      return at >= 0 && !indices.includes(at) ? [...indices, at].sort((a, b) => a - b) : indices;
    },
  });
  const body = useRef<HTMLDivElement>(null);
  const inUse = usePointerOrFocusWithin(body);
  useEffect(() => {
    onUse(inUse);
    return () => onUse(false);
  }, [inUse, onUse]);
  const refocus = useRef(false);
  useEffect(() => {
    const key = rows[at]?.key;
    if (!refocus.current || key === undefined) return;
    refocus.current = false;
    frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  });
  const onKeyDown = useTableKeys({
    rows,
    at,
    onTerminate,
    onClear,
    onAll: selectAll,
    onToggle: toggleExpanded,
    onOpen: (place) => (place.group === null ? onOpen(place.key) : toggleExpanded(place.key)),
    pageSize: Math.max(1, Math.floor(((frame.current?.clientHeight ?? 600) - headerHeight) / rowHeight) - 1),
    onMove: (index, choice) => {
      refocus.current = true;
      select(index, choice);
      virtual.scrollToIndex(index);
    },
  });
  const indexOf = (event: MouseEvent): number => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key'];
    return key === undefined ? -1 : rows.findIndex((row) => row.key === key);
  };
  const openMenu = (event: MouseEvent): void => {
    const index = indexOf(event);
    const place = rows[index];
    if (!place) return;
    event.preventDefault();
    select(index, isSelected(selectedKeys, place) ? 'keep' : 'only');
    const box = (event.target as HTMLElement).getBoundingClientRect();
    onMenu(
      place.key,
      event.clientX === 0 && event.clientY === 0
        ? { x: box.left + 40, y: box.bottom }
        : { x: event.clientX, y: event.clientY },
    );
  };
  return (
    <div
      ref={frame}
      role={nested ? 'treegrid' : 'grid'}
      aria-label={t('monitor.table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-busy={stale}
      data-testid="process-table"
      data-stale={stale}
      data-many={selectedKeys.size > 1}
      className={classes['frame']}
      onKeyDown={onKeyDown}
    >
      <div style={{ minWidth: totalWidth }} role="presentation">
        <TableHeader table={columnTable} />
        <div
          ref={body}
          role="rowgroup"
          className={classes['body']}
          style={{ height: virtual.getTotalSize() }}
          onMouseDown={(event) => event.shiftKey && event.preventDefault() /* no text is selected on the way */}
          onClick={(event) => select(indexOf(event), selectModeOf(event, 'toggle'))}
          onDoubleClick={(event) => {
            if ((event.target as HTMLElement).closest('button')) return; // folded and unfolded, that is all
            const place = rows[indexOf(event)];
            if (place?.group === null) onOpen(place.key);
            else if (place) toggleExpanded(place.key);
          }}
          onContextMenu={openMenu}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const place = rows[index];
            const row = (place && table.rows.get(place.key)) ?? null;
            return !place || (row === null && place.group === null) ? null : (
              <ProcessTableRow
                key={place.key}
                row={row}
                place={place}
                index={index}
                top={start}
                columns={columns}
                context={context}
                mark={markOf(table, place.key)}
                selected={isSelected(selectedKeys, place)}
                tabbable={at === -1 ? index === 0 : index === at}
                nested={nested}
                grouping={grouping}
                table={table}
                onToggle={toggleExpanded}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
