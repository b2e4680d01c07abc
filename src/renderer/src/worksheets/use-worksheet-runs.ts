import { useEffect, useState } from 'react';
import type { RunListItem } from '#shared/contract/contract.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';

/** The newest sessions that are read for earlier runs of a worksheet. */
const maxSessions = 50;

/** The runs of a worksheet on this machine, oldest first: those of this session live, and earlier ones. */
export function useWorksheetRuns(worksheetId: string): readonly RunListItem[] {
  const link = useLink();
  const connected = useLinkState().status === 'connected';
  const [current, setCurrent] = useState<readonly RunListItem[]>([]);
  const [earlier, setEarlier] = useState<readonly RunListItem[]>([]);
  useEffect(() => link.subscribe('runs.watch', {}, { onMessage: setCurrent }), [link]);
  useEffect(() => {
    if (!connected) return;
    let isWanted = true;
    const read = async (): Promise<void> => {
      const sessions = await link.call('session.list', {});
      const stored = sessions
        .filter(({ current: isCurrent, runs, problem }) => !isCurrent && runs > 0 && problem === null)
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
        .slice(0, maxSessions);
      const runs: RunListItem[] = [];
      for (const { id } of stored) {
        if (!isWanted) return;
        // A file that has become unreadable has no runs to show.
        runs.push(...(await link.call('run.list', { sessionId: id }).catch(() => [])));
      }
      if (isWanted) setEarlier(runs);
    };
    read().catch(() => {}); // what is missing here is still in the sessions
    return () => {
      isWanted = false;
    };
  }, [link, connected]);
  const known = new Set(current.map(({ run }) => run.id));
  return [...current, ...earlier.filter(({ run }) => !known.has(run.id))]
    .filter(({ run }) => run.worksheet?.id === worksheetId)
    .toSorted((a, b) => a.run.startedAt.localeCompare(b.run.startedAt));
}
