import { columnHelp } from '../columns/column-help.ts';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { isNumeric, sortFieldOf, type ColumnId } from '#shared/table/columns.ts';
import { useUiStore } from '../../stores/ui-store.ts';
import classes from './process-table.module.css';

interface Props {
  readonly field: ColumnId;
  readonly index: number;
  readonly last: boolean;
  readonly width: number;
  readonly tabbable: boolean;
  readonly dropTarget: boolean;
  readonly onFocus: () => void;
  readonly onSort: () => void;
  readonly onResize: (event: unknown) => void;
  readonly onResetSize: () => void;
  readonly onPress: (event: PointerEvent) => void;
}

/** The heading of a column: its name, and for CPU % the scale. */
function useColumnLabel(): (field: ColumnId) => string {
  const t = useTranslate();
  const basis = useUiStore((state) => state.cpuBasis);
  return (field) =>
    field === 'cpuPercent'
      ? `${t('field.cpuPercent')} · ${t(basis === 'core' ? 'monitor.basisCore' : 'monitor.basisMachine')}`
      : t(`field.${field}`);
}

/** One heading: its name with unit, the direction of sorting, the edge that resizes. */
export function HeaderCell(props: Props) {
  const { field, index, last, width, tabbable, dropTarget } = props;
  const t = useTranslate();
  const sort = useUiStore((state) => state.sort);
  const label = useColumnLabel()(field);
  const by = sortFieldOf(field);
  const sorted = by !== null && by.field === sort.field;
  const descending = sort.descending !== (by?.reversed ?? false);
  const direction = descending ? 'descending' : 'ascending';
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  const help = columnHelp(t, field);
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sorted ? direction : 'none'}
      className={classes['heading']}
      data-column={field}
      data-grow={last}
      data-drop={dropTarget}
      style={{ width }}
    >
      <button
        type="button"
        tabIndex={tabbable ? 0 : -1}
        className={classes['sort']}
        data-numeric={isNumeric(field)}
        aria-keyshortcuts="Control+Shift+ArrowLeft Control+Shift+ArrowRight Shift+ArrowLeft Shift+ArrowRight"
        title={[help, t(by === null ? 'column.plainHeading' : 'column.heading', { field: label })]
          .filter(Boolean)
          .join('\n')}
        onFocus={props.onFocus}
        onClick={props.onSort}
        onPointerDown={props.onPress}
      >
        <span className="ellipsis">{label}</span>
        {sorted ? <Arrow size={13} aria-hidden style={{ flex: 'none' }} /> : null}
      </button>
      <div
        className={classes['resizer']}
        aria-hidden
        onMouseDown={props.onResize}
        onTouchStart={props.onResize}
        onDoubleClick={props.onResetSize}
      />
    </div>
  );
}
