import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';

/** The user's home folder. Throws `home-missing` where neither HOME nor the list of users has one. */
function homeFolder(): string {
  for (const read of [homedir, () => userInfo().homedir]) {
    try {
      const home = read();
      if (home !== '') return home; // HOME may be set to nothing
    } catch {
      // the user is not in the list of users
    }
  }
  throw new AppError('home-missing');
}

/**
 * The folder for sessions and the ledger of started actors: PROCESSION_HOME, else the platform's folder
 * for program data.
 */
export function defaultDataDir(
  options: {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly platform: string;
    readonly home?: string;
  } = { env: process.env, platform: process.platform },
): string {
  const { env, platform } = options;
  if (env['PROCESSION_HOME']) return env['PROCESSION_HOME'];
  const inHome = (...folders: string[]): string => join(options.home ?? homeFolder(), ...folders);
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? inHome('AppData', 'Local'), 'Procession');
  if (platform === 'darwin') return inHome('Library', 'Application Support', 'Procession');
  return join(env['XDG_DATA_HOME'] || inHome('.local', 'share'), 'procession');
}
