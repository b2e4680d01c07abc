import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { cleanText } from '../clean-text.ts';

/** One descriptor and where its link points, as the kernel writes it. */
export interface OpenLink {
  readonly fd: number;
  readonly target: string;
}

/** Open descriptors and what they lead to. Throws if we may not look. */
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

/** Inode number → path of what a process has open, to give the inodes of `/proc/locks` a name. */
export function readOpenInodes(pid: number): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { fd, target } of readOpenFiles(pid)) {
    try {
      paths.set(String(statSync(`/proc/${pid}/fd/${fd}`, { bigint: true }).ino), cleanText(target));
    } catch {
      // closed since the listing
    }
  }
  return paths;
}
