import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the files that are shipped as they are, from a file of the program: the same in sources and build. */
export function resourcesAbove(entry: string): string {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    const resources = join(folder, 'resources');
    if (existsSync(join(resources, 'python', 'procession_actor.py'))) return resources;
    if (folder === dirname(folder)) throw new Error(`no resources above ${entry}`);
  }
}
