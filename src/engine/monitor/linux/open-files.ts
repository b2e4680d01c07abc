import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { cleanText, maxProcessText } from '#shared/text/sanitize.ts';

/** One descriptor and the target of its link, as the kernel writes it. */
export interface OpenLink {
  readonly fd: number;
  readonly target: string;
}

/** Open descriptors and their targets. Throws if access is denied. */
export function readOpenFiles(pid: number): OpenLink[] {
  const files: OpenLink[] = [];
  for (const name of readdirSync(`/proc/${pid}/fd`)) {
    try {
      files.push({ fd: Number(name), target: readlinkSync(`/proc/${pid}/fd/${name}`) });
    } catch {
      // closed since the listing
    }
  }
  return files.sort((a, b) => a.fd - b.fd);
}

/** Inode number → path of the open files of a process, to name the inodes of `/proc/locks`. */
export function readOpenInodes(pid: number): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { fd, target } of readOpenFiles(pid)) {
    try {
      paths.set(String(statSync(`/proc/${pid}/fd/${fd}`, { bigint: true }).ino), cleanText(target, maxProcessText));
    } catch {
      // closed since the listing
    }
  }
  return paths;
}
