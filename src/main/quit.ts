import type { App } from 'electron';

/** Longest time that closing may take before the program ends anyway. */
const deadlineMs = 30_000;

/**
 * Quits only after `dispose` has ended what we started. The first quit is held back for it;
 * waiting for a promise inside the event would not be waited for.
 */
export function quitAfter(app: App, dispose: () => Promise<void>): void {
  let ending = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    const timer = setTimeout(() => app.exit(1), deadlineMs);
    dispose().then(
      () => {
        clearTimeout(timer);
        app.exit(0);
      },
      () => app.exit(1),
    );
  });
  // Electron turns these into a quit on some systems and drops them on others.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}
