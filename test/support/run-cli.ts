import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The terminal host as a file for Node. */
export const cliEntry = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));

/** What a command left behind. */
export interface CliResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the terminal host; `home` is its data folder. */
export function startCli(
  args: readonly string[],
  options: { readonly home: string; readonly env?: Readonly<Record<string, string>>; readonly ipc?: boolean },
): { readonly child: ChildProcess; readonly result: Promise<CliResult> } {
  const child = spawn(process.execPath, [cliEntry, ...args], {
    stdio: options.ipc ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', PROCESSION_HOME: options.home, ...options.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const result = new Promise<CliResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      // Not 'close': it never comes after a disconnect.
      const ended = [child.stdout, child.stderr].map((stream) =>
        stream === null || stream.closed ? Promise.resolve([]) : once(stream, 'close'),
      );
      void Promise.all(ended).then(() => resolve({ code, signal, stdout, stderr }), reject);
    });
  });
  return { child, result };
}

/** Runs a command to its end. */
export function runCli(
  args: readonly string[],
  options: { readonly home: string; readonly env?: Readonly<Record<string, string>> },
): Promise<CliResult> {
  return startCli(args, options).result;
}
