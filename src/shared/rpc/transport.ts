import type { Dispose } from '../disposable.ts';

/** Carries frames both ways, in order; everything else is written once above it. */
export interface Transport {
  readonly send: (frame: unknown) => void;
  readonly onMessage: (listener: (frame: unknown) => void) => Dispose;
  /** Called once when the other side is gone or `close` was called here. */
  readonly onClose: (listener: () => void) => Dispose;
  readonly close: () => void;
  /** For a transport whose other side may read slower than we send; it reads nothing more itself while it is full. */
  readonly flow?: {
    readonly isFull: () => boolean;
    /** Called whenever it is no longer full. */
    readonly onDrain: (listener: () => void) => Dispose;
  };
}
