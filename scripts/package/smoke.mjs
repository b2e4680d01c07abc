import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { say } from '../lib/messages.mjs';
import { readOptions } from '../lib/options.mjs';
import { at } from '../lib/project.mjs';
import { Refusal, script } from '../lib/run.mjs';
import { check, run } from './checks.mjs';
import { useDashboard } from './dashboard.mjs';

// Uses a packed desktop app with its own Electron, its command line and its window:
// `node scripts/package/smoke.mjs [--in dist | --executable FILE] [-- SWITCHES OF CHROMIUM]`.
const usage = 'node scripts/package/smoke.mjs [--in dist | --executable FILE] [-- SWITCHES]';

/** The executable that electron-builder left in a folder of its output. */
function packedExecutable(folder) {
  const found = readdirSync(folder).flatMap((name) =>
    ['procession-desktop', 'Procession.exe', join('Procession.app', 'Contents', 'MacOS', 'Procession')]
      .map((path) => join(folder, name, path))
      .filter((path) => existsSync(path)),
  );
  if (found.length !== 1) throw new Refusal(say.onePackage(folder, found.join(', ')));
  return found[0];
}

const resourcesOf = (executable) =>
  process.platform === 'darwin' ? join(dirname(executable), '..', 'Resources') : join(dirname(executable), 'resources');

/** The address of Chromium's debugger, which it prints. Playwright's own way needs a fuse that packages have off. */
async function debuggerOf(child) {
  const lines = createInterface({ input: child.stderr });
  for await (const line of lines) {
    const [, address] = /DevTools listening on (ws:\S+)/u.exec(line) ?? [];
    if (address) {
      lines.close();
      child.stderr.resume();
      return address;
    }
  }
  throw new Error('it ended before there was a window');
}

/** Opens the window, uses its page, and ends the app. */
async function useWindow(executable, switches, env) {
  const args = ['--remote-debugging-port=0', '--lang=en-US', ...switches];
  const child = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  // Every process of the app has its stderr: once that is closed, none writes to the folder any more.
  const exited = once(child, 'close');
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child));
    const [context] = browser.contexts();
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: 0 }));
    const seen = await useDashboard(page);
    if (process.platform === 'win32') await page.close();
    else child.kill('SIGTERM');
    const [code, signal] = await exited;
    return `${seen}, ended with ${code ?? signal}`;
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

await script(async () => {
  const options = { in: { type: 'string', default: at('dist') }, executable: { type: 'string' } };
  const { values, positionals } = readOptions(usage, options, { allowPositionals: true });
  const executable = values.executable ?? packedExecutable(values.in);
  const home = mkdtempSync(join(tmpdir(), 'procession-smoke-'));
  const env = { ...process.env, PROCESSION_HOME: home };
  const cli = join(resourcesOf(executable), 'app.asar.unpacked', 'out', 'main', 'cli.js');
  const procession = (...args) => run(executable, [cli, ...args], { env: { ...env, ELECTRON_RUN_AS_NODE: '1' } });
  try {
    await check('procession --version', () => procession('--version').trim());
    await check('ps', () => `${JSON.parse(procession('ps', '--json')).processes.length} processes`);
    for (const variant of ['thread', 'process'])
      await check(
        `run pool-compare --variant ${variant}`,
        () => JSON.parse(procession('run', 'pool-compare', '--variant', variant, '--json')).run.outcome,
      );
    await check('window', () => useWindow(executable, positionals, env));
    return 0;
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  }
});
