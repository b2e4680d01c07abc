// Some versions of ps compute the start as "now minus age", which varies by a second.
const waverMs = 1500;

/** Keeps each start time as first seen, since it belongs to the identity. */
export class StartTimes {
  readonly #known = new Map<number, number>();

  /** The start time to use for this pid; a start far from the known one is another process. */
  settle(pid: number, startedAtMs: number): number {
    const known = this.#known.get(pid);
    if (known !== undefined && Math.abs(known - startedAtMs) <= waverMs) return known;
    this.#known.set(pid, startedAtMs);
    return startedAtMs;
  }

  /** Forgets all other pids. */
  keepOnly(pids: ReadonlySet<number>): void {
    for (const pid of this.#known.keys()) if (!pids.has(pid)) this.#known.delete(pid);
  }
}
