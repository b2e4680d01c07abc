import { existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { at } from './project.mjs';

/**
 * npm links the programs of dependencies but not the project's own; with the link, `npx procession` finds it at once.
 */
export function linkBin() {
  const folder = at('node_modules', '.bin');
  if (!existsSync(at('node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(at('node_modules', '.bin', 'procession.cmd'), '@node "%~dp0\\..\\..\\bin\\procession.js" %*\r\n');
    return;
  }
  const link = at('node_modules', '.bin', 'procession');
  if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync('../../bin/procession.js', link);
}
