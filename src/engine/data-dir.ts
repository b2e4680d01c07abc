import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for sessions and the ledger of started actors: PROCESSION_HOME, else the platform's folder
 * for program data.
 */
export function defaultDataDir(
  options: {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly platform: string;
    readonly home: string;
  } = { env: process.env, platform: process.platform, home: homedir() },
): string {
  const { env, platform, home } = options;
  if (env['PROCESSION_HOME']) return env['PROCESSION_HOME'];
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Procession');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Procession');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'procession');
}
