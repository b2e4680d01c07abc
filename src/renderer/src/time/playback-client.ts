import type { StreamParams } from '#shared/contract/contract.ts';
import type { Dispose } from '#shared/disposable.ts';
import type { AppError } from '#shared/errors.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { Link } from '../connection/link.ts';

interface Listener {
  /** `first` marks the table at a new position, from which the following ticks continue. */
  readonly onTick: (tick: ProcessTick, first: boolean) => void;
  /** The recording is at its end (null), or could not be read. */
  readonly onEnd: (error: AppError | null) => void;
}

/** Plays one recording at a time. */
export interface PlaybackClient {
  readonly show: (params: StreamParams<'history.play'>) => void;
  readonly stop: Dispose;
}

/**
 * Shows the latest requested time: while one is being read, only the newest request is kept, so that the table
 * follows a drag however long a seek takes, and the host never has two requests at once.
 */
export function createPlaybackClient(link: Link, { onTick, onEnd }: Listener): PlaybackClient {
  let stop: Dispose = () => {};
  let reading = false;
  let wanted: StreamParams<'history.play'> | null = null;
  const start = (): void => {
    if (!wanted) return;
    const params = wanted;
    let first = true;
    wanted = null;
    reading = true;
    stop();
    const read = (): boolean => {
      reading = false;
      if (wanted) start();
      return reading;
    };
    stop = link.subscribe('history.play', params, {
      onStart: () => {
        first = true;
      },
      onMessage: (tick) => {
        onTick(tick, first);
        first = false;
        read();
      },
      onEnd: (error) => {
        if (!read()) onEnd(error);
      },
    });
  };
  return {
    show: (params) => {
      wanted = params;
      if (!reading) start();
    },
    stop: () => {
      wanted = null;
      stop();
    },
  };
}
