import { statSync } from 'node:fs';
import type { OpenFile } from '#shared/model/detail.ts';
import { cleanText, maxProcessText } from '#shared/text/sanitize.ts';
import { readOpenFiles, type OpenLink } from '../open-files.ts';
import { fdModeOf, type FdIndex } from './fd-index.ts';
import type { SocketTables } from './socket-tables.ts';
import type { UnixPairs } from './unix-pairs.ts';

type Peer = OpenFile['peers'][number];

/** Sources for naming the other ends. */
export interface PeerSources {
  readonly index: () => FdIndex;
  readonly sockets: () => SocketTables;
  readonly unixPairs: UnixPairs;
  readonly nameOf: (pid: number) => Peer | null;
}

/** The number in `socket:[12]`; null for anything else. */
export function socketInode(target: string): string | null {
  return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? null;
}

function kindOf(pid: number, { fd, target }: OpenLink): OpenFile['kind'] {
  if (target.startsWith('pipe:[')) return 'pipe';
  if (socketInode(target) !== null) return 'socket';
  if (!target.startsWith('/')) return 'other';
  const stat = statSync(`/proc/${pid}/fd/${fd}`, { throwIfNoEntry: false });
  if (!stat) return 'other';
  if (stat.isFIFO()) return 'pipe';
  if (stat.isDirectory()) return 'directory';
  if (stat.isCharacterDevice() || stat.isBlockDevice()) return 'device';
  return stat.isFile() ? 'file' : 'other';
}

/** Processes that hold the other end of a pipe. */
function pipePeerPids(pid: number, fd: number, target: string, index: FdIndex): number[] {
  const mode = fdModeOf({ pid, fd });
  if (!mode) return [];
  const peers = new Set<number>();
  for (const holder of index.holdersOf(target)) {
    const other = fdModeOf(holder);
    if (
      other &&
      ((mode.canRead && other.canWrite) || (mode.canWrite && other.canRead)) &&
      !(holder.pid === pid && holder.fd === fd)
    )
      peers.add(holder.pid);
  }
  return [...peers];
}

/** Processes that hold the other end of a socket, as far as known. */
export function socketPeerPids(
  inode: string,
  { sockets, unixPairs, index }: Pick<PeerSources, 'sockets' | 'unixPairs' | 'index'>,
): number[] {
  const facts = sockets().get(inode);
  const peer = facts?.isUnix ? unixPairs.peerOf(inode) : (facts?.peerInode ?? null);
  return peer === null
    ? []
    : [
        ...new Set(
          index()
            .holdersOf(`socket:[${peer}]`)
            .map((holder) => holder.pid),
        ),
      ];
}

/** Every descriptor of a process with its target and the processes at the other end. Throws if access is denied. */
export async function describeOpenFiles(pid: number, sources: PeerSources): Promise<OpenFile[]> {
  const links = readOpenFiles(pid);
  const inodes = links.map(({ target }) => socketInode(target)).filter((inode) => inode !== null);
  if (inodes.some((inode) => sources.sockets().get(inode)?.isUnix))
    await sources.unixPairs.learn(inodes, sources.sockets().namespace);
  return links.map((link) => {
    const kind = kindOf(pid, link);
    const inode = socketInode(link.target);
    const socketPids = inode === null ? [] : socketPeerPids(inode, sources);
    const pids = kind === 'pipe' ? pipePeerPids(pid, link.fd, link.target, sources.index()) : socketPids;
    const peers = pids.flatMap((peer) => sources.nameOf(peer) ?? []);
    const peerNames = peers.map((peer) => `${peer.pid} ${peer.name}`).join(', ') || null;
    const endpoint = inode === null ? peerNames : (sources.sockets().get(inode)?.endpoint ?? null);
    return { fd: link.fd, target: cleanText(link.target, maxProcessText), kind, endpoint, peers };
  });
}
