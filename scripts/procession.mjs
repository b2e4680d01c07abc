import { prepare } from './lib/build.mjs';
import { at, pinnedNode } from './lib/project.mjs';
import { runProgram, script } from './lib/run.mjs';

// `npm run -s procession -- …`: the program, built first if stale.
await script(async () => {
  await prepare();
  return runProgram(pinnedNode(), [at('out', 'main', 'cli.js'), ...process.argv.slice(2)]);
});
