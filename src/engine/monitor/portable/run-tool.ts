import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);

/**
 * Output of a system tool, in the C locale; empty for exit code 1, which ps returns if nothing matches. Rejects after
 * `limitMs`.
 */
export async function runTool(file: string, args: readonly string[], limitMs = 0): Promise<string> {
  try {
    const { stdout } = await execFileAsync(file, [...args], {
      maxBuffer: 256 * 1024 * 1024,
      windowsHide: true,
      timeout: limitMs,
      env: { ...process.env, LC_ALL: 'C', LANG: 'C', COLUMNS: '100000' },
    });
    return stdout;
  } catch (error) {
    if ((error as { code?: unknown }).code === 1) return (error as { stdout?: string }).stdout ?? '';
    throw error;
  }
}
