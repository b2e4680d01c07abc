import { fork } from 'node:child_process';
import { childEnvironment } from '#shared/lab/actor-config.ts';
import type { AppError } from '#shared/errors.ts';
import { lackOfTasks, startError, watchTaskLimit } from './task-limit.ts';
import type { OpenPeer } from './worker-link.ts';

/**
 * Data that passes through such a process is garbage soon after: a small young generation keeps it from piling up.
 * Measured in a thread: 195 instead of 280 MiB for a million events as csv, and no slower.
 */
const smallHeap = ['--max-semi-space-size=8'];

/**
 * A peer in a process of its own, which `end` kills whatever it does. Its standard input is a pipe that closes when
 * this process is gone, so that a thread of it can end it then. `flags` are for Node; `onPid` gets the pid.
 */
export function openProcess<In, Out>(
  entry: string,
  { flags = [], onPid }: { readonly flags?: readonly string[]; readonly onPid?: (pid: number) => void } = {},
): OpenPeer<In, Out> {
  return (on) => {
    const child = fork(entry, [], {
      env: childEnvironment(process.env),
      detached: true, // no signal of a terminal or to a process group reaches it
      execArgv: ['--disable-warning=ExperimentalWarning', ...smallHeap, ...flags],
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    });
    if (child.pid !== undefined) onPid?.(child.pid);
    // At the limit it may hang before it runs any code.
    let refused: AppError | null = null;
    let isStarted = false;
    const stopWatching = watchTaskLimit((error) => {
      refused = error;
      child.kill('SIGKILL');
    });
    const ended = new Promise<void>((resolve) => {
      const end = (thrown: unknown): void => {
        stopWatching();
        on.end(refused ?? (isStarted ? thrown : (lackOfTasks() ?? thrown)));
        resolve();
      };
      child.once('exit', (code, signal) => end(code === 0 ? undefined : new Error(signal ?? `exit code ${code}`)));
      child.once('error', (error) => child.pid === undefined && end(startError(error))); // it could not be started
    });
    child.on('error', () => {});
    child.stdin?.on('error', () => {}); // it has ended
    child.on('message', (message) => on.message(message as Out));
    child.once('message', () => {
      isStarted = true;
      stopWatching();
    });
    return {
      interrupt: () => void child.stdin?.write('\n'),
      post: (message) => void (child.connected && child.send(message as object, () => {})), // its end is reported above
      end: () => {
        child.kill('SIGKILL');
        return ended;
      },
    };
  };
}
