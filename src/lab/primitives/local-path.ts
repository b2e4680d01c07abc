import { join } from 'node:path';

/** Where processes of one run meet: a socket file in the run's folder, on Windows a named pipe as private. */
export function localPath(tempDir: string, name: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\${tempDir.replaceAll(/[^\w]/g, '-')}-${name}`
    : join(tempDir, `${name}.sock`);
}
