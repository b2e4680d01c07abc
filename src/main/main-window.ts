import { BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { Settings } from '#shared/settings/settings.ts';
import { appOrigin } from './origin.ts';
import { minimumSize, placeWindow } from './window-bounds.ts';
import { recallWindow, rememberWindow } from './window-memory.ts';

/** A page that has not painted after this time is shown as it is, in ms. */
const patienceMs = 3000;

/** The page's own background: nothing else may flash up before it is painted. */
const backgrounds = { light: '#ffffff', dark: '#242424' } as const;

function backgroundOf(theme: Settings['theme']): string {
  if (theme !== 'auto') return backgrounds[theme];
  return backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
}

/** Shows a window and gives it the focus, wherever it was. */
export function bringUp(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) window.show(); // a hidden window cannot have the focus
  window.focus();
}

/**
 * Shows a window for the first time. On Wayland a window that was never shown may get no frame, so `ready-to-show` may
 * never come (electron/electron#48859): whatever comes first counts.
 */
function reveal(window: BrowserWindow, isMaximized: boolean): void {
  let isRevealed = false;
  const show = (): void => {
    clearTimeout(timer);
    if (isRevealed || window.isDestroyed()) return;
    isRevealed = true;
    if (isMaximized) window.maximize();
    window.show();
  };
  const timer = setTimeout(show, patienceMs);
  window.once('ready-to-show', show);
  window.once('closed', () => clearTimeout(timer));
  window.webContents.once('did-finish-load', show);
  window.webContents.once('did-fail-load', show);
}

/** The one window, and how to remember where it is at once. */
export interface MainWindow {
  readonly window: BrowserWindow;
  readonly remember: () => void;
}

/** Opens the one window, where it was last time. */
export function openMainWindow(options: {
  readonly stateDir: string;
  readonly preload: string;
  readonly icon: string;
  readonly theme: Settings['theme'];
  readonly devUrl: string | undefined;
}): MainWindow {
  const file = join(options.stateDir, 'window.json');
  const recalled = recallWindow(file);
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const window = new BrowserWindow({
    ...placeWindow(
      recalled,
      displays.map((display) => display.workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Procession',
    icon: options.icon,
    backgroundColor: backgroundOf(options.theme),
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
  reveal(window, recalled?.isMaximized === true);
  const remember = rememberWindow(window, file);
  window.loadURL(options.devUrl ?? `${appOrigin}/`).catch(() => {}); // `did-fail-load` reports it
  return { window, remember };
}
