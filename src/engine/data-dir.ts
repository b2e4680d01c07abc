import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';

/** The user's home folder. Throws `home-missing` where neither HOME nor the list of users has one. */
function homeFolder(): string {
  for (const ask of [homedir, () => userInfo().homedir]) {
    try {
      const home = ask();
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
  if (platform === 'linux' && env['XDG_DATA_HOME']) return join(env['XDG_DATA_HOME'], 'procession');
  const home = options.home ?? homeFolder();
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Procession');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Procession');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'procession');
}
