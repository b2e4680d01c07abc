import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium to test with: what `npm test` found, else Playwright's own, else the system's; null when there is none.
 */
export function chromiumPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    process.env['PROCESSION_CHROMIUM'] ?? '',
    chromium.executablePath(),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ];
  return candidates.find((path) => path !== '' && isExecutable(path)) ?? null;
}

/** A headless Chromium that opens no connections of its own. As root it needs --no-sandbox; only tests do that. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('no Chromium is installed');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot,
    args: [
      '--disable-gpu',
      '--enable-blink-features=MessagePortCloseEvent', // Electron has it on
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Adds to `errors` what a page complains about: uncaught errors and everything logged as an error. */
export function collectErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

/** Adds to `addresses` whatever a page requests, WebSockets included; where a test or a link takes it does not count. */
export function collectRequests(page: Page, addresses: string[]): void {
  page.on('request', (request) => void (request.isNavigationRequest() || addresses.push(request.url())));
  page.on('websocket', (socket) => addresses.push(socket.url()));
}
