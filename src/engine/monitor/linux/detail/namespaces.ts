import { readdirSync, readlinkSync } from 'node:fs';
import { tryReadLink } from '../proc-files.ts';

/** The namespaces of a process, and whether they equal ours. Throws if access is denied. */
export function readNamespaces(pid: number): { type: string; id: string; ours: boolean }[] {
  // Entries for future children do not describe the process itself.
  const types = readdirSync(`/proc/${pid}/ns`).filter((name) => !name.endsWith('_for_children'));
  return types.map((type) => {
    const link = readlinkSync(`/proc/${pid}/ns/${type}`);
    return { type, id: /\[(\d+)\]$/.exec(link)?.[1] ?? link, ours: link === tryReadLink(`/proc/self/ns/${type}`) };
  });
}
