import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveTable } from '#shared/view/live-table.ts';
import type { OrderedRow } from '#shared/view/process-order.ts';
import { fieldColumns } from './field-columns.ts';
import type { FieldContext } from './field-text.ts';
import { ProcessTableRow } from './process-row.tsx';
import classes from './process-table.module.css';
import { TableHeader } from './table-header.tsx';
import { useAttention } from './use-attention.ts';
import { useColumns } from './use-columns.ts';
import { useTableKeys } from './use-table-keys.ts';

const rowHeight = 26;
const headerHeight = 30;

interface Props {
  readonly table: LiveTable;
  readonly rows: readonly OrderedRow[];
  readonly selected: string | null;
  readonly tree: boolean;
  readonly stale: boolean;
  readonly context: FieldContext;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onTerminate: (key: string) => void;
  readonly onMenu: (key: string, at: { readonly x: number; readonly y: number }) => void;
  readonly onFold: (key: string, expanded: boolean) => void;
  readonly onClear: () => void;
  /** True while somebody points at the rows or has the keyboard's focus in them. */
  readonly onAttend: (attended: boolean) => void;
}

/** The virtual table of processes: only rows in sight are in the document. */
export function ProcessTable(props: Props) {
  const { table, rows, selected, tree, stale, context, onSelect, onOpen, onMenu, onFold, onAttend } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const columnTable = useColumns();
  const headers = columnTable.getHeaderGroups()[0]?.headers ?? [];
  const layout = headers.map((header) => `${header.id}:${header.getSize()}`).join();
  const columns = useMemo(
    () => layout.split(',').flatMap((part) => {
      const [field, size] = part.split(':');
      const column = fieldColumns.find((candidate) => candidate.field === field);
      return column ? [{ ...column, size: Number(size) }] : [];
    }),
    [layout],
  );
  const totalWidth = columns.reduce((sum, { size }) => sum + size, 0);
  const selectedIndex = rows.findIndex(({ key }) => key === selected);
  // The selected row stays in the document, so that scrolling never loses the keyboard's place.
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headerHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      return selectedIndex >= 0 && !indices.includes(selectedIndex) ? [...indices, selectedIndex].sort((a, b) => a - b) : indices;
    },
  });
  const body = useRef<HTMLDivElement>(null);
  const attention = useAttention(body, onAttend);
  const refocus = useRef(false);
  useEffect(() => {
    if (!refocus.current || selected === null) return;
    refocus.current = false;
    frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(selected)}"]`)?.focus({ preventScroll: true });
  });
  const onKeyDown = useTableKeys({
    rows, selected, onOpen, onFold, onTerminate: props.onTerminate, onClear: props.onClear,
    pageSize: Math.max(1, Math.floor(((frame.current?.clientHeight ?? 600) - headerHeight) / rowHeight) - 1),
    onSelect: (key, index) => {
      refocus.current = true;
      onSelect(key);
      virtual.scrollToIndex(index);
    },
  });
  const keyOf = (event: MouseEvent): string | null => (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
  const withKey = (act: (key: string) => void) => (event: MouseEvent): void => {
    const key = keyOf(event);
    if (key !== null) act(key);
  };
  const openMenu = (event: MouseEvent): void => {
    const key = keyOf(event);
    if (key === null) return;
    event.preventDefault();
    onSelect(key);
    const box = (event.target as HTMLElement).getBoundingClientRect();
    onMenu(key, event.clientX === 0 && event.clientY === 0 ? { x: box.left + 40, y: box.bottom } : { x: event.clientX, y: event.clientY });
  };
  return (
    <div
      ref={frame}
      role={tree ? 'treegrid' : 'grid'}
      aria-label={t('monitor.table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-busy={stale}
      data-testid="process-table"
      data-stale={stale}
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
          onClick={withKey(onSelect)}
          onDoubleClick={withKey(onOpen)}
          onContextMenu={openMenu}
          {...attention}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const place = rows[index];
            const row = place && table.rows.get(place.key);
            return !row || !place ? null : (
              <ProcessTableRow
                key={place.key}
                row={row}
                place={place}
                index={index}
                top={start}
                columns={columns}
                context={context}
                mark={table.gone.has(place.key) ? 'gone' : table.fresh.has(place.key) ? 'fresh' : null}
                selected={index === selectedIndex}
                tabbable={selectedIndex === -1 ? index === 0 : index === selectedIndex}
                tree={tree}
                onToggle={(key) => onFold(key, !place.expanded)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
