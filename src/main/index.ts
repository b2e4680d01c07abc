import { app, dialog, session, shell } from 'electron';
import { join } from 'node:path';
import { defaultDataDir } from '#engine/data-dir.ts';
import { createEngine } from '#engine/engine.ts';
import { makePrivateFolder } from '#engine/private-files.ts';
import { storedSettings } from '#engine/settings-keeper.ts';
import { toAppError } from '#shared/errors.ts';
import { languageOf, translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';
import { describeError } from '#shared/text/describe-error.ts';
import { registerAppScheme, serveScreen } from './app-protocol.ts';
import { Desktop, resources } from './desktop.ts';
import { entryPaths } from './entry-paths.ts';
import { denyPermissions, guardContents } from './guard.ts';
import { costOf } from './other-processes.ts';
import { ProblemBox } from './problem-box.ts';
import { createSaveDialog } from './save-dialog.ts';

/** Set by electron-vite while developing: the address of the server with hot reload. */
const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

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
    otherCost: () => costOf(app.getAppMetrics(), process.pid),
    exportTarget: createSaveDialog(language),
    onProblem: new ProblemBox(language).report,
    trash: (path) => shell.trashItem(path),
    reveal: async (path) => shell.showItemInFolder(path),
  });
  denyPermissions(session.defaultSession);
  serveScreen(session.defaultSession, join(import.meta.dirname, '../renderer'));
  new Desktop(dataDir, engine, devUrl).begin();
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
    // On macOS an app goes on without a window.
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
    start(dataDir).catch(fail);
  } else app.quit();
} catch (error) {
  void app.whenReady().then(() => fail(error));
}
