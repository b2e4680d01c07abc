import { app, Menu, powerMonitor, shell, type Tray } from 'electron';
import { join } from 'node:path';
import type { Engine } from '#engine/ports.ts';
import { storedSettings } from '#engine/settings-keeper.ts';
import { languageOf } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';
import type { StoredSettings } from '#shared/settings/settings.ts';
import { answerPages } from './connect.ts';
import { workOf } from './engine-work.ts';
import { followSettings } from './follow-settings.ts';
import { bringUp, openMainWindow, type MainWindow } from './main-window.ts';
import { menuModel } from './menu-model.ts';
import { appOrigin } from './origin.ts';
import { mendPage } from './page-faults.ts';
import { askToQuit } from './quit-question.ts';
import { quitAfter } from './quit.ts';
import { createTray, setTrayMenu, trayIcon } from './tray.ts';

export const resources = join(import.meta.dirname, '../../resources');

/** The desktop app: one engine, one window, a tray icon. */
export class Desktop {
  readonly #dataDir: string;
  readonly #devUrl: string | undefined;
  readonly #engine: Engine;
  readonly #system = languageOf(app.getLocale());
  readonly #tray: Tray | null;
  #settings: StoredSettings;
  #main: MainWindow | null = null;
  /** The window may close for good. */
  #isQuitting = false;

  /** `devUrl`: address of the server with hot reload. */
  constructor(dataDir: string, engine: Engine, devUrl: string | undefined) {
    this.#dataDir = dataDir;
    this.#devUrl = devUrl;
    this.#engine = engine;
    this.#settings = storedSettings(dataDir);
    this.#tray = createTray({ icon: trayIcon(resources, process.platform), show: this.show });
  }

  get #language(): Language {
    return this.#settings.language ?? this.#system;
  }

  readonly show = (): void => {
    if (this.#main) bringUp(this.#main.window);
    else this.#open();
  };

  begin(): void {
    const quit = quitAfter(app, {
      mayQuit: () => this.#mayQuit(),
      dispose: async () => {
        this.#isQuitting = true;
        this.#main?.remember();
        this.#tray?.destroy();
        await this.#engine.dispose();
      },
    });
    powerMonitor.on('shutdown', quit);
    answerPages(this.#engine, { devUrl: this.#devUrl, show: this.show });
    followSettings(this.#engine, (settings) => this.#apply(settings));
    this.#open();
    app.on('activate', this.show);
    app.on('second-instance', this.show);
  }

  #open(): void {
    const main = openMainWindow({
      stateDir: app.getPath('userData'),
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      icon: join(resources, 'icon.png'),
      theme: this.#settings.theme ?? 'auto',
      devUrl: this.#devUrl,
    });
    this.#main = main;
    mendPage(main.window, () => this.#language);
    main.window.on('close', (event) => this.#onClose(event));
    main.window.on('closed', () => (this.#main = null));
  }

  /** A window that closes is hidden where the program goes on without it, and asks where it would end something. */
  #onClose(event: { readonly preventDefault: () => void }): void {
    if (this.#isQuitting || process.platform === 'darwin') return;
    event.preventDefault();
    if (this.#settings.keepInTray && this.#tray) this.#main?.window.hide();
    else app.quit();
  }

  async #mayQuit(): Promise<boolean> {
    const work = await workOf(this.#engine);
    if (work.runs === 0 && !work.isRecording) return true;
    const answer = await askToQuit(work, { language: this.#language, hasTray: this.#tray !== null });
    if (answer === 'tray') this.#main?.window.hide();
    return answer === 'quit';
  }

  #apply(settings: StoredSettings): void {
    const before = { language: this.#language, isKept: this.#settings.keepInTray };
    this.#settings = settings;
    const [language, isKept] = [this.#language, settings.keepInTray === true];
    if (Menu.getApplicationMenu() !== null && before.language === language && before.isKept === settings.keepInTray)
      return;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuModel({
          platform: process.platform,
          language,
          isDevelopment: !app.isPackaged,
          actions: {
            go: (place) => this.#go(place),
            openDataFolder: () => void shell.openPath(this.#dataDir),
          },
        }),
      ),
    );
    const setKept = (kept: boolean): void => void this.#engine.calls['settings.set']({ keepInTray: kept });
    if (this.#tray) setTrayMenu(this.#tray, language, isKept, { show: this.show, quit: () => app.quit(), setKept });
  }

  #go(place: string): void {
    this.show();
    // Only the fragment changes, so the page stays loaded.
    this.#main?.window.loadURL(`${this.#devUrl ?? `${appOrigin}/`}#/${place}`).catch(() => {});
  }
}
