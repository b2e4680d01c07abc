import { useEffect } from 'react';
import type { RunUpdate } from '#shared/contract/contract.ts';
import type { RunRef } from '../navigation/route.ts';
import { useLink } from '../connection/link-context.ts';
import { runActions, type RunActions } from '../stores/run-store.ts';

/** Renders at most ten times a second, however fast events come. */
const batchMs = 100;

/** Fills a run store, by default that of the run view, with one run; a new connection starts it afresh. */
export function useRunFeed({ runId, sessionId }: RunRef, store: RunActions = runActions): void {
  const link = useLink();
  useEffect(() => {
    store.reset();
    let waiting: RunUpdate[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = (): void => {
      timer = undefined;
      const updates = waiting;
      waiting = [];
      store.takeAll(updates);
    };
    const stop = link.subscribe('run.watch', sessionId === null ? { runId } : { runId, sessionId }, {
      onStart: () => {
        waiting = [];
        store.reset();
      },
      onMessage: (update) => {
        waiting.push(update);
        timer ??= setTimeout(flush, batchMs);
      },
      onEnd: (error) => error && store.fail(error),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [link, runId, sessionId, store]);
}
