import { app, BrowserWindow, dialog } from 'electron';
import { join } from 'node:path';
import type { ExportTarget } from '#engine/ports.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';

/** Asks with the system's own dialog, which also asks before overwriting. */
export function createSaveDialog(language: () => Language): ExportTarget {
  return async (suggestedName) => {
    const options = {
      title: translator(language())('host:dialog.save'),
      defaultPath: join(app.getPath('downloads'), suggestedName),
    };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    if (canceled || !filePath) return null;
    return { path: filePath, overwrite: true, finish: () => Promise.resolve({ downloadUrl: null }) };
  };
}
