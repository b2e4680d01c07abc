import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep } from './run.mjs';
import { say } from './messages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

async function find() {
  const { chromium } = await import('playwright-core');
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return (
    [chromium.executablePath(), ...(places[process.platform] ?? []), ...onPath].find(
      (path) => path && existsSync(path),
    ) ?? null
  );
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /\b(debian|ubuntu)\b/.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Path of a Chromium for the tests: PROCESSION_CHROMIUM, Playwright's own, the system's, or one that apt-get brings;
 * else null.
 */
export async function findChromium() {
  const found = process.env.PROCESSION_CHROMIUM || (await find());
  if (found || !isDebianRoot()) return found;
  process.stderr.write(`${say.chromium}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args) => (await runStep('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] })) === 0;
  await apt('update');
  return (await apt('install', '-y', '--no-install-recommends', 'chromium')) ? find() : null;
}
