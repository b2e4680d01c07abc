import { useMemo } from 'react';
import type { ProcessRow } from '#shared/model/process.ts';
import type { LiveTable } from '#shared/table/live-table.ts';
import { useProcessStore } from '../../stores/process-store.ts';

/** The chosen processes that are still there. */
export function useChosenRows(table: LiveTable | null): readonly ProcessRow[] {
  const chosen = useProcessStore((state) => state.chosen);
  return useMemo(
    () =>
      [...chosen].flatMap((key) => {
        const row = table?.gone.has(key) ? undefined : table?.rows.get(key);
        return row ? [row] : [];
      }),
    [chosen, table],
  );
}
