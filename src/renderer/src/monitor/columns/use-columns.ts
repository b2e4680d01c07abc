import {
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ProcessRow } from '#shared/model/process.ts';
import { columns as described, type ColumnId } from '#shared/table/columns.ts';
import { useUiStore } from '../../stores/ui-store.ts';
import { widthLimits } from './change-columns.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });

/** A visible column at its present width. */
export interface SizedColumn {
  readonly field: ColumnId;
  /** In px. */
  readonly size: number;
}

/** Names are indented in a tree, and groups say how many they are: room for that unless a width was chosen. */
const nestedNameWidth = 280;

/** The table never asks for rows: order, tree and virtual window are ours, so its row model stays empty. */
const noRows: ProcessRow[] = [];

function usualWidth(field: ColumnId, nested: boolean): number {
  return nested && field === 'name' ? nestedNameWidth : described[field].width;
}

/** Visible columns and their widths, as TanStack Table resizes them and our settings remember them. */
export function useColumns({ nested }: { readonly nested: boolean }) {
  const { columns: shown, widths, change } = useUiStore();
  const columns = useMemo(
    () =>
      shown.map((field): ColumnDef<typeof features, ProcessRow> => ({
        id: field,
        size: usualWidth(field, nested),
        minSize: widthLimits.min,
        maxSize: widthLimits.max,
      })),
    [shown, nested],
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
  const sized = useMemo(
    () => shown.map((field): SizedColumn => ({ field, size: widths[field] ?? usualWidth(field, nested) })),
    [shown, widths, nested],
  );
  return { table, columns: sized };
}

export type ColumnTable = ReturnType<typeof useColumns>['table'];
