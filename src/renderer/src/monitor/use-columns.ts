import {
  columnResizingFeature, columnSizingFeature, columnVisibilityFeature, rowSortingFeature, tableFeatures, useTable, type ColumnDef,
} from '@tanstack/react-table';
import { rowFields, type ProcessRow, type RowField } from '#shared/model/process.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { fieldColumns } from './field-columns.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, columnVisibilityFeature, rowSortingFeature });

const columns: ColumnDef<typeof features, ProcessRow>[] = fieldColumns.map(({ field, width, numeric }) => ({
  id: field, accessorKey: field, size: width, minSize: 56, maxSize: 1200, sortDescFirst: numeric && field !== 'pid' && field !== 'ppid',
}));

/** The table never asks for rows: order, tree and virtual window are ours, so its row model stays empty. */
const noRows: ProcessRow[] = [];

/** Visible columns, their widths and the sort rule, as TanStack Table keeps them and our settings remember them. */
export function useColumns() {
  const { columns: shown, widths, sort, change } = useUiStore();
  return useTable({
    features,
    columns,
    data: noRows,
    manualSorting: true,
    enableSortingRemoval: false,
    columnResizeMode: 'onChange',
    state: {
      sorting: [{ id: sort.field, desc: sort.descending }],
      columnVisibility: Object.fromEntries(rowFields.map((field) => [field, shown.includes(field)])),
      columnSizing: widths,
    },
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update([{ id: sort.field, desc: sort.descending }]) : update;
      const [first] = next;
      if (first) change({ sort: { field: first.id as RowField, descending: first.desc } });
    },
    onColumnSizingChange: (update) => {
      change({ widths: typeof update === 'function' ? update({ ...useUiStore.getState().widths }) : update });
    },
  });
}

export type ColumnTable = ReturnType<typeof useColumns>;
