import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { systemProgram } from '#engine/system-program.ts';
import { hasDisplay, type HostEnvironment } from './browsers.ts';

const run = promisify(execFile);

type OnFile = (path: string) => Promise<void>;

function isOnPath(program: string, env: HostEnvironment['env']): boolean {
  return (env['PATH'] ?? env['Path'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

const here: HostEnvironment = { platform: process.platform, env: process.env };

/**
 * Moves a file to the trash of this desktop: `gio` of GLib on Linux, or the shell of Windows. Undefined
 * if there is none, and then files can only be deleted.
 */
export function trashOf({ platform, env }: HostEnvironment = here): OnFile | undefined {
  if (platform === 'linux' && isOnPath('gio', env))
    return async (path) => void (await run('gio', ['trash', '--', path]));
  if (platform !== 'win32') return undefined;
  // The path goes through the environment: inside a command it would have to be quoted.
  const script =
    'Add-Type -AssemblyName Microsoft.VisualBasic; [Microsoft.VisualBasic.FileIO.FileSystem]::DeleteFile($env:PROCESSION_FILE, "OnlyErrorDialogs", "SendToRecycleBin")';
  return async (path) =>
    void (await run(systemProgram('powershell', env), ['-NoProfile', '-NonInteractive', '-Command', script], {
      env: { ...env, PROCESSION_FILE: path },
    }));
}

/** Shows a file in the file manager of this desktop; undefined without a display. */
export function revealOf({ platform, env }: HostEnvironment = here): OnFile | undefined {
  if (!hasDisplay({ platform, env })) return undefined;
  if (platform === 'darwin') return async (path) => void (await run('open', ['-R', path]));
  // Explorer ends with 1 also when it showed the file.
  if (platform === 'win32')
    return async (path) =>
      void (await run(systemProgram('explorer', env), [`/select,"${path}"`], { windowsVerbatimArguments: true }).catch(
        () => null,
      ));
  if (!isOnPath('xdg-open', env)) return undefined;
  return async (path) => void (await run('xdg-open', [pathToFileURL(dirname(path)).href]));
}
