import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RowField } from '#shared/model/process.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { fieldColumns } from './field-columns.ts';
import classes from './process-table.module.css';
import type { ColumnTable } from './use-columns.ts';

/** The headings: a click sorts, the right edge resizes. */
export function TableHeader({ table }: { readonly table: ColumnTable }) {
  const { t } = useTranslation();
  const basis = useUiStore((state) => state.cpuBasis);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="row" aria-rowindex={1} className={classes['header']}>
      {headers.map((header, index) => {
        const field = header.column.id as RowField;
        const sorted = header.column.getIsSorted();
        const numeric = fieldColumns.find((column) => column.field === field)?.numeric ?? false;
        const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp;
        const label = field === 'cpuPercent' ? `${t('field.cpuPercent')} · ${t(basis === 'core' ? 'monitor.basisCore' : 'monitor.basisMachine')}` : t(`field.${field}`);
        return (
          <div
            key={header.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
            className={classes['heading']}
            data-grow={index === headers.length - 1}
            style={{ width: header.getSize() }}
          >
            <button type="button" className={classes['sort']} data-numeric={numeric} title={t('monitor.sortBy', { field: label })} onClick={header.column.getToggleSortingHandler()}>
              <span className="ellipsis">{label}</span>
              {sorted === false ? null : <Arrow size={13} aria-hidden style={{ flex: 'none' }} />}
            </button>
            <div className={classes['resizer']} aria-hidden onMouseDown={header.getResizeHandler()} onTouchStart={header.getResizeHandler()} onDoubleClick={() => header.column.resetSize()} />
          </div>
        );
      })}
    </div>
  );
}
