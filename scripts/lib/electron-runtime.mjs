import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, pinnedNode } from './project.mjs';
import { Interruption } from './run.mjs';
import { say } from './messages.mjs';

const patienceMs = 60_000;

/** Path of Electron's executable, or null if only the package is installed. */
export function electronExecutable() {
  try {
    const path = at(
      'node_modules',
      'electron',
      'dist',
      readFileSync(at('node_modules', 'electron', 'path.txt'), 'utf8').trim(),
    );
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function bytesBelow(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true }))
    bytes += statSync(join(folder, entry), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}

/** The most informative line of an installer's output: the first error code or message. */
function reasonOf(output, code) {
  if (/\bfetch failed\b/.test(output)) return say.offline;
  return (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOSPC)\b[^\n,]*/
      .exec(output)?.[0]
      .trim() ??
    /(?:HTTPError|Error): ([^\n]+)/.exec(output)?.[1]?.trim() ??
    `exit code ${code}`
  );
}

/**
 * Downloads the runtime with Electron's own script; resolves with null on success, else with the reason.
 * Ctrl-C rejects.
 */
export function downloadElectron() {
  // The script downloads below TMPDIR, so the growth of a folder of our own is its progress.
  const folder = mkdtempSync(join(tmpdir(), 'procession-electron-'));
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode(), [at('node_modules', 'electron', 'install.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    });
    let output = '';
    let bytes = 0;
    let lastProgress = Date.now();
    let stalled = false;
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const timer = setInterval(
      () => {
        const now = bytesBelow(folder);
        if (now !== bytes) {
          bytes = now;
          lastProgress = Date.now();
          process.stderr.write(
            `${process.stderr.isTTY ? '\r' : ''}${say.downloading(Math.round(bytes / 2 ** 20))}${process.stderr.isTTY ? '' : '\n'}`,
          );
        } else if (Date.now() - lastProgress > patienceMs) {
          stalled = true;
          child.kill('SIGKILL');
        }
      },
      process.stderr.isTTY ? 500 : 5000,
    );
    const end = (reason) => {
      clearInterval(timer);
      rmSync(folder, { recursive: true, force: true });
      if (bytes > 0 && process.stderr.isTTY) process.stderr.write('\n');
      if (stopped) reject(new Interruption(stopped));
      else resolve(reason);
    };
    let stopped = null;
    const interrupt = (signal) => {
      stopped ??= signal;
      child.kill('SIGKILL');
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupt);
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupt);
      const failure = stalled ? say.stalled : reasonOf(output, code);
      end(electronExecutable() ? null : failure);
    });
  });
}
