import type { App } from 'electron';
import { hasStuckThread } from '#engine/worker-link.ts';

/** Longest time that closing may take before the program ends anyway. */
const deadlineMs = 5000;

/**
 * Quits only after `dispose` has ended what we started. The first quit is held back for it;
 * waiting for a promise inside the event would not be waited for.
 */
export function quitAfter(app: App, dispose: () => Promise<void>): void {
  let ending = false;
  const exit = (code: number): void => {
    if (hasStuckThread()) process.kill(process.pid, 'SIGKILL'); // an exit would wait for that thread
    app.exit(code);
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    const timer = setTimeout(() => exit(1), deadlineMs);
    dispose().then(
      () => {
        clearTimeout(timer);
        exit(0);
      },
      () => exit(1),
    );
  });
  // Electron turns these into a quit on some systems and drops them on others.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}
