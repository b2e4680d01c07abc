import { useEffect, useRef } from 'react';
import type { RunResult } from '#shared/model/lab.ts';
import { useCall } from '../common/use-call.ts';
import { useLink } from '../connection/link-context.ts';

/** What the runs of a scenario came to; those of the current session are read again whenever one of them ends. */
export function useResults(scenario: string, sessionId: string | null) {
  const link = useLink();
  const { data, error, reload } = useCall('run.results', { scenario, ...(sessionId === null ? {} : { sessionId }) });
  /** The ended runs in the latest list; null before the first, which the results that are read anyway go with. */
  const ended = useRef<string | null>(null);
  useEffect(() => {
    if (sessionId !== null) return;
    return link.subscribe(
      'runs.watch',
      {},
      {
        onMessage: (list) => {
          const ids = list
            .filter(({ run }) => run.scenario === scenario && run.outcome !== null)
            .map(({ run }) => run.id)
            .join(' ');
          if (ended.current !== null && ended.current !== ids) reload();
          ended.current = ids;
        },
      },
    );
  }, [link, scenario, sessionId, reload]);
  return { results: data as readonly RunResult[] | null, error, reload };
}
