import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A child process that is gone at the end of its scope, whatever the test did to it. */
export interface TestChild extends AsyncDisposable {
  readonly pid: number;
  readonly child: ChildProcess;
}

/** Starts a program whose whole group is ended at the end of the scope. */
export async function startChild(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<TestChild> {
  // A group of its own, so that grandchildren can be ended too.
  const child = spawn(file, [...args], { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
  await once(child, 'spawn');
  const pid = child.pid as number;
  return {
    pid,
    child,
    [Symbol.asyncDispose]: async () => {
      const exited = child.exitCode !== null || child.signalCode !== null ? null : once(child, 'exit');
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // the whole group is gone already
      }
      await exited;
    },
  };
}

/** Starts a Node program given as text. */
export function startNode(code: string, env: Readonly<Record<string, string>> = {}): Promise<TestChild> {
  return startChild(process.execPath, ['-e', code], env);
}
