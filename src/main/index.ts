import { app, dialog, Menu, powerMonitor, session, shell, type Tray } from 'electron';
import { join } from 'node:path';
import { defaultDataDir } from '#engine/data-dir.ts';
import { createEngine } from '#engine/engine.ts';
import type { Engine } from '#engine/ports.ts';
import { makePrivateFolder } from '#engine/private-files.ts';
import { storedSettings } from '#engine/settings-keeper.ts';
import { toAppError } from '#shared/errors.ts';
import { languageOf, translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';
import type { StoredSettings } from '#shared/settings/settings.ts';
import { describeError } from '#shared/text/describe-error.ts';
import { registerAppScheme, serveScreen } from './app-protocol.ts';
import { answerPages } from './connect.ts';
import { workOf } from './engine-work.ts';
import { entryPaths } from './entry-paths.ts';
import { followSettings } from './follow-settings.ts';
import { denyPermissions, guardContents } from './guard.ts';
import { bringUp, openMainWindow, type MainWindow } from './main-window.ts';
import { menuModel } from './menu-model.ts';
import { appOrigin } from './origin.ts';
import { mendPage } from './page-faults.ts';
import { ProblemBox } from './problem-box.ts';
import { askToQuit } from './quit-question.ts';
import { quitAfter } from './quit.ts';
import { createSaveDialog } from './save-dialog.ts';
import { createTray, setTrayMenu, trayIcon } from './tray.ts';

/** Set by electron-vite while developing: the address of the server with hot reload. */
const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

const resources = join(import.meta.dirname, '../../resources');

/** The desktop app: one engine, one window, a tray icon. */
class Desktop {
  readonly #dataDir: string;
  readonly #engine: Engine;
  readonly #system = languageOf(app.getLocale());
  readonly #tray: Tray | null;
  #settings: StoredSettings;
  #main: MainWindow | null = null;
  /** The window may close for good. */
  #isQuitting = false;

  constructor(dataDir: string, engine: Engine) {
    this.#dataDir = dataDir;
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
    answerPages(this.#engine, { devUrl, show: this.show });
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
      devUrl,
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
    this.#main?.window.loadURL(`${devUrl ?? `${appOrigin}/`}#/${place}`).catch(() => {});
  }
}

async function start(dataDir: string): Promise<void> {
  await app.whenReady();
  // Dialogs are rare: each reads what is set now.
  const language = (): Language => storedSettings(dataDir).language ?? languageOf(app.getLocale());
  const engine = await createEngine({
    entries: entryPaths(import.meta.dirname),
    dataDir,
    record: true,
    history: true,
    sampler: 'auto',
    host: 'desktop',
    exportTarget: createSaveDialog(language),
    onProblem: new ProblemBox(language).report,
    trash: (path) => shell.trashItem(path),
    reveal: async (path) => shell.showItemInFolder(path),
  });
  denyPermissions(session.defaultSession);
  serveScreen(session.defaultSession, join(import.meta.dirname, '../renderer'));
  new Desktop(dataDir, engine).begin();
}

/** Nothing works without an engine: says why, and ends. */
function fail(error: unknown): void {
  const language = languageOf(app.getLocale());
  const { message, hint } = describeError(toAppError(error), language);
  dialog.showErrorBox(translator(language)('host:dialog.problem'), `${message}\n\n${hint}`);
  app.exit(1);
}

app.setAppUserModelId('dev.procession.desktop');
app.setAboutPanelOptions({
  applicationName: 'Procession',
  applicationVersion: app.getVersion(),
  iconPath: join(resources, 'icon.png'),
});
try {
  const dataDir = defaultDataDir();
  // Beside the engine's data: on macOS the default would be the same folder, and two data folders are two apps.
  const profile = join(dataDir, 'desktop');
  makePrivateFolder(profile);
  app.setPath('userData', profile);
  if (app.requestSingleInstanceLock()) {
    registerAppScheme();
    guardContents(app, devUrl);
    // Without a window the program goes on only where it said so.
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
    start(dataDir).catch(fail);
  } else app.quit();
} catch (error) {
  void app.whenReady().then(() => fail(error));
}
