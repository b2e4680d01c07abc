import { build, prepare } from './lib/build.mjs';
import { script } from './lib/run.mjs';

// Installs what is missing and builds what is stale; `--force` builds in any case.
await script(async () => {
  await prepare();
  if (process.argv.includes('--force')) await build({ force: true });
  return 0;
});
