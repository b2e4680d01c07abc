import { useEffect } from 'react';
import { usePageVisible } from '../common/use-page-visible.ts';
import { usePoll } from '../common/use-poll.ts';
import type { AppError } from '#shared/errors.ts';
import { useLink } from '../connection/link-context.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { useTimeStore } from '../stores/time-store.ts';

/** How often is asked what the ring keeps, in ms: it drops in pieces. */
const infoPeriodMs = 10_000;
const isFinal = ({ code }: AppError): boolean => code !== 'disconnected';

/** Fills the history store with the points of the recording on screen, or of the live ring. */
export function useHistoryFeed(): void {
  const link = useLink();
  const sessionId = useTimeStore(({ past }) => past?.sessionId ?? null);
  const input = sessionId === null ? {} : { sessionId };
  const { data: info } = usePoll('history.info', input, { periodMs: infoPeriodMs, isFinal });
  const isSeen = usePageVisible() || sessionId !== null;
  useEffect(() => {
    if (!isSeen) return; // what happens meanwhile arrives when the page is visible again
    const { begin, receive, fail } = useHistoryStore.getState();
    begin(sessionId);
    return link.subscribe('history.watch', sessionId === null ? {} : { sessionId }, {
      onStart: () => begin(sessionId),
      onMessage: receive,
      onEnd: (error) => {
        if (error) fail(error);
      },
    });
  }, [link, sessionId, isSeen]);
  useEffect(() => {
    // An answer about the ring has limits, one about a session has none.
    if (info && (info.limits === null) === (sessionId !== null)) useHistoryStore.getState().setInfo(info);
  }, [info, sessionId]);
}
