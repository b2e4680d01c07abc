import { useEffect, useMemo } from 'react';
import { runBands, timeMarks, type RunBand, type TimeMark } from '#shared/timeline/time-marks.ts';
import { useCall } from '../common/use-call.ts';
import { useLink } from '../connection/link-context.ts';
import { useTimeStore } from '../stores/time-store.ts';

/** The marks on the time bar. */
export interface Marks {
  readonly marks: readonly TimeMark[];
  readonly bands: readonly RunBand[];
}

/** Runs, findings, bookmarks and notes of a session; null is the one being written. */
export function useMarks(sessionId: string | null): Marks {
  const link = useLink();
  const input = sessionId === null ? {} : { sessionId };
  const { data: runs, reload: reloadRuns } = useCall('run.list', input);
  const { data: findings, reload: reloadFindings } = useCall('session.findings', input);
  const { data: notes, reload: reloadNotes } = useCall('note.list', input);
  const noteRound = useTimeStore((state) => state.noteRound);
  useEffect(() => {
    if (noteRound > 0) reloadNotes();
  }, [noteRound, reloadNotes]);
  useEffect(() => {
    if (sessionId !== null) return;
    return link.subscribe(
      'runs.watch',
      {},
      {
        onMessage: () => {
          reloadRuns();
          reloadFindings();
        },
      },
    );
  }, [link, sessionId, reloadRuns, reloadFindings]);
  const marks = useMemo(() => timeMarks(findings ?? [], notes ?? []), [findings, notes]);
  const bands = useMemo(() => runBands((runs ?? []).map(({ run }) => run)), [runs]);
  return { marks, bands };
}
