import { downloadElectron, electronExecutable } from './electron-runtime.mjs';
import { say } from './messages.mjs';
import { root } from './project.mjs';
import { runToEnd, shellCode } from './run.mjs';
import { sandboxProblem } from './sandbox.mjs';

/** An Electron that fails this soon never showed a window. */
const settleMs = 10_000;

/** Signals by which a person, a session that ends, or a script ends it; any other one is a crash. */
const wanted = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'];

const isLinux = process.platform === 'linux';

const hasDisplay = () => !isLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Why Electron cannot run here; null if nothing is known to be in its way. Its runtime need not be there. */
export function desktopProblem({ sandbox }) {
  if (!hasDisplay()) return say.noDisplay;
  if (!isLinux || !sandbox) return null;
  return process.getuid() === 0 ? say.root : sandboxProblem(electronExecutable());
}

/** The environment of Electron: what makes it a Node, such as in a terminal of an editor built on it, is left out. */
export function electronEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

/** Shows the desktop window; returns its exit code, or the reason why there is none. */
export async function desktop({ sandbox }) {
  const inTheWay = desktopProblem({ sandbox });
  if (inTheWay !== null) return { reason: inTheWay };
  const problem = electronExecutable() ? null : await downloadElectron();
  if (problem !== null) return { reason: say.notDownloadable(problem) };
  const started = Date.now();
  let end;
  try {
    const args = [...(sandbox ? [] : ['--no-sandbox']), root];
    end = await runToEnd(electronExecutable(), args, { env: electronEnvironment() });
  } catch (error) {
    return { reason: say.notStarted(error.message) };
  }
  const failed = end.code !== 0 && !wanted.includes(end.signal) && Date.now() - started < settleMs;
  return failed ? { reason: say.ended(end.signal ?? end.code) } : { code: shellCode(end) };
}
