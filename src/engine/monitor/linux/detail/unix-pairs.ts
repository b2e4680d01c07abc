import { execFile } from 'node:child_process';
import { tryReadLink } from '../proc-files.ts';
import { parseUnixPairs } from './parse-sockets.ts';

const staleMs = 30_000;

/**
 * Which Unix sockets are connected to each other. `/proc` does not show it; `ss` (iproute2) asks the
 * kernel over netlink, which Node cannot. It runs only when the peer of a socket seen for the first time
 * is needed, and only in our own network namespace.
 */
export class UnixPairs {
  readonly #ownNamespace = tryReadLink('/proc/self/ns/net');
  #pairs: ReadonlyMap<string, string> = new Map();
  #asked = new Set<string>();
  #atMs = -Infinity;

  /** Finds the peers of these sockets; does nothing where `ss` is missing. */
  async learn(inodes: readonly string[], namespace: string | null): Promise<void> {
    if (namespace !== this.#ownNamespace || inodes.length === 0) return;
    const now = performance.now();
    if (now - this.#atMs < staleMs && inodes.every((inode) => this.#asked.has(inode))) return;
    if (now - this.#atMs >= staleMs) this.#asked = new Set();
    for (const inode of inodes) this.#asked.add(inode);
    this.#atMs = now;
    this.#pairs = parseUnixPairs(await runSs());
  }

  peerOf(inode: string): string | null {
    return this.#pairs.get(inode) ?? null;
  }
}

function runSs(): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      'ss',
      ['-xanH'],
      { encoding: 'utf8', timeout: 2000, maxBuffer: 32 * 1024 * 1024, env: { ...process.env, LC_ALL: 'C' } },
      (error, output) => resolve(error ? '' : output),
    );
  });
}
