import { readFileSync } from 'node:fs';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // no Linux
  }
}

/**
 * How many process numbers the kernel hands out before it starts again (proc_sys_kernel(5), pid_max); null where it is
 * not reported.
 */
export function pidLimit(): number | null {
  return Number(read('/proc/sys/kernel/pid_max').trim()) || null;
}

/**
 * How many processes and threads this user may have at once (RLIMIT_NPROC); null where it is not reported or without
 * limit.
 */
export function userProcessLimit(): number | null {
  return Number(/^Max processes\s+(\d+)/m.exec(read('/proc/self/limits'))?.[1]) || null;
}
