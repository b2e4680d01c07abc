import { tryReadLink, tryReadText } from '../proc-files.ts';
import { parseInetSockets, parseUnixSockets, type InetSocket, type UnixSocket } from './parse-sockets.ts';

/** Facts about one socket. */
export interface SocketFacts {
  /** Such as `TCP 127.0.0.1:80 LISTEN`. */
  readonly endpoint: string;
  /** The inode of its peer, if that is on this machine; for Unix sockets see `UnixPairs`. */
  readonly peerInode: string | null;
  readonly isUnix: boolean;
}

function inetText(protocol: string, socket: InetSocket): string {
  const state = protocol === 'UDP' ? '' : ` ${socket.state}`;
  return `${protocol} ${socket.local}${socket.remote === null ? '' : ` → ${socket.remote}`}${state}`;
}

const unixText = ({ path, state, type }: UnixSocket): string =>
  ['UNIX', ...(type === 'stream' ? [] : [type]), ...(path === null ? [] : [path]), state].join(' ');

/** The sockets of the network namespace of one process, by inode. */
export class SocketTables {
  /** The namespace, such as `net:[4026531840]`. */
  readonly namespace: string | null;
  readonly #sockets = new Map<string, SocketFacts>();

  constructor(pid: number) {
    this.namespace = tryReadLink(`/proc/${pid}/ns/net`);
    const read = (name: string): InetSocket[] => parseInetSockets(tryReadText(`/proc/${pid}/net/${name}`) ?? '');
    for (const [protocol, sockets] of [
      ['TCP', [...read('tcp'), ...read('tcp6')]],
      ['UDP', [...read('udp'), ...read('udp6')]],
    ] as const) {
      const byEnds = new Map(
        sockets.flatMap((socket) =>
          socket.remote === null ? [] : [[`${socket.local} ${socket.remote}`, socket.inode] as const],
        ),
      );
      for (const socket of sockets) {
        // A connection within this machine has a second line with the addresses swapped.
        const peerInode = socket.remote === null ? null : (byEnds.get(`${socket.remote} ${socket.local}`) ?? null);
        this.#sockets.set(socket.inode, {
          endpoint: inetText(protocol, socket),
          peerInode: peerInode === '0' ? null : peerInode,
          isUnix: false,
        });
      }
    }
    for (const socket of parseUnixSockets(tryReadText(`/proc/${pid}/net/unix`) ?? '')) {
      this.#sockets.set(socket.inode, { endpoint: unixText(socket), peerInode: null, isUnix: true });
    }
  }

  get(inode: string): SocketFacts | undefined {
    return this.#sockets.get(inode);
  }
}
