import { statfs, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Size of a session's file and its log; 0 if there is none. */
export async function sessionBytes(path: string): Promise<number> {
  const sizes = await Promise.all(
    [path, `${path}-wal`].map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes that this user can still write at `path`; null if unknown. */
export async function freeBytes(path: string): Promise<number | null> {
  const folder = dirname(path);
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return folder === path ? null : await freeBytes(folder); // the folder is created with the file
  }
}
