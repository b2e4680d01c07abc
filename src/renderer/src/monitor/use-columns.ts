import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ProcessRow } from '#shared/model/process.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { fieldColumns, widthLimits, type FieldColumn } from './field-columns.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });

/** A visible column at its present width. */
export interface SizedColumn extends FieldColumn {
  readonly size: number;
}

/** The table never asks for rows: order, tree and virtual window are ours, so its row model stays empty. */
const noRows: ProcessRow[] = [];

/** Visible columns and their widths, as TanStack Table resizes them and our settings remember them. */
export function useColumns() {
  const { columns: shown, widths, change } = useUiStore();
  const columns = useMemo(
    () => shown.map((field): ColumnDef<typeof features, ProcessRow> => ({ id: field, size: fieldColumns[field].width, minSize: widthLimits.least, maxSize: widthLimits.most })),
    [shown],
  );
  const table = useTable({
    features,
    columns,
    data: noRows,
    columnResizeMode: 'onChange',
    state: { columnSizing: widths },
    onColumnSizingChange: (update) => {
      change({ widths: typeof update === 'function' ? update({ ...useUiStore.getState().widths }) : update });
    },
  });
  const sized = useMemo(() => shown.map((field): SizedColumn => ({ ...fieldColumns[field], size: widths[field] ?? fieldColumns[field].width })), [shown, widths]);
  return { table, columns: sized };
}

export type ColumnTable = ReturnType<typeof useColumns>['table'];
