import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Stops a script with one line instead of a stack. */
export class Refusal extends Error {}

/** Stops a script without a message: the user pressed Ctrl-C. */
export class Interruption extends Error {}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Passes a signal on. The child may have had it already, from the terminal or with the whole
 * process group: one with a channel gets a message and can distinguish the two.
 */
function pass(child, signal) {
  if (child.connected) child.send({ signal }, () => {});
  // On Windows `kill` would end it without a chance to clean up, and the console has signalled it anyway.
  else if (process.platform !== 'win32' && !(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
}

/** Runs a program to its end; returns its exit code, or the signal that ended it. Rejects if it cannot be started. */
export function runToEnd(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options });
    const onSignal = (signal) => pass(child, signal);
    for (const signal of signals) process.on(signal, onSignal);
    child.on('error', (error) => {
      for (const name of signals) process.off(name, onSignal);
      reject(error);
    });
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, onSignal);
      resolve({ code, signal });
    });
  });
}

/** Its exit code as a shell has it: 128 + n for signal n. */
export const shellCode = ({ code, signal }) => code ?? 128 + (constants.signals[signal] ?? 0);

/** Runs a program to its end; returns its exit code as a shell has it. */
export const run = async (file, args, options) => shellCode(await runToEnd(file, args, options));

/** Runs one of several steps: a signal during it stops the whole script, whatever the tool does with it. */
export async function runStep(file, args, options) {
  let stopped = null;
  const onSignal = (signal) => (stopped ??= signal);
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const code = await run(file, args, options);
    if (stopped) throw new Interruption(stopped);
    return code;
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}

/** Runs a part of the program itself, which listens on a channel. */
export function runProgram(node, args) {
  return run(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
}

/** The body of a script: a refusal is one line and exit code 1. */
export async function script(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (error instanceof Interruption) {
      process.exitCode = 128 + constants.signals[error.message];
      return;
    }
    process.stderr.write(`${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
