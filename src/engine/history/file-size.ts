import { statfs, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Size of a session's file with its log; 0 while there is none. */
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

/** Bytes that this user may still write where `path` lies or will lie; null if it cannot be told. */
export async function freeBytes(path: string): Promise<number | null> {
  const folder = dirname(path);
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return folder === path ? null : await freeBytes(folder); // the folder is made with the file
  }
}
