import { join } from 'node:path';
import type { EntryPaths } from '#engine/ports.ts';

/**
 * Maps a path inside the archive to its copy beside it: other programs and threads cannot read archives.
 * @internal
 */
export function unpackedPath(path: string): string {
  return path.replace(/app\.asar(?=[/\\])/, 'app.asar.unpacked');
}

/** The files that run in their own process or thread, built next to the main entry. */
export function entryPaths(mainDir: string): EntryPaths {
  const at = (name: string): string => unpackedPath(join(mainDir, name));
  return {
    actor: at('actor.js'),
    guardian: at('guardian.js'),
    sampler: at('sampler.js'),
    store: at('store.js'),
    reader: at('reader.js'),
    history: at('history.js'),
    workbench: at('workbench.js'),
  };
}
