import { useEffect, useState } from 'react';
import type { LabEvent } from '#shared/model/lab.ts';
import type { RunBand } from '#shared/timeline/time-marks.ts';
import { useLink } from '../connection/link-context.ts';

interface RunEvents {
  readonly runId: string;
  /** In the order of their times; null until all have come. */
  readonly events: readonly LabEvent[] | null;
}

/** The events of a run that was over, read once `band` names it; null while there is none. */
export function useRunEvents(band: RunBand | null, sessionId: string | null): RunEvents | null {
  const link = useLink();
  const [read, setRead] = useState<RunEvents | null>(null);
  const runId = band === null || band.run.endedAt === null ? null : band.run.id;
  useEffect(() => {
    if (runId === null) return;
    let events: LabEvent[] = [];
    const stop = link.subscribe('run.watch', sessionId === null ? { runId } : { runId, sessionId }, {
      onStart: () => {
        events = [];
      },
      onMessage: (update) => {
        if (update.type === 'events') for (const event of update.events) events.push(event);
        else if (update.type === 'end') setRead({ runId, events: events.toSorted((a, b) => a.atNs - b.atNs) });
      },
      onEnd: () => {},
    });
    return stop;
  }, [link, runId, sessionId]);
  if (runId === null) return null;
  return read?.runId === runId ? read : { runId, events: null };
}
