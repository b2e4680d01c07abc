const initialSlots = 1024;

/** Numbered places for entries, with what every pass reads kept in typed arrays instead of objects. */
export class Slots<E> {
  readonly entries: (E | null)[] = [];
  /** Pid by slot; 0 for a free slot. */
  pids = new Int32Array(initialSlots);
  /** 1 if a pass may skip the entry while its activity probe reports no activity. */
  canSkip = new Uint8Array(initialSlots);
  readonly #free: number[] = [];

  take(pid: number): number {
    const slot = this.#free.pop() ?? this.entries.length;
    if (slot === this.entries.length) this.entries.push(null);
    if (slot >= this.pids.length) {
      const pids = new Int32Array(this.pids.length * 2);
      pids.set(this.pids);
      const canSkip = new Uint8Array(pids.length);
      canSkip.set(this.canSkip);
      [this.pids, this.canSkip] = [pids, canSkip];
    }
    this.pids[slot] = pid;
    this.canSkip[slot] = 0;
    return slot;
  }

  free(slot: number): void {
    this.pids[slot] = 0;
    this.entries[slot] = null;
    this.#free.push(slot);
  }
}
