import { EventEmitter } from 'node:events';
import type { BrowserContext } from 'playwright-core';
import type { MessageBoxOptions, Rectangle } from 'electron';
import type { BrowserWindowDouble } from './browser-window.ts';
import type { Tray as TrayDouble } from './electron.ts';

/** What may go wrong on a person's machine. */
export interface Faults {
  /** `ready-to-show` never comes, as on some Wayland compositors. */
  readonly neverReady?: boolean;
  /** The first loads of the page fail. */
  readonly failedLoads?: number;
  /** The tray's icon cannot be read. */
  readonly noTray?: boolean;
  /** There is no trash. */
  readonly noTrash?: boolean;
  /** Work areas of the displays, the primary one first. */
  readonly displays?: readonly Rectangle[];
  readonly dark?: boolean;
}

/** A message box that is open until it is answered. */
export interface OpenBox {
  readonly options: MessageBoxOptions;
  /** Chooses a button by its number. */
  readonly answer: (response: number) => void;
}

/** The calls the double received, and its scripted answers; one app at a time. */
export interface DoubleState {
  readonly context: BrowserContext;
  /** Stands in for downloads and the like. */
  readonly folder: string;
  readonly locale: string;
  readonly faults: Faults;
  readonly paths: Map<string, string>;
  isReady: boolean;
  hasSchemes: boolean;
  readonly windows: BrowserWindowDouble[];
  readonly menus: unknown[];
  readonly trays: TrayDouble[];
  /** Paths that the next save dialogs answer; null = cancelled. */
  readonly saveAnswers: (string | null)[];
  /** Titles of the save dialogs that were shown. */
  readonly saveTitles: string[];
  readonly errorBoxes: { readonly title: string; readonly content: string }[];
  /** Message boxes that were shown. */
  readonly boxes: OpenBox[];
  readonly openedPaths: string[];
  readonly deniedWindows: string[];
  readonly deniedNavigations: string[];
  protocolHandler: ((request: Request) => Response | Promise<Response>) | null;
  permissionHandler: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null;
  readonly exited: PromiseWithResolvers<number>;
}

let current: DoubleState | null = null;

/** Begins a new app: the module's own state is only this. */
export function beginDouble(options: Pick<DoubleState, 'context' | 'folder' | 'locale' | 'faults'>): DoubleState {
  current = {
    ...options,
    paths: new Map(),
    isReady: false,
    hasSchemes: false,
    windows: [],
    menus: [],
    trays: [],
    saveAnswers: [],
    saveTitles: [],
    errorBoxes: [],
    boxes: [],
    openedPaths: [],
    deniedWindows: [],
    deniedNavigations: [],
    protocolHandler: null,
    permissionHandler: null,
    permissionCheck: null,
    exited: Promise.withResolvers<number>(),
  };
  return current;
}

/** The app under test. */
export function double(): DoubleState {
  if (!current) throw new Error('no app was begun');
  return current;
}

/** Most of Electron works only after it is ready. */
export function mustBeReady(what: string): void {
  if (!double().isReady) throw new Error(`${what} cannot be used before the app is ready`);
}

/** `app`, `ipcMain` and `powerMonitor` as far as they are emitters. */
export const appEvents = new EventEmitter();
export const ipcEvents = new EventEmitter();
export const powerEvents = new EventEmitter();

/** Profiles of the apps that run: a second app on the same profile is a second instance. */
export const lockedProfiles = new Set<string>();

/** Chromium refuses schemes it does not know before anyone can answer, so the page lives under this name instead. */
export const standInOrigin = 'https://procession.test';
const appOrigin = 'app://procession';

/** The address that Chromium is given for one of ours. */
export const toStandIn = (url: string): string => url.replace(appOrigin, standInOrigin);

/** The address that Electron would tell. */
export const fromStandIn = (url: string): string => url.replace(standInOrigin, appOrigin);
