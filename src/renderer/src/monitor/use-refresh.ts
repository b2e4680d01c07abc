import { useCallback, useState } from 'react';
import { toAppError } from '#shared/errors.ts';
import { diffRows } from '#shared/model/delta.ts';
import { identityKey } from '#shared/model/process.ts';
import { useLink } from '../connection/link-context.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { useExtras } from './use-process-feed.ts';

/** Over how long a sample taken by hand measures CPU use, in ms. */
const measuredMs = 500;

interface Refresh {
  readonly refreshing: boolean;
  readonly refresh: () => void;
}

/** Takes one sample when asked, for a table that no stream fills. */
export function useRefresh(): Refresh {
  const link = useLink();
  const extras = useExtras();
  const [refreshing, setRefreshing] = useState(false);
  const refresh = useCallback(() => {
    setRefreshing(true);
    link.call('process.list', { intervalMs: measuredMs, extras: [...extras] }).then(
      ({ time, elapsedMs, summary, processes }) => {
        const { table, sweep, receive } = useProcessStore.getState();
        sweep(Number.POSITIVE_INFINITY); // processes that had exited before are not news
        const delta = diffRows(table?.rows ?? new Map(), new Map(processes.map((row) => [identityKey(row), row])));
        receive(
          { type: 'tick', seq: (table?.seq ?? 0) + 1, time, elapsedMs, summary, ...delta },
          { first: table === null, nowMs: Date.now() },
        );
        setRefreshing(false);
      },
      (error: unknown) => {
        useProcessStore.getState().fail(toAppError(error));
        setRefreshing(false);
      },
    );
  }, [link, extras]);
  return { refreshing, refresh };
}
