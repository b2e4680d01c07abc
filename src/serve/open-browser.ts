import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '#engine/private-files.ts';
import { appWindowArguments, defaultOpener, findBrowser, hasDisplay, type HostEnvironment } from './browsers.ts';

/** Result of showing the page. */
export interface OpenedBrowser {
  readonly how: 'app-window' | 'default-browser' | 'none';
  /** Why nothing was opened; null on success. */
  readonly problem: 'no-display' | 'root' | 'failed' | null;
  /** Resolves when the app window was closed; null if that cannot be known. */
  readonly closed: Promise<void> | null;
  /** Closes the app window, if it is ours, and removes its profile. */
  readonly close: () => Promise<void>;
}

function nothing(problem: NonNullable<OpenedBrowser['problem']>): OpenedBrowser {
  return { how: 'none', problem, closed: null, close: () => Promise.resolve() };
}

/** A browser that ends this soon did not open (no display, refused to run as root). */
const settleMs = 2000;

/** Whether the program started, and is still running or ended well. */
async function started(child: ChildProcess): Promise<boolean> {
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  const settled = new AbortController();
  const stillRuns = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(true), settleMs);
    settled.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const result = await Promise.race([ended, stillRuns]);
  settled.abort();
  return result;
}

async function openAppWindow(browser: string, url: string, dataDir: string): Promise<OpenedBrowser | null> {
  makePrivateFolder(dataDir);
  const profile = await mkdtemp(join(dataDir, 'browser-'));
  const removeProfile = (): Promise<void> =>
    rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const child = spawn(browser, appWindowArguments(url, profile), { stdio: 'ignore', windowsHide: false });
  const closed = once(child, 'exit').then(removeProfile, removeProfile);
  if (!(await started(child)) || child.exitCode !== null) {
    await closed;
    return null;
  }
  return {
    how: 'app-window',
    problem: null,
    closed,
    close: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

async function openDefaultBrowser(url: string, platform: NodeJS.Platform): Promise<OpenedBrowser> {
  const [program, ...args] = defaultOpener(url, platform);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const opened = await started(child);
  child.unref();
  return opened
    ? { how: 'default-browser', problem: null, closed: null, close: () => Promise.resolve() }
    : nothing('failed');
}

/** Shows `url` in an app window of an installed browser, else in the default browser, else not at all. */
export async function openBrowser(
  options: {
    readonly url: string;
    readonly dataDir: string;
    readonly uid?: number | undefined;
  } & Partial<HostEnvironment>,
): Promise<OpenedBrowser> {
  const { url, dataDir, platform = process.platform, env = process.env, uid = process.getuid?.() } = options;
  const surroundings = { platform, env };
  const isChosen = Boolean(env['PROCESSION_BROWSER']);
  if (!hasDisplay(surroundings) && !isChosen) return nothing('no-display');
  // Chromium refuses to run as root with its sandbox on, and only the user may decide to switch it off.
  if (platform === 'linux' && uid === 0 && !isChosen) return nothing('root');
  const browser = findBrowser(surroundings);
  const window = browser === null ? null : await openAppWindow(browser, url, dataDir);
  return (
    window ?? (hasDisplay(surroundings) && !isChosen ? await openDefaultBrowser(url, platform) : nothing('failed'))
  );
}
