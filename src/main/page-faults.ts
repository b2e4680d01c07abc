import { app, dialog, type BrowserWindow } from 'electron';
import type { NameUnder } from '#shared/i18n/text-key.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';

/** A page that crashes again within this time is not loaded again without asking, in ms. */
const crashPauseMs = 10_000;

/** Chromium's code of a load that another one replaced (net/base/net_error_list.h, ABORTED). */
const aborted = -3;

/** Brings a page back that has crashed, hangs, or could not be loaded. */
export function mendPage(window: BrowserWindow, language: () => Language): void {
  const contents = window.webContents;
  let lastCrashMs = -Infinity;
  /** Resolves with true if the page should be loaded again; `signal` closes the question. */
  const ask = async (key: NameUnder<'host:fault.'>, detail: string, signal?: AbortSignal): Promise<boolean> => {
    const t = translator(language());
    const other = key === 'unresponsive' ? 'host:fault.wait' : 'host:menu.quit';
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: t('host:dialog.problem'),
      message: t(`host:fault.${key}`),
      detail,
      buttons: [t('host:fault.reload'), t(other)],
      defaultId: 0,
      cancelId: 1,
      ...(signal ? { signal } : {}),
    });
    return response === 0;
  };
  const reloadOrQuit = async (key: 'crashed' | 'failed', detail: string): Promise<void> => {
    const isWanted = await ask(key, detail).catch(() => false);
    if (window.isDestroyed()) return;
    if (isWanted) contents.reload();
    else app.quit();
  };
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    const isFirst = now - lastCrashMs > crashPauseMs;
    lastCrashMs = now;
    if (isFirst) contents.reload();
    else void reloadOrQuit('crashed', reason);
  });
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== aborted) void reloadOrQuit('failed', description);
  });
  let question: AbortController | null = null;
  window.on('unresponsive', () => {
    if (question) return;
    const current = new AbortController();
    question = current;
    ask('unresponsive', '', current.signal)
      .then((isWanted) => {
        if (!isWanted || window.isDestroyed()) return;
        contents.forcefullyCrashRenderer();
        contents.reload();
      })
      .catch(() => {}) // it responds again
      .finally(() => {
        if (question === current) question = null;
      });
  });
  window.on('responsive', () => {
    question?.abort();
    question = null;
  });
}
