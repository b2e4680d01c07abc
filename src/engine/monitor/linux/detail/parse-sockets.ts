import { endianness } from 'node:os';
import { cleanText } from '#shared/text/sanitize.ts';

/** One line of `/proc/net/{tcp,tcp6,udp,udp6}`. */
export interface InetSocket {
  readonly inode: string;
  /** `127.0.0.1:80`, `[::1]:80`; an IPv4-mapped IPv6 address is written as IPv4. */
  readonly local: string;
  /** Null if it is not connected. */
  readonly remote: string | null;
  readonly state: string;
}

/** One line of `/proc/net/unix`. */
export interface UnixSocket {
  readonly inode: string;
  readonly type: 'stream' | 'dgram' | 'seqpacket' | 'other';
  readonly state: 'LISTEN' | 'UNCONNECTED' | 'CONNECTING' | 'CONNECTED' | 'DISCONNECTING';
  /** An abstract name begins with `@`. */
  readonly path: string | null;
}

/** Kernel: include/net/tcp_states.h. */
const tcpStates = [
  '',
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECV',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'TIME_WAIT',
  'CLOSE',
  'CLOSE_WAIT',
  'LAST_ACK',
  'LISTEN',
  'CLOSING',
  'NEW_SYN_RECV',
] as const;
const unixTypes: Readonly<Record<number, UnixSocket['type']>> = { 1: 'stream', 2: 'dgram', 5: 'seqpacket' };
const unixStates = ['UNCONNECTED', 'UNCONNECTED', 'CONNECTING', 'CONNECTED', 'DISCONNECTING'] as const;
/** __SO_ACCEPTCON: a listening socket. */
const acceptsConnections = 0x1_0000;

/** The bytes of an address: 32-bit words in the machine's byte order. */
function addressBytes(hex: string): number[] {
  const bytes: number[] = [];
  for (let word = 0; word < hex.length; word += 8) {
    const own = [0, 2, 4, 6].map((at) => Number.parseInt(hex.slice(word + at, word + at + 2), 16));
    bytes.push(...(endianness() === 'LE' ? own.toReversed() : own));
  }
  return bytes;
}

/** RFC 5952: the longest run of zeros becomes `::`. */
function ipv6Text(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((bytes[at * 2] ?? 0) << 8) | (bytes[at * 2 + 1] ?? 0)).toString(16),
  );
  const runs = [...groups.join(':').matchAll(/(?<![0-9a-f])0(?::0(?![0-9a-f]))+/g)]
    .map(([run]) => run)
    .sort((a, b) => b.length - a.length);
  const [longest] = runs;
  if (longest === undefined) return groups.join(':');
  const text = groups.join(':');
  const at = text.search(new RegExp(`(?<![0-9a-f])${longest}(?![0-9a-f])`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}

function endpointText(text: string): { readonly text: string; readonly isAnyPort: boolean } | null {
  const match = /^((?:[0-9A-F]{8}){1,4}):([0-9A-F]{4})$/i.exec(text);
  if (!match) return null;
  const bytes = addressBytes(match[1] as string);
  const port = Number.parseInt(match[2] as string, 16);
  const isMapped =
    bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  const isIpv4 = bytes.length === 4 || isMapped;
  const address = isIpv4 ? bytes.slice(-4).join('.') : `[${ipv6Text(bytes)}]`;
  return { text: `${address}:${port}`, isAnyPort: port === 0 };
}

/** Every socket of `/proc/net/{tcp,tcp6,udp,udp6}`. */
export function parseInetSockets(text: string): InetSocket[] {
  const sockets: InetSocket[] = [];
  for (const line of text.split('\n').slice(1)) {
    const [, local = '', remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/);
    const [from, to] = [endpointText(local), endpointText(remote)];
    if (!from || !to || !/^\d+$/.test(inode)) continue;
    sockets.push({
      inode,
      local: from.text,
      remote: to.isAnyPort ? null : to.text,
      state: tcpStates[Number.parseInt(state, 16)] ?? 'CLOSE',
    });
  }
  return sockets;
}

/** Every socket of `/proc/net/unix`. */
export function parseUnixSockets(text: string): UnixSocket[] {
  const sockets: UnixSocket[] = [];
  for (const line of text.split('\n').slice(1)) {
    const match = /^[0-9a-f]+: [0-9A-F]+ [0-9A-F]+ ([0-9A-F]+) ([0-9A-F]+) ([0-9A-F]+) +(\d+)(?: (.+))?$/.exec(line);
    if (!match) continue;
    const [, flags = '', type = '', state = '', inode = '', path] = match;
    sockets.push({
      inode,
      type: unixTypes[Number.parseInt(type, 16)] ?? 'other',
      state:
        (Number.parseInt(flags, 16) & acceptsConnections) !== 0
          ? 'LISTEN'
          : (unixStates[Number.parseInt(state, 16)] ?? 'UNCONNECTED'),
      path: path === undefined ? null : cleanText(path, 256),
    });
  }
  return sockets;
}

/** Socket inode → inode of its peer, from `ss -xanH`; its columns 5 to 8 are two pairs of address and inode. */
export function parseUnixPairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = / (\d+) +\S+ +(\d+) *$/.exec(line);
    if (match && match[2] !== '0') pairs.set(match[1] as string, match[2] as string);
  }
  return pairs;
}
