import { useMemo } from 'react';
import type { ProcessRow } from '#shared/model/process.ts';
import type { LiveTable } from '#shared/table/live-table.ts';
import { useProcessStore } from '../../stores/process-store.ts';

/** The selected processes that still exist. */
export function useSelectedRows(table: LiveTable | null): readonly ProcessRow[] {
  const selectedKeys = useProcessStore((state) => state.selectedKeys);
  return useMemo(
    () =>
      [...selectedKeys].flatMap((key) => {
        const row = table?.gone.has(key) ? undefined : table?.rows.get(key);
        return row ? [row] : [];
      }),
    [selectedKeys, table],
  );
}
