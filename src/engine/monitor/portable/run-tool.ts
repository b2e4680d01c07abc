import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);

/** Output of a tool of the system, in the C locale; empty when it found nothing (exit 1), as ps does. */
export async function runTool(file: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await execFileAsync(file, [...args], {
      maxBuffer: 256 * 1024 * 1024,
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C', LANG: 'C', COLUMNS: '100000' },
    });
    return stdout;
  } catch (error) {
    if ((error as { code?: unknown }).code === 1) return (error as { stdout?: string }).stdout ?? '';
    throw error;
  }
}
