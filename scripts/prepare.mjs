import { prepare } from './lib/build.mjs';
import { script } from './lib/run.mjs';

// Installs what is missing and builds what is stale; `--force` builds in any case.
await script(async () => {
  await prepare({ force: process.argv.includes('--force') });
  return 0;
});
