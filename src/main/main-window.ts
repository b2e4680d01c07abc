import { BrowserWindow, screen } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from '#engine/private-files.ts';
import { appOrigin } from './origin.ts';
import { minimumSize, parseBounds, placeWindow, type Bounds } from './window-bounds.ts';

function readBounds(file: string): Bounds | null {
  try {
    return parseBounds(readFileSync(file, 'utf8'));
  } catch {
    return null; // first start
  }
}

function remember(file: string, bounds: Bounds): void {
  try {
    writePrivateFile(file, JSON.stringify(bounds));
  } catch {
    // Losing the window's place is no reason to disturb the user.
  }
}

/** Opens the one window, where it was last time. */
export function openMainWindow(options: {
  readonly stateDir: string;
  readonly preload: string;
  readonly devUrl: string | undefined;
}): BrowserWindow {
  const file = join(options.stateDir, 'window.json');
  const window = new BrowserWindow({
    ...placeWindow(
      readBounds(file),
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Procession',
    show: false,
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => remember(file, window.getNormalBounds()));
  void window.loadURL(options.devUrl ?? `${appOrigin}/`);
  return window;
}
