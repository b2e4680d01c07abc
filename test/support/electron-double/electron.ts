// Stands in for the electron module while the built main bundle runs under Node: same names,
// same events, a real Chromium behind BrowserWindow. `satisfies` breaks when Electron's types change.
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { BrowserWindowDouble } from './browser-window.ts';
import { MessageChannelDouble } from './message-ports.ts';
import { appEvents, double, ipcEvents } from './state.ts';

async function exit(code = 0): Promise<void> {
  await Promise.all([...double().windows].map((window) => window.destroy()));
  double().exited.resolve(code);
}

const appMethods = {
  isPackaged: true,
  whenReady: () => Promise.resolve(),
  getLocale: () => double().locale,
  getPath: (name) => {
    const path = join(double().folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  },
  setAppUserModelId: () => {},
  requestSingleInstanceLock: () => true,
  exit: (code) => void exit(code),
  quit: () => {
    let prevented = false;
    appEvents.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) void exit(0);
  },
} satisfies Partial<Electron.App>;

export const app = Object.assign(appEvents, appMethods);

export const BrowserWindow = BrowserWindowDouble;
export const MessageChannelMain = MessageChannelDouble;
export const ipcMain = ipcEvents;

export const protocol = { registerSchemesAsPrivileged: () => {} } satisfies Partial<Electron.Protocol>;

export const session = {
  defaultSession: {
    protocol: {
      handle: (_scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
        void (double().protocolHandler = handler),
    },
    setPermissionRequestHandler: (handler: NonNullable<ReturnType<typeof double>['permissionHandler']>) =>
      void (double().permissionHandler = handler),
    setPermissionCheckHandler: (handler: NonNullable<ReturnType<typeof double>['permissionCheck']>) =>
      void (double().permissionCheck = handler),
  },
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display],
} satisfies Partial<Electron.Screen>;

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => void double().menus.push(menu),
};

/** A tray that is only recorded. */
export class Tray {
  menu: readonly { readonly label?: string; readonly click?: () => void }[] = [];
  readonly icon: string;
  destroyed = false;
  readonly #listeners = new Map<string, () => void>();

  constructor(icon: string) {
    this.icon = icon;
    double().trays.push(this);
  }

  setToolTip(): void {}

  setContextMenu(menu: Tray['menu']): void {
    this.menu = menu;
  }

  on(event: string, listener: () => void): void {
    this.#listeners.set(event, listener);
  }

  click(): void {
    this.#listeners.get('click')?.();
  }

  destroy(): void {
    this.destroyed = true;
  }
}

export const dialog = {
  showErrorBox: (title, content) => void double().errorBoxes.push({ title, content }),
  showSaveDialog: (...given: readonly unknown[]) => {
    double().saveTitles.push((given.at(-1) as Electron.SaveDialogOptions).title ?? '');
    const filePath = double().saveAnswers.shift() ?? null;
    return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  },
} satisfies Partial<Electron.Dialog>;

export const shell = {
  trashItem: (path) => rm(path),
  showItemInFolder: () => {},
} satisfies Partial<Electron.Shell>;
