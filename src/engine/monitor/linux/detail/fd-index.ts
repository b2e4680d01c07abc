import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { listPids } from '../list-pids.ts';

/** One descriptor of one process. */
export interface FdHolder {
  readonly pid: number;
  readonly fd: number;
}

/** What a descriptor allows, from the permissions of its link in `/proc/PID/fd`. */
export interface FdMode {
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

/** Reading more would keep the sampler from its table for too long. */
const maxLinks = 400_000;

/**
 * The holders of every open file, over all processes at one instant: link target (`pipe:[7]`,
 * `socket:[9]`, a path) → holders. Devices and anonymous inodes are left out: they have no other end.
 */
export class FdIndex {
  readonly atMs = performance.now();
  /** Processes whose descriptors cannot be read. */
  readonly unreadable = new Set<number>();
  /** False if there were too many descriptors to read them all. */
  readonly isComplete: boolean;
  readonly #holders = new Map<string, FdHolder[]>();

  constructor() {
    let links = 0;
    for (const pid of listPids()) {
      if (links > maxLinks) break;
      links += this.#add(pid);
    }
    this.isComplete = links <= maxLinks;
  }

  /** Every process that has this target open. */
  holdersOf(target: string): readonly FdHolder[] {
    return this.#holders.get(target) ?? [];
  }

  #add(pid: number): number {
    let names: string[];
    try {
      names = readdirSync(`/proc/${pid}/fd`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EACCES') this.unreadable.add(pid);
      return 1; // not permitted, or gone
    }
    for (const name of names) {
      const target = tryLink(`/proc/${pid}/fd/${name}`);
      if (target === null || target.startsWith('/dev/') || target.startsWith('anon_inode:')) continue;
      const holders = this.#holders.get(target);
      const holder = { pid, fd: Number(name) };
      if (holders) holders.push(holder);
      else this.#holders.set(target, [holder]);
    }
    return names.length + 1;
  }
}

function tryLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null; // closed since the listing
  }
}

/** Whether a descriptor can be read and written; null if it was closed in the meantime. */
export function fdModeOf({ pid, fd }: FdHolder): FdMode | null {
  try {
    const { mode } = lstatSync(`/proc/${pid}/fd/${fd}`);
    return { canRead: (mode & 0o400) !== 0, canWrite: (mode & 0o200) !== 0 };
  } catch {
    return null; // closed since
  }
}
