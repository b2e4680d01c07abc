import { prepare } from './lib/build.mjs';
import { desktop } from './lib/desktop.mjs';
import { at, pinnedNode } from './lib/project.mjs';
import { Refusal, runProgram, script } from './lib/run.mjs';
import { say } from './lib/messages.mjs';

// `npm start [-- --no-open --port N --no-sandbox]`: the desktop window where Electron can run,
// else the same dashboard through the browser host.

function parse(args) {
  const options = { open: !args.includes('--no-open'), port: null, sandbox: !args.includes('--no-sandbox') };
  const index = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (index >= 0) {
    options.port = args[index].includes('=') ? args[index].split('=')[1] : (args[index + 1] ?? '');
    if (!/^\d{1,5}$/.test(options.port) || Number(options.port) > 65_535) throw new Refusal(say.badPort(options.port));
  }
  // A fixed port or no window means the browser host.
  return { ...options, wantsBrowser: index >= 0 || !options.open };
}

await script(async () => {
  const options = parse(process.argv.slice(2));
  await prepare();
  if (!options.wantsBrowser) {
    const { code, reason } = await desktop(options);
    if (code !== undefined) return code;
    process.stderr.write(`${say.fallback(reason)}\n`);
  }
  const serve = [at('out', 'main', 'cli.js'), 'serve'];
  if (options.port !== null) serve.push('--port', options.port);
  if (options.open) serve.push('--open');
  const code = await runProgram(pinnedNode(), serve);
  // Ctrl-C is the normal end; npm would call any other code an error.
  return code === 130 || code === 143 ? 0 : code;
});
