import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { say } from '../lib/messages.mjs';
import { Refusal, run, script } from '../lib/run.mjs';

// Runs a command in a Wayland session without a screen, and without X: `node scripts/package/under-wayland.mjs COMMAND…`.
// Needs weston.
await script(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Refusal(say.usage('node scripts/package/under-wayland.mjs COMMAND…'));
  const folder = mkdtempSync(join(tmpdir(), 'procession-wayland-'));
  const socket = 'wayland-procession';
  const { DISPLAY: _, ...inherited } = process.env;
  const env = { ...inherited, XDG_RUNTIME_DIR: folder, XDG_SESSION_TYPE: 'wayland' };
  const weston = spawn('weston', ['--backend=headless', `--socket=${socket}`, '--idle-time=0'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise((resolve) => {
    weston.on('error', resolve);
    weston.on('exit', resolve);
  });
  const isRunning = () => weston.pid !== undefined && weston.exitCode === null && weston.signalCode === null;
  try {
    while (isRunning() && !existsSync(join(folder, socket))) await setTimeout(50);
    if (!isRunning()) throw new Refusal(say.failed('weston'));
    return await run(command, args, { env: { ...env, WAYLAND_DISPLAY: socket } });
  } finally {
    weston.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
});
