// Stands in for the electron module while the built main bundle runs under Node: same names,
// same events, a real Chromium behind BrowserWindow. `satisfies` breaks when Electron's types change.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type * as Electron from 'electron';
import { BrowserWindowDouble, closeAllAtOnce } from './browser-window.ts';
import { checkMenu } from './menu-check.ts';
import { MessageChannelDouble } from './message-ports.ts';
import { appEvents, double, ipcEvents, lockedProfiles, mustBeReady, powerEvents } from './state.ts';

function profile(): string {
  return double().paths.get('userData') ?? join(double().folder, 'userData');
}

async function exit(code = 0): Promise<void> {
  const { exited } = double();
  lockedProfiles.delete(profile());
  await closeAllAtOnce();
  appEvents.emit('quit', {}, code);
  exited.resolve(code);
}

/** Asks the windows, then exits. */
function quit(): void {
  let prevented = false;
  const preventDefault = (): void => void (prevented = true);
  appEvents.emit('before-quit', { preventDefault });
  if (prevented || !BrowserWindowDouble.getAllWindows().every((window) => window.close())) return;
  appEvents.emit('will-quit', { preventDefault });
  if (!prevented) void exit(0);
}

const appMethods = {
  isPackaged: true,
  whenReady: async () => {
    await setImmediate();
    double().isReady = true;
  },
  getLocale: () => double().locale,
  // The page runs in Chromium's process here, whose cost is none of this host's.
  getAppMetrics: () => [],
  getVersion: () => '0.0.0',
  setPath: (name, path) => {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path}`);
    if (double().isReady && name === 'userData') throw new Error('userData is in use');
    double().paths.set(name, path);
  },
  getPath: (name) => {
    const path = double().paths.get(name) ?? join(double().folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  },
  setAppUserModelId: () => {},
  setAboutPanelOptions: ({ iconPath }) => void readFileSync(iconPath ?? ''),
  requestSingleInstanceLock: () => {
    if (lockedProfiles.has(profile())) return false;
    lockedProfiles.add(profile());
    return true;
  },
  exit: (code) => void exit(code),
  quit,
} satisfies Partial<Electron.App>;

export const app = Object.assign(appEvents, appMethods);

export const BrowserWindow = BrowserWindowDouble;
export const MessageChannelMain = MessageChannelDouble;
export const ipcMain = ipcEvents;
export const powerMonitor = powerEvents;

export const nativeTheme = {
  get shouldUseDarkColors() {
    return double().faults.dark === true;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: () => {
    const state = double();
    if (state.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (state.hasSchemes) throw new Error('protocol.registerSchemesAsPrivileged should be called only once');
    state.hasSchemes = true;
  },
} satisfies Partial<Electron.Protocol>;

export const session = {
  get defaultSession() {
    mustBeReady('session');
    return defaultSession;
  },
};

const defaultSession = {
  protocol: {
    handle: (_scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
      void (double().protocolHandler = handler),
  },
  setPermissionRequestHandler: (handler: NonNullable<ReturnType<typeof double>['permissionHandler']>) =>
    void (double().permissionHandler = handler),
  setPermissionCheckHandler: (handler: NonNullable<ReturnType<typeof double>['permissionCheck']>) =>
    void (double().permissionCheck = handler),
};

function displays(): Electron.Display[] {
  mustBeReady('screen');
  const areas = double().faults.displays ?? [{ x: 0, y: 0, width: 1920, height: 1080 }];
  return areas.map((workArea) => ({ workArea }) as Electron.Display);
}

export const screen = {
  getAllDisplays: displays,
  getPrimaryDisplay: () => displays()[0] as Electron.Display,
} satisfies Partial<Electron.Screen>;

export const Menu = {
  buildFromTemplate: (template: readonly Electron.MenuItemConstructorOptions[]) => {
    checkMenu(template);
    return template;
  },
  setApplicationMenu: (menu: unknown) => {
    mustBeReady('Menu');
    double().menus.push(menu);
  },
  getApplicationMenu: () => double().menus.at(-1) ?? null,
};

/** A tray that is only recorded. */
export class Tray {
  menu: readonly {
    readonly label?: string;
    readonly checked?: boolean;
    readonly click?: (item: { readonly checked: boolean }) => void;
  }[] = [];
  readonly icon: string;
  destroyed = false;
  readonly #listeners = new Map<string, () => void>();

  constructor(icon: string) {
    mustBeReady('Tray');
    if (double().faults.noTray) throw new Error(`Failed to load image from path '${icon}'`);
    readFileSync(icon);
    this.icon = icon;
    double().trays.push(this);
  }

  setToolTip(): void {}

  setContextMenu(menu: Tray['menu']): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
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

function showMessageBox(...given: readonly unknown[]): Promise<Electron.MessageBoxReturnValue> {
  mustBeReady('dialog');
  const options = given.at(-1) as Electron.MessageBoxOptions;
  const { promise, resolve } = Promise.withResolvers<Electron.MessageBoxReturnValue>();
  const answer = (response: number): void => resolve({ response, checkboxChecked: false });
  options.signal?.addEventListener('abort', () => answer(options.cancelId ?? 0));
  double().boxes.push({ options, answer });
  return promise;
}

export const dialog = {
  // After the app is ready it blocks the thread of the engine until it is closed.
  showErrorBox: (title, content) => {
    if (double().windows.length > 0) throw new Error(`a box blocks the engine: ${content}`);
    double().errorBoxes.push({ title, content });
  },
  showMessageBox,
  showSaveDialog: (...given: readonly unknown[]) => {
    double().saveTitles.push((given.at(-1) as Electron.SaveDialogOptions).title ?? '');
    const filePath = double().saveAnswers.shift() ?? null;
    return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  },
} satisfies Partial<Electron.Dialog>;

export const shell = {
  trashItem: (path) => (double().faults.noTrash ? Promise.reject(new Error('no trash')) : rm(path)),
  showItemInFolder: () => {},
  openPath: (path) => {
    double().openedPaths.push(path);
    return Promise.resolve('');
  },
} satisfies Partial<Electron.Shell>;
