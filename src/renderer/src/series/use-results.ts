import { useEffect, useState } from 'react';
import type { RunResult } from '#shared/model/lab.ts';
import { useCall } from '../common/use-call.ts';
import { useLink } from '../connection/link-context.ts';

/** What the runs of a scenario came to; those of the current session are read again whenever one of them ends. */
export function useResults(scenario: string, sessionId: string | null) {
  const link = useLink();
  const { data, error, reload } = useCall('run.results', { scenario, ...(sessionId === null ? {} : { sessionId }) });
  const [ended, setEnded] = useState<string | null>(null);
  useEffect(() => {
    if (sessionId !== null) return;
    return link.subscribe(
      'runs.watch',
      {},
      {
        onMessage: (list) =>
          setEnded(
            list
              .filter(({ run }) => run.scenario === scenario && run.outcome !== null)
              .map(({ run }) => run.id)
              .join(' '),
          ),
      },
    );
  }, [link, scenario, sessionId]);
  useEffect(() => {
    if (ended !== null) reload();
  }, [ended, reload]);
  return { results: data as readonly RunResult[] | null, error, reload };
}
