import { fileURLToPath } from 'node:url';
import { createSessionStore } from '#engine/session/session-store.ts';
import type { SessionStore } from '#engine/ports.ts';
import type { RunUpdate, StreamSource } from '#shared/contract/contract.ts';
import type { AppError } from '#shared/errors.ts';

const source = (name: string): string => fileURLToPath(new URL(`../../src/engine/session/${name}.ts`, import.meta.url));

/** The sources of the thread that writes and of the process that reads, which Node runs as they are. */
export const storeEntries = { entry: source('store-worker'), reader: source('reader-entry') };

/** A store that closes at the end of its scope, and the problems it reported. */
export async function openStore(options: {
  readonly dataDir: string;
  readonly sessionFile?: string;
  readonly record?: boolean;
  readonly maxWaiting?: number;
  readonly readLimits?: { readonly callMs: number; readonly reportMs: number };
  /** Another file than the source to run the thread that writes from. */
  readonly entry?: string;
}): Promise<{ readonly store: SessionStore; readonly problems: AppError[] } & AsyncDisposable> {
  const problems: AppError[] = [];
  const store = await createSessionStore({
    record: true,
    ...storeEntries,
    ...options,
    onProblem: (error) => problems.push(error),
  });
  return { store, problems, [Symbol.asyncDispose]: () => store.dispose() };
}

/** Everything a stream gives until it ends. */
export function collect(source: StreamSource<RunUpdate>): Promise<RunUpdate[]> {
  return new Promise((resolve, reject) => {
    const updates: RunUpdate[] = [];
    const pull = (): void => {
      for (let update = source.next(); update !== undefined; update = source.next()) updates.push(update);
      if (source.done()) resolve(updates);
    };
    source.start(pull, reject);
    pull();
  });
}
