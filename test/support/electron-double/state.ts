import { EventEmitter } from 'node:events';
import type { BrowserContext } from 'playwright-core';
import type { BrowserWindowDouble } from './browser-window.ts';
import type { Tray as TrayDouble } from './electron.ts';

/** The calls the double received, and its scripted answers; one app at a time. */
export interface DoubleState {
  readonly context: BrowserContext;
  /** Stands in for userData, downloads and the like. */
  readonly folder: string;
  readonly locale: string;
  readonly windows: BrowserWindowDouble[];
  readonly menus: unknown[];
  readonly trays: TrayDouble[];
  /** Paths that the next save dialogs answer; null = cancelled. */
  readonly saveAnswers: (string | null)[];
  /** Titles of the save dialogs that were shown. */
  readonly saveTitles: string[];
  readonly errorBoxes: { readonly title: string; readonly content: string }[];
  readonly deniedWindows: string[];
  readonly deniedNavigations: string[];
  protocolHandler: ((request: Request) => Response | Promise<Response>) | null;
  permissionHandler: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null;
  readonly exited: PromiseWithResolvers<number>;
}

let current: DoubleState | null = null;

/** Begins a new app: the module's own state is only this. */
export function beginDouble(options: Pick<DoubleState, 'context' | 'folder' | 'locale'>): DoubleState {
  current = {
    ...options,
    windows: [],
    menus: [],
    trays: [],
    saveAnswers: [],
    saveTitles: [],
    errorBoxes: [],
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

/** `app` and `ipcMain` as far as they are emitters. */
export const appEvents = new EventEmitter();
export const ipcEvents = new EventEmitter();

/** Chromium refuses schemes it does not know before anyone can answer, so the page lives under this name instead. */
export const standInOrigin = 'https://procession.test';
const appOrigin = 'app://procession';

/** The address that Chromium is given for one of ours. */
export const toStandIn = (url: string): string => url.replace(appOrigin, standInOrigin);

/** The address that Electron would tell. */
export const fromStandIn = (url: string): string => url.replace(standInOrigin, appOrigin);
