import type { App } from 'electron';

/** Longest time that closing may take before the program ends anyway. */
const deadlineMs = 30_000;

/** How to quit. */
export interface Quitting {
  /** False: the user wants to go on. */
  readonly mayQuit: () => Promise<boolean>;
  /** Ends what we started. */
  readonly dispose: () => Promise<void>;
}

/**
 * Quits only after `dispose` has ended what we started, and only if `mayQuit` agrees; a signal does not ask. The first
 * quit is held back for it; waiting for a promise inside the event would not be waited for. Returns how to end without asking.
 */
export function quitAfter(app: App, { mayQuit, dispose }: Quitting): () => void {
  let state: 'running' | 'asking' | 'ending' = 'running';
  const end = (): void => {
    if (state === 'ending') return;
    state = 'ending';
    const timer = setTimeout(() => app.exit(1), deadlineMs);
    dispose().then(
      () => {
        clearTimeout(timer);
        app.exit(0);
      },
      () => app.exit(1),
    );
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (state !== 'running') return;
    state = 'asking';
    void mayQuit()
      .catch(() => true)
      .then((may) => {
        if (state !== 'asking') return;
        state = 'running';
        if (may) end();
      });
  });
  // Electron turns these into a quit on some systems and drops them on others; the session that ends waits for no answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return end;
}
