import { create } from 'zustand';

/** What of the past the screen shows. Times in ms since the epoch. */
export interface Past {
  /** The session that recorded the machine; null is the live ring. */
  readonly sessionId: string | null;
  /** The time last requested, from which the recording is played. */
  readonly fromMs: number;
  /** The recorded time that is shown; null until the first sample has arrived. */
  readonly shownMs: number | null;
  /** True from the request for a time until it is shown. */
  readonly seeking: boolean;
  readonly playing: boolean;
  /** How many times as fast as it happened. */
  readonly speed: number;
}

interface TimeStore {
  /** Null while the machine is shown live. */
  readonly past: Past | null;
  /** Grows when a bookmark or note was written or removed, wherever that was. */
  readonly noteRound: number;
  readonly touchNotes: () => void;
  /** Shows the recording at a time, paused. */
  readonly look: (sessionId: string | null, ms: number) => void;
  /** Seeks within the recording on screen, or the ring if none is; playback continues from there. */
  readonly seek: (ms: number) => void;
  readonly play: (playing: boolean) => void;
  readonly setSpeed: (speed: number) => void;
  /** What was asked for has come. */
  readonly arrive: (ms: number) => void;
  readonly goLive: () => void;
}

/** The position of the playhead: the requested time, or during playback the time shown. */
export function playheadOf({ fromMs, shownMs, playing, seeking }: Past): number {
  return playing && !seeking ? (shownMs ?? fromMs) : fromMs;
}

/** Whether the screen shows the machine live or as it was. */
export const useTimeStore = create<TimeStore>()((set, get) => {
  const change = (changes: Partial<Past>): void => {
    const { past } = get();
    if (past) set({ past: { ...past, ...changes } });
  };
  return {
    past: null,
    noteRound: 0,
    touchNotes: () => set({ noteRound: get().noteRound + 1 }),
    look: (sessionId, ms) => {
      const { past } = get();
      set({
        past: {
          sessionId,
          fromMs: ms,
          shownMs: past?.sessionId === sessionId ? past.shownMs : null,
          seeking: true,
          playing: false,
          speed: past?.speed ?? 1,
        },
      });
    },
    seek: (fromMs) => (get().past ? change({ fromMs, seeking: true }) : get().look(null, fromMs)),
    play: (playing) => {
      const { past } = get();
      if (past && past.playing !== playing) change({ playing, fromMs: playheadOf(past) });
    },
    setSpeed: (speed) => {
      const { past } = get();
      if (past) change({ speed, fromMs: playheadOf(past) });
    },
    arrive: (shownMs) => change({ shownMs, seeking: false }),
    goLive: () => set({ past: null }),
  };
});
