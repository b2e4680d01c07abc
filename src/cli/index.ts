import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultDataDir } from '#engine/data-dir.ts';
import { main } from './cli.ts';
import type { Paths } from './context.ts';

const here = import.meta.dirname;
// From sources every part is where it was written; the build puts them side by side in out/.
const fromSources = import.meta.filename.endsWith('.ts');

const { version } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8')) as { version: string };

const paths: Paths = {
  version,
  entries: fromSources
    ? {
        actor: join(here, '../lab/runtime/actor-entry.ts'),
        guardian: join(here, '../engine/guardian-entry.ts'),
        sampler: join(here, '../engine/monitor/sampler-worker.ts'),
        store: join(here, '../engine/session/store-worker.ts'),
        reader: join(here, '../engine/session/reader-entry.ts'),
        history: join(here, '../engine/history/history-worker.ts'),
        workbench: join(here, '../engine/workbench/workbench-entry.ts'),
      }
    : {
        actor: join(here, '../main/actor.js'),
        guardian: join(here, '../main/guardian.js'),
        sampler: join(here, '../main/sampler.js'),
        store: join(here, '../main/store.js'),
        reader: join(here, '../main/reader.js'),
        history: join(here, '../main/history.js'),
        workbench: join(here, '../main/workbench.js'),
      },
  // Asked for when it is needed: help works without a home folder.
  get dataDir() {
    return defaultDataDir();
  },
  rendererDir: join(here, fromSources ? '../../out/renderer' : '../renderer'),
};

const code = await main(process.argv.slice(2), paths);
process.exit(code);
