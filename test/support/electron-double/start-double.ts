import { randomUUID } from 'node:crypto';
import { registerHooks } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { until } from '../until.ts';
import { appEvents, beginDouble, ipcEvents, powerEvents, type DoubleState, type Faults } from './state.ts';

const builtMain = new URL('../../../out/main/index.js', import.meta.url);

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' && context.parentURL?.includes('/out/main/')
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

/** The desktop app on the double: its page and everything the double recorded. */
export interface DoubleApp {
  readonly state: DoubleState;
  readonly page: Page;
  /** Quits as the menu would, whatever goes on; gives the exit code. */
  readonly quit: () => Promise<number>;
}

/** Runs the built main entry in this process. Its data goes where PROCESSION_HOME says. */
export async function startDouble(options: {
  readonly context: BrowserContext;
  readonly folder: string;
  readonly locale?: string;
  readonly faults?: Faults;
}): Promise<DoubleApp> {
  appEvents.removeAllListeners();
  ipcEvents.removeAllListeners();
  powerEvents.removeAllListeners();
  const signalListeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map(
    (signal) => [signal, process.listeners(signal as NodeJS.Signals)] as const,
  );
  const state = beginDouble({ locale: 'en-US', faults: {}, ...options });
  await import(`${builtMain.href}?start=${randomUUID()}`); // evaluated anew for each app
  while (state.windows.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const page = await state.windows[0]?.loaded.promise;
  if (!page) throw new Error('no window was opened');
  const quit = async (): Promise<number> => {
    const { app } = await import('./electron.ts');
    const asked = state.boxes.length;
    app.quit();
    let isOver = false;
    void state.exited.promise.then(() => (isOver = true));
    await until(() => isOver || state.boxes.length > asked);
    if (!isOver) state.boxes.at(-1)?.answer(0); // something still goes on: it is ended
    const code = await state.exited.promise;
    for (const [signal, before] of signalListeners) {
      for (const listener of process.listeners(signal as NodeJS.Signals))
        if (!before.includes(listener)) process.off(signal, listener);
    }
    return code;
  };
  return { state, page, quit };
}
