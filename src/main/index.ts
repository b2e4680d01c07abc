import { app, BrowserWindow, dialog, Menu, session, shell, type Tray } from 'electron';
import { join } from 'node:path';
import { defaultDataDir } from '#engine/data-dir.ts';
import { createEngine } from '#engine/engine.ts';
import type { Engine } from '#engine/ports.ts';
import { storedSettings } from '#engine/settings-keeper.ts';
import { toAppError, type AppError } from '#shared/errors.ts';
import { describeError } from '#shared/text/describe-error.ts';
import { languageOf, translator } from '#shared/i18n/translator.ts';
import { registerAppScheme, serveScreen } from './app-protocol.ts';
import { answerPages } from './connect.ts';
import { entryPaths } from './entry-paths.ts';
import { denyPermissions, guardContents } from './guard.ts';
import { followLanguage } from './language.ts';
import { openMainWindow } from './main-window.ts';
import { menuModel } from './menu-model.ts';
import { quitAfter } from './quit.ts';
import { createSaveDialog } from './save-dialog.ts';
import { createTray, setTrayMenu } from './tray.ts';

/** Set by electron-vite while developing: the address of the server with hot reload. */
const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Held here, or the icon would be collected as garbage. */
let tray: Tray | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  const system = languageOf(app.getLocale());
  let language = system;
  const tell = (error: AppError): void => {
    const { message, hint } = describeError(error, language);
    dialog.showErrorBox(translator(language)('host:dialog.problem'), `${message}\n\n${hint}`);
  };
  let engine: Engine;
  try {
    const dataDir = defaultDataDir();
    language = storedSettings(dataDir).language ?? system;
    engine = await createEngine({
      entries: entryPaths(import.meta.dirname),
      dataDir,
      record: true,
      history: true,
      sampler: 'auto',
      host: 'desktop',
      exportTarget: createSaveDialog(() => language),
      onProblem: tell,
      trash: (path) => shell.trashItem(path),
      reveal: async (path) => shell.showItemInFolder(path),
    });
  } catch (error) {
    tell(toAppError(error));
    app.exit(1);
    return;
  }
  quitAfter(app, () => {
    tray?.destroy();
    return engine.dispose();
  });
  denyPermissions(session.defaultSession);
  serveScreen(session.defaultSession, join(import.meta.dirname, '../renderer'));
  answerPages(engine, devUrl);
  const open = (): BrowserWindow =>
    openMainWindow({
      stateDir: app.getPath('userData'),
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      devUrl,
    });
  const show = (): void => {
    if (BrowserWindow.getAllWindows().length === 0) open();
    else focusWindow();
  };
  const actions = { show, quit: () => app.quit() };
  tray = createTray({ ...actions, icon: join(import.meta.dirname, '../../resources/tray.png') });
  followLanguage(engine, system, (next) => {
    language = next;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuModel({ platform: process.platform, language, isDevelopment: !app.isPackaged })),
    );
    if (tray) setTrayMenu(tray, language, actions);
  });
  open();
  app.on('activate', show);
}

app.setAppUserModelId('dev.procession.desktop');
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  guardContents(app, devUrl);
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void start();
} else app.quit();
