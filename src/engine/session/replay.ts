import type { RunUpdate, StreamSource } from '#shared/contract/contract.ts';
import type { ReplayCursor } from './protocol.ts';

/** Loads the next page of a replay. */
export type LoadPage = (
  cursor: ReplayCursor,
) => Promise<{ readonly updates: readonly RunUpdate[]; readonly next: ReplayCursor | null }>;

/** A stored run as a stream, read at most one page ahead of the reader. */
export function createReplay(load: LoadPage): StreamSource<RunUpdate> {
  let ready: RunUpdate[] = [];
  let cursor: ReplayCursor | null = { stage: 'report' };
  let loading = false;
  let disposed = false;
  let wake = (): void => {};
  let fail = (_error: unknown): void => {};

  const fill = (): void => {
    if (loading || disposed || cursor === null || ready.length > 0) return;
    loading = true;
    load(cursor).then(
      ({ updates, next }) => {
        loading = false;
        if (disposed) return;
        ready = [...updates];
        cursor = next;
        if (ready.length === 0) fill();
        else wake();
      },
      (error: unknown) => {
        if (!disposed) fail(error);
      },
    );
  };
  return {
    next: () => {
      const update = ready.shift();
      fill();
      return update;
    },
    done: () => cursor === null && ready.length === 0,
    start: (onWake, onFail) => {
      wake = onWake;
      fail = onFail;
      fill();
    },
    dispose: () => {
      disposed = true;
      ready = [];
    },
  };
}
