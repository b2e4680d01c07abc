import { prepare } from './lib/build.mjs';
import { at } from './lib/project.mjs';
import { run, script } from './lib/run.mjs';

// `npm run -s procession -- …`: the program, built first if stale.
await script(async () => {
  await prepare();
  return run(process.execPath, [at('bin', 'procession.js'), ...process.argv.slice(2)]);
});
