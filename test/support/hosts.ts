import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from 'playwright-core';
import { collectErrors, collectRequests, chromiumPath, launchBrowser } from './browser.ts';
import { electronExecutable } from './electron-executable.ts';
import { startDouble, type DoubleApp } from './electron-double/start-double.ts';
import { standInOrigin, type Faults } from './electron-double/state.ts';
import { isListening, processesOf } from './leftovers.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { until } from './until.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The hosts that the same end-to-end tests run on. */
export const hostKinds = ['serve', 'double', 'electron'] as const;
export type HostKind = (typeof hostKinds)[number];

/**
 * A running app with its page. Disposing ends it and fails when a process, a port or an error in the page is left, or the
 * page has requested anything from another origin.
 */
export interface OpenApp extends AsyncDisposable {
  readonly page: Page;
  /** PROCESSION_HOME of this app. */
  readonly home: string;
  /** What the page complained about. */
  readonly errors: readonly string[];
  /** What the Electron double recorded, on that host. */
  readonly double: DoubleApp | null;
}

/** Why a host cannot be tested here; null when it can. */
export function skipReason(kind: HostKind): string | null {
  if (!existsSync(join(root, 'out/main/index.js'))) return 'not built: npm run build';
  if (kind !== 'electron') return chromiumPath() === null ? 'no Chromium is installed' : null;
  if (electronExecutable() === null) return "Electron's runtime is not installed";
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return hasDisplay ? null : 'there is no display';
}

interface Started {
  readonly page: Page;
  readonly double: DoubleApp | null;
  readonly stop: () => Promise<void>;
}

/** Called with each page before it loads anything. */
type OnPage = (page: Page) => void;

async function startServe(home: string, onPage: OnPage): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--port', '0', '--json'], {
    env: { ...process.env, PROCESSION_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const browser = await launchBrowser();
  const page = await (await browser.newContext()).newPage();
  onPage(page);
  await page.goto(url);
  return {
    page,
    double: null,
    stop: async () => {
      await browser.close();
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      assert.equal(code, 143, 'the browser host ends with 143 on SIGTERM');
      assert.equal(await isListening(Number(new URL(url).port)), false, 'its port is free again');
    },
  };
}

async function startOnDouble(home: string, onPage: OnPage, faults: Faults): Promise<Started> {
  const browser = await launchBrowser();
  const before = process.env['PROCESSION_HOME'];
  process.env['PROCESSION_HOME'] = home;
  const context = await browser.newContext();
  context.on('page', onPage);
  const double = await startDouble({ context, folder: home, faults });
  return {
    page: double.page,
    double,
    stop: async () => {
      const code = await double.quit();
      await browser.close();
      if (before === undefined) delete process.env['PROCESSION_HOME'];
      else process.env['PROCESSION_HOME'] = before;
      assert.equal(code, 0, 'the desktop host quits with 0');
    },
  };
}

async function startElectron(home: string, onPage: OnPage): Promise<Started> {
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root];
  const app = await _electron.launch({
    executablePath: electronExecutable() ?? '',
    args,
    env: { ...process.env, PROCESSION_HOME: home },
  });
  const page = await app.firstWindow();
  onPage(page);
  return { page, double: null, stop: () => app.close() };
}

/** The requests that left the page's own origin. */
function foreignTo(page: string, requests: readonly string[]): string[] {
  const own = new URL(page).host;
  return requests.filter((address) => {
    const { protocol, host } = new URL(address);
    return protocol !== 'data:' && protocol !== 'blob:' && host !== own;
  });
}

const starters = { serve: startServe, double: startOnDouble, electron: startElectron } as const;

/**
 * Starts the built app on one host with data of its own, which `prepare` may put there, and waits for its page.
 * `faults`: of the Electron double.
 */
export async function openApp(
  kind: HostKind,
  prepare: (home: string) => void = () => {},
  faults: Faults = {},
): Promise<OpenApp> {
  const folder = temporaryFolder();
  prepare(folder.path);
  const errors: string[] = [];
  const requests: string[] = [];
  const onPage = (opened: Page): void => {
    collectErrors(opened, errors);
    collectRequests(opened, requests);
  };
  const { page, double, stop } = await starters[kind](folder.path, onPage, faults);
  const address = double ? standInOrigin : page.url();
  return {
    page,
    double,
    errors,
    home: folder.path,
    [Symbol.asyncDispose]: async () => {
      const foreign = foreignTo(address, requests);
      try {
        await stop();
        await until(() => processesOf(folder.path).length === 0);
        assert.ok(kind === 'electron' || requests.length > 0, 'its requests were seen');
        assert.deepEqual(foreign, [], 'the page requested nothing from another origin');
        assert.deepEqual(errors, [], 'the page logged no error');
      } finally {
        folder[Symbol.dispose]();
      }
    },
  };
}
