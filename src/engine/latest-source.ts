import type { StreamSource } from '#shared/contract/contract.ts';
import { toAppError } from '#shared/errors.ts';

/**
 * A stream of what an action reports while it runs: a reader that is late gets only the latest message. It ends when the
 * action does, or fails with it; `cancel` is called when the reader leaves.
 */
export function latestSource<T>(
  action: (report: (message: T) => void) => Promise<void>,
  cancel: () => void,
): StreamSource<T> {
  let latest: T | undefined;
  let isOver = false;
  return {
    next: () => {
      const message = latest;
      latest = undefined;
      return message;
    },
    done: () => isOver && latest === undefined,
    start: (wake, fail) => {
      const report = (message: T): void => {
        latest = message;
        wake();
      };
      action(report).then(
        () => {
          isOver = true;
          wake();
        },
        (error: unknown) => fail(toAppError(error)),
      );
    },
    dispose: cancel,
  };
}
