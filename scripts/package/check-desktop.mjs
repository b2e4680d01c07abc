import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { prepare } from '../lib/build.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { say } from '../lib/messages.mjs';
import { Refusal, script } from '../lib/run.mjs';
import { check, run } from './checks.mjs';
import { useDashboard } from './dashboard.mjs';
import { checkContents } from './desktop-contents.mjs';
import { packTree } from './desktop-tree.mjs';
import { installedRoot } from './installed-root.mjs';
import { makeStandIn } from './stand-in.mjs';

// Packs the desktop app with electron-builder, offline, with the pinned Node in place of Electron, and uses what it made:
// `npm run package:check`. Electron's binary is not part of it, so no window is opened.

/** `serve` of the packed program, used by a Chromium; koffi's library must be mapped into it. */
async function serve(command, env) {
  const executablePath = await findChromium();
  if (!executablePath) return null;
  const child = spawn(command, ['serve', '--port', '0', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid() !== 0 });
  try {
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const page = await browser.newPage({ locale: 'en-US' });
    const response = await page.goto(JSON.parse(line).url);
    if (!response.ok()) throw new Error(`status ${response.status()}`);
    const seen = await useDashboard(page);
    const library = /\S*app\.asar\.unpacked\/\S*koffi\.node/u.exec(readFileSync(`/proc/${child.pid}/maps`, 'utf8'));
    if (!library) throw new Error('koffi is not loaded into it');
    return `${seen}, koffi loaded`;
  } finally {
    await browser.close();
    child.kill('SIGTERM');
    await exited;
  }
}

await script(async () => {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) throw new Refusal(say.onlyLinux);
  await prepare();
  const scratch = mkdtempSync(join(tmpdir(), 'procession-desktop-'));
  try {
    const electron = join(scratch, 'electron');
    makeStandIn(electron);
    const packed = packTree({ electron, output: join(scratch, 'packed') });
    await check('packed by electron-builder', () => readdirSync(packed).length + ' files and folders');
    await checkContents(packed);

    const place = join(scratch, 'a place');
    mkdirSync(place);
    const tree = join(place, 'Procession');
    renameSync(packed, tree);
    const home = join(scratch, 'home');
    const env = { PATH: process.env.PATH, PROCESSION_HOME: home };
    const command = join(tree, 'resources', 'procession');
    const procession = (...args) => run(command, args, { cwd: scratch, env });
    await check('procession --version', () => procession('--version').trim());
    await check('ps', () => `${JSON.parse(procession('ps', '--json')).processes.length} processes`);
    const runs = [['zombie'], ['pool-compare', '--variant', 'thread'], ['pool-compare', '--variant', 'process']];
    if (spawnSync('python3', ['--version']).status === 0) runs.push(['ticket-race', '--variant', 'in-python']);
    for (const args of runs)
      await check(`run ${args.join(' ')}`, () => JSON.parse(procession('run', ...args, '--json')).run.outcome);
    await check('koffi calls the C library', () => {
      const code =
        'import("koffi").then(({default: k}) => console.log(k.load("libc.so.6").func("int getpid()")() === process.pid))';
      const cwd = join(tree, 'resources', 'app.asar.unpacked');
      return run(join(tree, 'procession-desktop'), ['-e', code], {
        cwd,
        env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
      }).trim();
    });
    await check('serve, in Chromium', async () => (await serve(command, env)) ?? 'not checked: no Chromium');
    await installedRoot(tree, scratch);
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
