/** Whether a lock file could not be made because another process has it; Windows says EPERM while it is being removed. */
export function isHeld(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EEXIST' || (process.platform === 'win32' && code === 'EPERM');
}
