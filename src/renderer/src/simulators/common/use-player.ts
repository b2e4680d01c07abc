import { useEffect, useState } from 'react';

/** Speeds of playing, in steps per second. */
export const playerSpeeds = [1, 2, 5, 10] as const;

/** The position in a simulation. */
export interface PlayerState {
  /** From 0 to `last`. */
  readonly at: number;
  readonly last: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly go: (at: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: number) => void;
}

/** Steps through the positions 0 … `last`; a position beyond a shorter simulation counts as its end. */
export function usePlayer(last: number): PlayerState {
  const [wanted, setWanted] = useState(0);
  const [wantsPlay, setWantsPlay] = useState(false);
  const [speed, setSpeed] = useState<number>(playerSpeeds[1]);
  const at = Math.min(wanted, Math.max(0, last));
  const playing = wantsPlay && at < last;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setWanted((value) => Math.min(value, last) + 1), 1000 / speed);
    return () => clearInterval(timer);
  }, [playing, last, speed]);
  return {
    at,
    last: Math.max(0, last),
    playing,
    speed,
    setSpeed,
    go: (to) => {
      setWantsPlay(false);
      setWanted(Math.max(0, Math.min(last, to)));
    },
    play: () => {
      // At the end, playing starts over.
      if (at >= last) setWanted(0);
      setWantsPlay(true);
    },
    pause: () => setWantsPlay(false),
  };
}
