import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../../out/main/index.js', import.meta.url));

/** A file and all that it imports before it runs, by path. */
function graphOf(file: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(file)) return found;
  const text = readFileSync(file, 'utf8');
  found.set(file, text);
  for (const [, path] of text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^'"()]*?["'](\.[^'"]+)["']/gu))
    if (path !== undefined) graphOf(join(dirname(file), path), found);
  return found;
}

test('the desktop app loads no native code before it is ready', () => {
  const graph = graphOf(built);
  assert.ok(graph.size > 1, 'its chunks were found');
  const native = [...graph].flatMap(([file, text]) => (/["']koffi["']/u.test(text) ? [file] : []));
  assert.deepEqual(native, []);
});
