import { waitKey, type WaitKey, type WaitNode } from '#shared/analysis/wait-report.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import { hasEnded } from '#shared/model/process.ts';
import { fdModeOf, FdIndex } from '../detail/fd-index.ts';
import { socketInode, socketPeerPids } from '../detail/open-files.ts';
import { signalsOf } from '../detail/signal-sets.ts';
import { SocketTables } from '../detail/socket-tables.ts';
import type { UnixPairs } from '../detail/unix-pairs.ts';
import { readOpenFiles, type OpenLink } from '../open-files.ts';
import { statusValue } from '../parse-status.ts';
import { forkedWithoutExec, type ProcEntry } from '../proc-entry.ts';
import { tryReadLink, tryReadText } from '../proc-files.ts';
import { frozenBy } from './frozen.ts';
import { idleActorNode, labNode, partyOf } from './lab-nodes.ts';
import { LockTable } from './lock-table.ts';
import { readWaitingThreads, type WaitingThread } from './thread-waits.ts';

/** What a thread waits for and which processes could end the wait. */
interface Found {
  readonly resource: string | null;
  readonly pids: readonly number[];
  /** It continues only after one process of every group acts; null if unknown. */
  readonly groups: readonly (readonly number[])[] | null;
}

interface Sources {
  readonly readNow: (pid: number) => ProcEntry | undefined;
  readonly childrenOf: (pid: number) => readonly ProcEntry[];
  readonly unixPairs: UnixPairs;
  readonly lab: readonly LabWait[];
}

const nothingKnown: Found = { resource: null, pids: [], groups: null };
/** The reason of a process is that of its first thread, unless that thread only waits for the others. */
const ownReasons: ReadonlySet<WaitingThread['reason']> = new Set(['file-lock', 'pipe-read', 'pipe-write']);

/** States that freezing does not change. */
const unfreezable: ReadonlySet<WaitingThread['reason']> = new Set(['none', 'stopped', 'zombie']);

function linksOf(pid: number): OpenLink[] {
  try {
    return readOpenFiles(pid);
  } catch {
    return []; // not permitted, or gone
  }
}

/**
 * Whether a signal handler of its own may write into the pipe it reads: the “self-pipe” pattern, and the
 * job server of make.
 */
function catchesSignals(pid: number): boolean {
  const caught = signalsOf(statusValue(tryReadText(`/proc/${pid}/status`) ?? '', 'SigCgt') ?? '');
  // CPython always catches SIGINT; 32 and 33 belong to the C library.
  return caught.some((name) => !['SIGINT', 'SIG32', 'SIG33'].includes(name));
}

/** One sample of all waits; shared data (locks, descriptors) is read once. */
export class WaitReader {
  readonly locks = new LockTable();
  readonly #sources: Sources;
  #index: FdIndex | null = null;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** What one process or actor waits for; null if it is gone. */
  async read(key: WaitKey): Promise<WaitNode | null> {
    const pid = Number.parseInt(key, 10);
    const actor = key.split('/', 2)[1];
    const entry = this.#sources.readNow(pid);
    if (!entry) return null;
    const { lab } = this.#sources;
    if (actor !== undefined) {
      const wait = lab.find(({ waiter }) => waiter.pid === pid && waiter.id === actor);
      return wait ? labNode(wait, entry, this.#sources.readNow(wait.holder.pid)) : idleActorNode(actor, entry, lab);
    }
    const threads = readWaitingThreads(pid);
    const [first] = threads;
    if (!first) return null;
    const waiter = partyOf(entry);
    const signature = threads.map((thread) => thread.signature).join(' ');
    const frozen = unfreezable.has(first.reason) ? null : frozenBy(pid);
    if (frozen !== null)
      return {
        waiter,
        reason: 'frozen',
        resource: frozen,
        waitChannel: first.waitChannel,
        ...this.#blockers([]),
        needs: null,
        signature,
      };
    const own = lab.find((wait) => wait.waiter.pid === pid && wait.waiter.kind === 'process');
    if (own && first.reason !== 'none')
      return { ...labNode(own, entry, this.#sources.readNow(own.holder.pid)), waiter, waitChannel: first.waitChannel };
    const others = threads.slice(1);
    const chief = ownReasons.has(first.reason)
      ? first
      : (others.find((thread) => ownReasons.has(thread.reason)) ?? first);
    const found = await this.#find(pid, chief, entry);
    const base = {
      waiter,
      resource: found.resource,
      waitChannel: chief.waitChannel,
      ...this.#blockers(found.pids),
      signature,
    };
    if (chief.reason === 'futex' && others.some((thread) => thread.reason === 'none'))
      return { ...base, reason: 'none', needs: null };
    return { ...base, reason: chief.reason, needs: await this.#needs(pid, threads, entry) };
  }

  /** Null as soon as one thread may continue by itself. A thread that waits endlessly for the others adds nothing. */
  async #needs(pid: number, threads: readonly WaitingThread[], entry: ProcEntry): Promise<WaitNode['needs']> {
    const needs: (readonly (readonly WaitKey[])[])[] = [];
    for (const thread of threads) {
      if (thread.reason === 'futex' && thread.isEndless) continue;
      const { groups } = await this.#find(pid, thread, entry);
      if (groups === null) return null;
      needs.push(groups.map((group) => group.map((member) => waitKey(member))));
    }
    return needs.length === 0 ? null : needs;
  }

  async #find(pid: number, thread: WaitingThread, entry: ProcEntry): Promise<Found> {
    switch (thread.reason) {
      case 'file-lock':
        return this.#lock(pid, thread.fd);
      case 'pipe-read':
      case 'pipe-write':
        return this.#pipe(pid, thread.fd, thread.reason, entry);
      case 'socket':
        return thread.fd === null ? nothingKnown : this.#socket(pid, thread.fd);
      case 'child':
        return this.#child(pid, thread.child);
      case 'vfork':
        return this.#vforked(pid, entry);
      case 'shared-lock':
        // Memory without a path has a name of the kernel, which identifies nothing.
        return { ...nothingKnown, resource: thread.memory === '/dev/zero' ? null : thread.memory };
      case 'zombie':
        return { resource: null, pids: [entry.stat.ppid], groups: null };
      case 'stopped': {
        const tracer = Number(statusValue(tryReadText(`/proc/${pid}/status`) ?? '', 'TracerPid'));
        return { resource: null, pids: tracer > 0 ? [tracer] : [], groups: null };
      }
      default:
        return nothingKnown;
    }
  }

  #lock(pid: number, fd: number | null): Found {
    const wait = this.locks.waitOf(pid, fd);
    if (!wait) return nothingKnown;
    const { path, inode, holders } = this.locks.awaited(wait, { pid, fd }, () => this.#descriptors());
    return { resource: path ?? inode, pids: holders, groups: holders.length === 0 ? null : [holders] };
  }

  #pipe(pid: number, fd: number | null, reason: 'pipe-read' | 'pipe-write', entry: ProcEntry): Found {
    const needsWriter = reason === 'pipe-read';
    const own =
      fd === null
        ? linksOf(pid).filter(({ target }) => target.startsWith('pipe:'))
        : [{ fd, target: tryReadLink(`/proc/${pid}/fd/${fd}`) ?? '' }];
    // Without its system call the pipe is unknown: then the other ends of all its pipes count.
    const ours = own.filter((link) => {
      const mode = fdModeOf({ pid, fd: link.fd });
      return mode !== null && (needsWriter ? mode.canRead : mode.canWrite);
    });
    const index = this.#descriptors();
    const ends = new Set<number>();
    for (const { target } of ours) {
      for (const holder of index.holdersOf(target)) {
        const mode = fdModeOf(holder);
        if (mode && (needsWriter ? mode.canWrite : mode.canRead)) ends.add(holder.pid);
      }
    }
    // A process whose descriptors are hidden could have an end too; one of another session hardly ever
    // does.
    const hidden = [...index.unreadable].some((other) => this.#sources.readNow(other)?.stat.sid === entry.stat.sid);
    const mayFeedItself = ends.has(pid) && catchesSignals(pid);
    const resource = ours.length === 1 ? (ours[0]?.target ?? null) : null;
    return {
      resource,
      pids: [...ends].filter((end) => end !== pid),
      groups: mayFeedItself || hidden || !index.isComplete || ends.size === 0 ? null : [[...ends]],
    };
  }

  async #socket(pid: number, fd: number): Promise<Found> {
    const inode = socketInode(tryReadLink(`/proc/${pid}/fd/${fd}`) ?? '');
    if (inode === null) return nothingKnown;
    const tables = new SocketTables(pid);
    const facts = tables.get(inode);
    if (facts?.isUnix) await this.#sources.unixPairs.learn([inode], tables.namespace);
    const peers = socketPeerPids(inode, {
      sockets: () => tables,
      unixPairs: this.#sources.unixPairs,
      index: () => this.#descriptors(),
    });
    // Never part of a deadlock: a socket may time out, and its peer may answer late.
    return { resource: facts?.endpoint ?? null, pids: peers.filter((peer) => peer !== pid), groups: null };
  }

  #child(pid: number, only: number | null): Found {
    const living = this.#sources
      .childrenOf(pid)
      .filter(({ base }) => !hasEnded(base))
      .map((child) => child.pid);
    // The pid is of its own pid namespace: if it is unknown here, any child may be meant.
    const awaited = only !== null && living.includes(only) ? [only] : living;
    return { resource: null, pids: awaited, groups: awaited.length === 0 ? null : [awaited] };
  }

  /** The child that runs in the memory of its parent until it execs or exits. */
  #vforked(pid: number, { stat }: ProcEntry): Found {
    const children = this.#sources.childrenOf(pid).flatMap((child) => this.#sources.readNow(child.pid) ?? []);
    const borrowers = children
      .filter((child) => (child.stat.flags & forkedWithoutExec) !== 0 && child.stat.virtualBytes === stat.virtualBytes)
      .map((child) => child.pid);
    return { resource: null, pids: borrowers, groups: borrowers.length === 0 ? null : [borrowers] };
  }

  #descriptors(): FdIndex {
    return (this.#index ??= new FdIndex());
  }

  #blockers(pids: readonly number[]): Pick<WaitNode, 'blockers' | 'blockerKeys'> {
    const entries = pids.flatMap((pid) => this.#sources.readNow(pid) ?? []);
    return { blockers: entries.map(partyOf), blockerKeys: entries.map((entry) => waitKey(entry.pid)) };
  }
}
