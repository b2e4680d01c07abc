import { toAppError } from '#shared/errors.ts';
import { openProcess } from '../process-peer.ts';
import { WorkerLink } from '../worker-link.ts';
import type { ReadCalls } from './protocol.ts';

/** The host's end of a process that reads sessions. */
export type ReaderClient = WorkerLink<ReadCalls, never, never>;

/** Starts a process that reads sessions; when it ends, its open calls fail. `onEnd`: it ended by itself. */
export function startReader(
  entry: string,
  { onEnd = () => {}, ...options }: { readonly onEnd?: () => void } & Parameters<typeof openProcess>[1] = {},
): ReaderClient {
  return new WorkerLink<ReadCalls, never, never>({
    open: openProcess(entry, options),
    onMessage: () => {},
    onEnd,
    failure: (thrown) => toAppError(thrown ?? 'the reader ended'),
    backOff: null,
  });
}
