import { readdirSync, readlinkSync } from 'node:fs';
import { tryReadLink } from '../proc-files.ts';

/** The namespaces a process lives in, and whether they are ours. Throws if we may not look. */
export function readNamespaces(pid: number): { type: string; id: string; ours: boolean }[] {
  // Those for children to come say nothing about itself.
  const types = readdirSync(`/proc/${pid}/ns`).filter((name) => !name.endsWith('_for_children'));
  return types.map((type) => {
    const link = readlinkSync(`/proc/${pid}/ns/${type}`);
    return { type, id: /\[(\d+)\]$/.exec(link)?.[1] ?? link, ours: link === tryReadLink(`/proc/self/ns/${type}`) };
  });
}
