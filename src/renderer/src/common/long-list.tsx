import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement, type ReactNode } from 'react';
import classes from './long-list.module.css';

interface TableShape {
  /** A text, or an element of the role `columnheader` of its own. */
  readonly headings: readonly (string | ReactElement)[];
  /** Widths of the columns, as in CSS grid. */
  readonly columns: string;
  /** Narrower than this, in px, the frame scrolls sideways. */
  readonly minWidth?: number;
}

const placeOf = (lane: number, across: number): { readonly left: string; readonly width: string } => ({
  left: `${(100 * lane) / across}%`,
  width: `${100 / across}%`,
});

/** A list in a frame of limited height that draws only the rows in sight; rows have the height of their content. */
export function LongList<T>({
  items,
  keyOf,
  label,
  testId,
  attributes,
  table,
  across = 1,
  maxHeight,
  rowHeight,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string | number;
  readonly label: string;
  readonly testId?: string;
  /** Further `data-` attributes of a row. */
  readonly attributes?: (item: T) => Readonly<Record<`data-${string}`, string | number | boolean>>;
  /** Headings and widths of the columns; without it the rows are blocks. */
  readonly table?: TableShape;
  /** How many blocks stand side by side. */
  readonly across?: number;
  /** A CSS length. */
  readonly maxHeight: string;
  /** Estimated height of a row, in px. */
  readonly rowHeight: number;
  /** One row: with `table` its cells, else anything. */
  readonly children: (item: T, index: number) => ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item, index);
    },
    overscan: 4,
    lanes: across,
  });
  const grid = table
    ? { display: 'grid', gridTemplateColumns: table.columns, columnGap: 14, alignItems: 'center' }
    : {};
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
        <div role="rowgroup" className={classes['heading']} style={{ minWidth: table.minWidth }}>
          <div role="row" aria-rowindex={1} style={grid}>
            {table.headings.map((heading) =>
              typeof heading === 'string' ? (
                <span key={heading} role="columnheader">
                  {heading}
                </span>
              ) : (
                heading
              ),
            )}
          </div>
        </div>
      ) : null}
      <div
        role={table ? 'rowgroup' : 'presentation'}
        style={{ height: virtual.getTotalSize(), minWidth: table?.minWidth, position: 'relative' }}
      >
        {virtual.getVirtualItems().map(({ index, start, key, lane }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-testid={testId}
              {...attributes?.(item)}
              role={table ? 'row' : 'listitem'}
              {...(table
                ? { 'aria-rowindex': index + 2 }
                : { 'aria-posinset': index + 1, 'aria-setsize': items.length })}
              className={classes['row']}
              style={{ ...grid, ...placeOf(lane, across), transform: `translateY(${start}px)` }}
            >
              {children(item, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
