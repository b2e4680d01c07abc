import { memo } from 'react';
import type { Translate } from '#shared/i18n/translator.ts';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { isNumeric } from '#shared/table/columns.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { Grouping } from '#shared/table/group-order.ts';
import type { LiveTable } from '#shared/table/live-table.ts';
import type { OrderedRow } from '#shared/table/process-order.ts';
import type { FieldContext } from './field-text.ts';
import classes from './process-table.module.css';
import { RowCell } from './row-cell.tsx';
import { TreeToggle } from './tree-toggle.tsx';
import type { SizedColumn } from '../columns/use-columns.ts';

interface Props {
  /** Null for a group. */
  readonly row: ProcessRow | null;
  readonly place: OrderedRow;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly SizedColumn[];
  readonly context: FieldContext;
  readonly mark: RowMark;
  readonly selected: boolean;
  readonly tabbable: boolean;
  /** Whether lines have children: a tree, or groups. */
  readonly nested: boolean;
  readonly grouping: Grouping | null;
  readonly table: LiveTable;
  readonly onToggle: (key: string) => void;
}

function GroupName({ name, place }: { readonly name: string; readonly place: OrderedRow }) {
  const t = useTranslate();
  return (
    <>
      <b className="ellipsis" title={cleanText(place.group ?? '')}>
        {name}
      </b>
      <span className="muted" style={{ flex: 'none' }}>
        {t('group.count', { count: place.childCount })}
      </span>
    </>
  );
}

function groupTitle(t: Translate, shared: string, grouping: Grouping | null): string {
  if (shared === '') return t('group.unknown');
  return grouping === 'session' ? t('group.sessionTitle', { id: shared }) : shared;
}

/** Ages, histories and sums change with every sample, the other cells only with the row itself. */
function isMoving({ place, columns }: Props): boolean {
  return place.members !== null || columns.some(({ field }) => field === 'age' || field === 'history');
}

function samePlace(a: OrderedRow, b: OrderedRow): boolean {
  return (
    a === b ||
    (a.key === b.key &&
      a.depth === b.depth &&
      a.childCount === b.childCount &&
      a.expanded === b.expanded &&
      a.matched === b.matched &&
      a.members === b.members)
  );
}

/** Every tick makes new places and a new table, but most rows render the same. */
function looksTheSame(before: Props, after: Props): boolean {
  const { place, table, ...others } = after;
  if (!samePlace(before.place, place) || (before.table !== table && isMoving(after))) return false;
  return (Object.keys(others) as (keyof typeof others)[]).every((key) => Object.is(before[key], after[key]));
}

export type RowMark = 'fresh' | 'gone' | null;

/** Text for what colour alone must not convey: new, exited, started by the lab. */
function RowTags({ mark, runId }: { readonly mark: RowMark; readonly runId: string | null }) {
  const t = useTranslate();
  return (
    <>
      {mark === null ? null : (
        <span className={classes['tag']} data-tone={mark} title={t(`mark.${mark}Help`)}>
          {t(`mark.${mark}`)}
        </span>
      )}
      {runId === null ? null : (
        <span className={classes['tag']} data-tone="ours" title={t('mark.oursHelp', { run: runId })}>
          {t('mark.ours')}
        </span>
      )}
    </>
  );
}

/** One process, or a group of them. Pointer and keys are handled by the table, through `data-key`. */
export const ProcessTableRow = memo(function ProcessTableRow(props: Props) {
  const { row, place, index, top, columns, context, mark, selected, tabbable, nested, grouping, table, onToggle } =
    props;
  const t = useTranslate();
  const level = nested
    ? { 'aria-level': place.depth + 1, ...(place.childCount > 0 ? { 'aria-expanded': place.expanded } : {}) }
    : {};
  const name = row?.name ?? groupTitle(t, cleanText(place.group ?? ''), grouping);
  const nameColumn = columns.some(({ field }) => field === 'name') ? 'name' : columns[0]?.field;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      {...level}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={tabbable ? 0 : -1}
      data-testid={row ? 'process-row' : 'group-row'}
      data-key={place.key}
      data-pid={row?.pid}
      data-state={row?.state}
      data-mark={mark ?? undefined}
      data-matched={place.matched}
      data-ours={row !== null && row.runId !== null}
    >
      {columns.map((column, columnIndex) => (
        <div
          key={column.field}
          role="gridcell"
          aria-colindex={columnIndex + 1}
          className={classes['cell']}
          data-field={column.field}
          data-numeric={isNumeric(column.field)}
          data-grow={columnIndex === columns.length - 1}
          style={{ width: column.size }}
        >
          {nested && column.field === nameColumn ? <TreeToggle place={place} name={name} onToggle={onToggle} /> : null}
          {row === null && column.field === nameColumn ? (
            <GroupName name={name} place={place} />
          ) : (
            <RowCell row={row} place={place} column={column} table={table} context={context} />
          )}
          {row !== null && column.field === nameColumn ? <RowTags mark={mark} runId={row.runId} /> : null}
        </div>
      ))}
    </div>
  );
}, looksTheSame);
