import { dirname } from 'node:path';
import { tryReadText } from '../proc-files.ts';

/** A hierarchy that can freeze processes, where systemd mounts it. */
interface Freezer {
  readonly roots: readonly string[];
  /** Whether a line of `/proc/PID/cgroup` belongs to it. */
  readonly line: RegExp;
  /** Whether all processes of a group are frozen. */
  readonly frozen: readonly [file: string, text: RegExp];
  /** Whether the group itself is to be frozen, and not only a group above it. */
  readonly requested: readonly [file: string, text: RegExp];
}

/** Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/freezer-subsystem.rst. */
const freezers: readonly Freezer[] = [
  {
    roots: ['/sys/fs/cgroup', '/sys/fs/cgroup/unified'],
    line: /^0::(\/.*)$/m,
    frozen: ['cgroup.events', /^frozen 1$/m],
    requested: ['cgroup.freeze', /^1$/m],
  },
  {
    roots: ['/sys/fs/cgroup/freezer'],
    line: /^\d+:(?:[^:]*,)?freezer(?:,[^:]*)?:(\/.*)$/m,
    frozen: ['freezer.state', /^FROZEN$/m],
    requested: ['freezer.self_freezing', /^1$/m],
  },
];

/** The path of the control group that keeps a process frozen; null if none does. */
export function frozenBy(pid: number): string | null {
  const groups = tryReadText(`/proc/${pid}/cgroup`) ?? '';
  for (const { roots, line, frozen, requested } of freezers) {
    const path = line.exec(groups)?.[1];
    if (path === undefined) continue;
    const holds = (at: string, [file, text]: Freezer['frozen']): boolean =>
      roots.some((root) => text.test(tryReadText(`${root}${at}/${file}`) ?? ''));
    if (!holds(path, frozen)) continue;
    for (let at = path; at !== '/'; at = dirname(at)) if (holds(at, requested)) return at;
    return path;
  }
  return null;
}
