import { prepare } from '../lib/build.mjs';
import { pinnedNode, root } from '../lib/project.mjs';
import { runStep, script } from '../lib/run.mjs';
import { builder } from './desktop-tree.mjs';
import { signing } from './signing.mjs';

// Makes the desktop packages of this system from a build: `npm run package [-- OPTIONS OF electron-builder]`, for instance
// `npm run package -- --linux deb --x64`. Electron's binary and the tools of its targets are downloaded from GitHub.
await script(async () => {
  await prepare();
  const { env, options } = signing(process.platform, process.env);
  return runStep(pinnedNode(), [builder, '--publish', 'never', ...options, ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
});
