import { useEffect, useRef } from 'react';
import { useLink } from '../connection/link-context.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { createPlaybackClient, type PlaybackClient } from './playback-client.ts';

/** Fills the process store with the past that was chosen, as if it were live. */
export function usePastFeed({ watching }: { readonly watching: boolean }): void {
  const link = useLink();
  const sessionId = useTimeStore(({ past }) => past?.sessionId ?? null);
  /** Which recording it is: '' is the ring, null none. */
  const recording = useTimeStore(({ past }) => (past ? (past.sessionId ?? '') : null));
  const fromMs = useTimeStore(({ past }) => past?.fromMs ?? 0);
  const speed = useTimeStore(({ past }) => (past?.playing ? past.speed : 0));
  const player = useRef<PlaybackClient | null>(null);
  useEffect(() => {
    if (recording === null) return;
    // Neither what was live nor another machine's rows may be taken for this one's.
    useProcessStore.getState().restart();
    return () => useProcessStore.getState().restart();
  }, [recording]);
  useEffect(() => {
    if (recording === null || !watching) return;
    let over = false;
    const made = createPlaybackClient(link, {
      onTick: (tick, first) => {
        if (over) return;
        useProcessStore.getState().receive(tick, { first, nowMs: Date.now(), forget: true });
        useTimeStore.getState().arrive(Date.parse(tick.time));
      },
      onEnd: (error) => {
        if (over) return;
        if (error) useProcessStore.getState().fail(error);
        useTimeStore.getState().play(false);
      },
    });
    player.current = made;
    return () => {
      over = true;
      player.current = null;
      made.stop();
    };
  }, [link, recording, watching]);
  useEffect(() => {
    player.current?.show({ ...(sessionId === null ? {} : { sessionId }), from: new Date(fromMs).toISOString(), speed });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new player gets its start
  }, [link, recording, watching, sessionId, fromMs, speed]);
}
