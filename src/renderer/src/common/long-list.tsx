import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import classes from './long-list.module.css';

/** A list in a frame of limited height that draws only the rows in sight; rows have the height of their content. */
export function LongList<T>({
  items,
  keyOf,
  label,
  testId,
  table,
  maxHeight,
  rowHeight,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  readonly label: string;
  readonly testId?: string;
  /** Headings and widths of the columns; without it the rows are blocks. */
  readonly table?: { readonly headings: readonly string[]; readonly columns: string };
  /** A CSS length. */
  readonly maxHeight: string;
  /** Estimated height of a row, in px. */
  readonly rowHeight: number;
  /** One row: with `table` its cells, else anything. */
  readonly children: (item: T) => ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 4,
  });
  const grid = table ? { display: 'grid', gridTemplateColumns: table.columns, gap: 8, alignItems: 'center' } : {};
  return (
    <div
      ref={frame}
      className={classes['frame']}
      style={{ maxHeight }}
      tabIndex={0}
      role={table ? 'table' : 'list'}
      aria-label={label}
      aria-rowcount={table ? items.length + 1 : undefined}
    >
      {table ? (
        <div role="rowgroup" className={classes['heading']}>
          <div role="row" aria-rowindex={1} style={grid}>
            {table.headings.map((heading) => (
              <span key={heading} role="columnheader">
                {heading}
              </span>
            ))}
          </div>
        </div>
      ) : null}
      <div role={table ? 'rowgroup' : 'presentation'} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-testid={testId}
              role={table ? 'row' : 'listitem'}
              aria-rowindex={table ? index + 2 : undefined}
              className={classes['row']}
              style={{ ...grid, transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
