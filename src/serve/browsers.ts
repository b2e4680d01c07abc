import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';
import { systemProgram } from '#engine/system-program.ts';

/** What the choice of a browser depends on. */
export interface HostEnvironment {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const namesOnPath: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ['chrome.exe', 'msedge.exe', 'chromium.exe'],
  darwin: ['chromium', 'google-chrome'],
};
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * Possible paths of Chromium, Chrome or Edge, the most likely first; PROCESSION_BROWSER alone if set.
 * @internal exported for tests
 */
export function browserCandidates({ platform, env }: HostEnvironment): string[] {
  if (env['PROCESSION_BROWSER']) return [env['PROCESSION_BROWSER']];
  const path = platform === 'win32' ? win32 : posix;
  const join = (...parts: string[]): string => path.join(...parts);
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = (namesOnPath[platform] ?? linuxNames).flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])];
    return [
      ...macApplications.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`)),
      ...onPath,
    ];
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return [...windowsPlaces.flatMap((place) => roots.map((root) => join(root, place))), ...onPath];
  }
  return onPath;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The installed Chromium, Chrome or Edge; null if there is none. */
export function findBrowser(environment: HostEnvironment): string | null {
  return browserCandidates(environment).find(isExecutable) ?? null;
}

/** Whether a window can appear. */
export function hasDisplay({ platform, env }: HostEnvironment): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** The program that opens a URL in the default browser, with its arguments; no shell is involved. */
export function defaultOpener(url: string, platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return [systemProgram('rundll32'), 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}

/** Arguments for a window without browser controls. */
export function appWindowArguments(url: string, profile: string): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-sync',
  ];
}
