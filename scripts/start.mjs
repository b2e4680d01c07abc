import { prepare } from './lib/build.mjs';
import { downloadElectron, electronExecutable } from './lib/electron-runtime.mjs';
import { at, pinnedNode, root } from './lib/project.mjs';
import { Refusal, run, runProgram, script } from './lib/run.mjs';
import { say } from './lib/messages.mjs';

// `npm start [-- --no-open --port N --no-sandbox]`: the desktop window where Electron can run,
// else the same dashboard through the browser host.

/** An Electron that fails this soon never showed a window. */
const settleMs = 10_000;

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

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Shows the desktop window; returns its exit code, or the reason why there is none. */
async function desktop({ sandbox }) {
  if (!hasDisplay()) return { reason: say.noDisplay };
  if (process.platform === 'linux' && process.getuid() === 0 && sandbox) return { reason: say.root };
  const problem = electronExecutable() ? null : await downloadElectron();
  if (problem !== null) return { reason: say.notDownloadable(problem) };
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const started = Date.now();
  const code = await run(electronExecutable(), [...(sandbox ? [] : ['--no-sandbox']), root], { env });
  const failed = code !== 0 && code < 128 && Date.now() - started < settleMs;
  return failed ? { reason: say.ended(code) } : { code };
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
