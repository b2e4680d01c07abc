import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { forgetBuild, prepare } from './lib/build.mjs';
import { desktopProblem, electronEnvironment } from './lib/desktop.mjs';
import { electronExecutable } from './lib/electron-runtime.mjs';
import { at, pinnedNode, root } from './lib/project.mjs';
import { run, script } from './lib/run.mjs';
import { say } from './lib/messages.mjs';

// `npm run dev`: hot reload. In a desktop window if Electron's runtime is installed; else Vite serves the
// screen and proxies /ws to the browser host, which restarts when its sources change.

/**
 * Modules without React components (the catalogue, the filter language) keep their old state when
 * swapped, so the page reloads.
 */
const reloadForShared = {
  name: 'procession-reload-for-shared',
  hotUpdate({ file, modules }) {
    if (modules.length === 0 || !file.startsWith(at('src', 'shared').replaceAll('\\', '/'))) return undefined;
    this.environment.hot.send({ type: 'full-reload' });
    return [];
  },
};

async function browserHost() {
  const { createLogger, createServer } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const port = 5990;
  let token = '';
  let vite;
  const host = spawn(
    pinnedNode(),
    ['--watch', '--watch-preserve-output', at('src/cli/index.ts'), 'serve', '--json', '--port', String(port)],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  createInterface({ input: host.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return;
    token = new URL(JSON.parse(line).url).hash.replace('#token=', '');
    vite?.ws.send({ type: 'full-reload' }); // a restarted host has another token
  });
  // While the host restarts, the page cannot connect and tries again: no reason for a stack trace.
  const customLogger = createLogger();
  const logError = customLogger.error.bind(customLogger);
  customLogger.error = (text, options) => {
    if (!/proxy (socket )?error/.test(text)) logError(text, options);
  };
  const address = `http://127.0.0.1:${port}`;
  const target = { target: address, ws: true, headers: { host: `127.0.0.1:${port}`, origin: address } };
  /** Lets the page in as its own address would. */
  const handToken = {
    name: 'procession-token',
    transformIndexHtml: () => [
      { tag: 'script', children: `localStorage.setItem('procession-token', ${JSON.stringify(token)})` },
    ],
  };
  vite = await createServer({
    configFile: false,
    customLogger,
    root: at('src/renderer'),
    plugins: [react(), reloadForShared, handToken],
    server: { host: '127.0.0.1', proxy: { '/ws': target, '/download': target } },
  });
  await vite.listen();
  process.stdout.write(`${say.dev(vite.resolvedUrls.local[0])}\n`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
    host.once('exit', resolve);
  });
  host.kill('SIGTERM');
  await vite.close();
  return 0;
}

await script(async () => {
  await prepare();
  if (!electronExecutable() || desktopProblem({ sandbox: true }) !== null) return browserHost();
  // It builds into the same folder, from sources that may change back.
  forgetBuild();
  return run(pinnedNode(), [at('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'dev', '--watch'], {
    cwd: root,
    env: electronEnvironment(),
  });
});
