import { appendFileSync, chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, pinnedNode } from '../lib/project.mjs';

/** What @electron/fuses searches for in Electron's executable, the version of the wire, and its length. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const standardFuses = '10110001';

/**
 * A folder that electron-builder takes for an Electron of Linux: the pinned Node is its executable, with the fuses that
 * Electron has. It behaves as Electron with ELECTRON_RUN_AS_NODE does, and opens no window.
 */
export function makeStandIn(folder) {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const executable = join(folder, 'electron');
  copyFileSync(pinnedNode(), executable);
  appendFileSync(executable, Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 8]), Buffer.from(standardFuses)]));
  const { version } = JSON.parse(readFileSync(at('node_modules', 'electron', 'package.json'), 'utf8'));
  for (const [name, text] of Object.entries({
    version,
    LICENSE: 'stand-in\n',
    'LICENSES.chromium.html': 'stand-in\n',
    'locales/en-US.pak': '',
    'chrome-sandbox': '#!/bin/sh\n',
  }))
    writeFileSync(join(folder, name), text);
  for (const path of [executable, join(folder, 'chrome-sandbox')]) chmodSync(path, 0o755);
}
