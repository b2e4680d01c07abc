import type { StreamSource } from '#shared/contract/contract.ts';
import type { RecordedPoint } from '#shared/model/history.ts';

/**
 * Points of the past as a stream, read at most one batch ahead of the reader. With `follow` it continues
 * with new points, else it ends.
 */
export function pointsSource(options: {
  /** The next points after an instant; empty: no more for now. */
  readonly load: (afterMs: number) => Promise<readonly RecordedPoint[]>;
  readonly follow: ((grown: () => void) => () => void) | null;
}): StreamSource<readonly RecordedPoint[]> {
  let ready: readonly RecordedPoint[] = [];
  let afterMs = -1;
  let isLoading = false;
  let isOver = false;
  let isBehind = false;
  let disposed = false;
  let wake = (): void => {};
  let fail = (_error: unknown): void => {};
  let stop = (): void => {};

  const fill = (): void => {
    if (disposed || isOver || ready.length > 0) return;
    isBehind = isLoading;
    if (isLoading) return;
    isLoading = true;
    options.load(afterMs).then(
      (points) => {
        isLoading = false;
        if (disposed) return;
        ready = points;
        const last = points.at(-1);
        if (last) afterMs = Date.parse(last.time);
        else if (isBehind) return fill();
        else isOver = options.follow === null;
        wake();
      },
      (error: unknown) => {
        if (!disposed) fail(error);
      },
    );
  };
  return {
    next: () => {
      const points = ready.length > 0 ? ready : undefined;
      ready = [];
      if (points) fill();
      return points;
    },
    done: () => isOver && ready.length === 0,
    start: (onWake, onFail) => {
      [wake, fail] = [onWake, onFail];
      if (options.follow) stop = options.follow(fill);
      fill();
    },
    dispose: () => {
      disposed = true;
      stop();
    },
  };
}
