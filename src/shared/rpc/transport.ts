import type { Dispose } from '../disposable.ts';

/** Carries frames both ways, in order; everything else is written once above it. */
export interface Transport {
  readonly send: (frame: unknown) => void;
  readonly onMessage: (listener: (frame: unknown) => void) => Dispose;
  /** Called once when the other side is gone or `close` was called here. */
  readonly onClose: (listener: () => void) => Dispose;
  readonly close: () => void;
}
