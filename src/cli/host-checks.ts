import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DoctorCheck } from '#shared/contract/contract.ts';
import { findBrowser } from '#serve/browsers.ts';

/** The version of Electron if its runtime is installed, too; the package alone is not enough. */
function electronVersion(): string | null {
  try {
    const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    if (given) return readFileSync(join(given, 'version'), 'utf8').trim();
    const packageFile = createRequire(import.meta.url).resolve('electron/package.json');
    const folder = dirname(packageFile);
    const executable = readFileSync(join(folder, 'path.txt'), 'utf8').trim();
    if (!existsSync(join(folder, 'dist', executable))) return null;
    return String((JSON.parse(readFileSync(packageFile, 'utf8')) as { version?: unknown }).version);
  } catch {
    return null; // not installed, or its runtime was never downloaded
  }
}

/** What the hosts need: Electron's runtime for the desktop, a browser for the dashboard without it. */
export async function hostChecks(): Promise<DoctorCheck[]> {
  const version = electronVersion();
  const path = findBrowser({ platform: process.platform, env: process.env });
  return [
    version === null
      ? { id: 'electron', ok: false, detail: { key: 'electron.missing' }, hint: { key: 'electron.hint' } }
      : { id: 'electron', ok: true, detail: { key: 'electron.found', params: { version } }, hint: null },
    path === null
      ? { id: 'browser', ok: false, detail: { key: 'browser.missing' }, hint: { key: 'browser.hint' } }
      : { id: 'browser', ok: true, detail: { key: 'browser.found', params: { path } }, hint: null },
  ];
}
