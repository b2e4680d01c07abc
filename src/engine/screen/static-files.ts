import { realpath, readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.map': 'application/json',
  '.wasm': 'application/wasm',
};

export interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
  readonly cache: string;
}

/** Decodes the path of a URL into a relative file path; null for anything that climbs or is hidden. */
function relativePathOf(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null; // a malformed escape names no file
  }
  if (decoded === '/') return 'index.html';
  const parts = decoded.slice(1).split('/');
  const isPlain =
    decoded.startsWith('/') && parts.every((part) => part !== '' && !part.startsWith('.') && !/[\\:\0]/.test(part));
  return isPlain ? parts.join('/') : null;
}

/** Reads one file of `folder`; null if it does not exist or lies outside (a link). */
export async function readStaticFile(folder: string, pathname: string): Promise<StaticFile | null> {
  const relative = relativePathOf(pathname);
  const type = relative === null ? undefined : types[extname(relative)];
  if (relative === null || type === undefined) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, relative));
    if (!path.startsWith(root + sep) || !(await stat(path)).isFile()) return null;
    // Built assets carry a hash of their content in their name.
    const cache = relative.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
    return { body: await readFile(path), type, cache };
  } catch {
    return null; // not found
  }
}
