import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, pinnedNode } from './project.mjs';
import { Interruption } from './run.mjs';
import { say } from './messages.mjs';

const patienceMs = 60_000;

const folder = at('node_modules', 'electron');

/**
 * Path of Electron's executable: of the folder that ELECTRON_OVERRIDE_DIST_PATH names, as for Electron's own command,
 * else of the package; null if its runtime is not there.
 */
export function electronExecutable() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : given && 'electron';
  const path = name ? join(given || join(folder, 'dist'), name) : null;
  return path !== null && existsSync(path) ? path : null;
}

const proxies = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/** Lets Electron's script use the proxy of the environment or of npm: by itself it uses none. */
function withProxy(env) {
  const ofNpm = env.npm_config_https_proxy ?? env.npm_config_proxy;
  const known = proxies.some((name) => env[name]);
  if (!known && !ofNpm) return env;
  return { ...env, ELECTRON_GET_USE_PROXY: '1', ...(known ? {} : { HTTPS_PROXY: ofNpm }) };
}

function bytesBelow(path) {
  if (!existsSync(path)) return 0;
  let bytes = 0;
  for (const entry of readdirSync(path, { recursive: true }))
    bytes += statSync(join(path, entry), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}

/** The most informative line of an installer's output: the first error code or message. */
function reasonOf(output, code) {
  const certificate = /\b(?:[A-Z_]*SELF_SIGNED[A-Z_]*|UNABLE_TO_[A-Z_]*|CERT_[A-Z_]+|ERR_TLS_[A-Z_]+)\b/.exec(
    output,
  )?.[0];
  if (certificate) return say.certificate(certificate);
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
  const scratch = mkdtempSync(join(tmpdir(), 'procession-electron-'));
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode(), [join(folder, 'install.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...withProxy(process.env), TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    });
    let output = '';
    let bytes = 0;
    let lastProgress = Date.now();
    let stalled = false;
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const timer = setInterval(
      () => {
        // What is unpacked grows elsewhere.
        const now = bytesBelow(scratch) + bytesBelow(join(folder, 'dist'));
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
      rmSync(scratch, { recursive: true, force: true });
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
