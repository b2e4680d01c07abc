import { closeSync, openSync, readSync } from 'node:fs';
import { activity, type Activity, type ActivityProbe } from './activity-probe.ts';

// Three numbers of at most 20 digits with two blanks and a line break; also the line of a CPU cache.
const stride = 64;
const scratch = new Uint8Array(stride);
const [zero, blank] = [0x30, 0x20];

/**
 * The lines of `/proc/PID/schedstat`: CPU time in ns (it moves even for one that is never
 * switched out), time ready, and time slices (they move when a sleeper is stopped). Reading one
 * costs a quarter of reading `stat`. A line is the main thread's only, and kernels that do not
 * count show 0 0 0.
 */
export class RunLines implements ActivityProbe {
  readonly tellsThreads = false;
  readonly descriptors = 1;
  #fds = new Int32Array(1024).fill(-1);
  #lines = new Uint8Array(1024 * stride);
  #lengths = new Uint8Array(1024);

  has(slot: number): boolean {
    return (this.#fds[slot] ?? -1) >= 0;
  }

  /** Keeps the line of a process in a slot; false where the kernel has no such file, or the process is gone. */
  open(slot: number, pid: number): boolean {
    this.#makeRoom(slot);
    try {
      this.#fds[slot] = openSync(`/proc/${pid}/schedstat`, 'r');
      this.#lengths[slot] = 0;
      return true;
    } catch {
      return false;
    }
  }

  close(slot: number): void {
    if (!this.has(slot)) return;
    closeSync(this.#fds[slot] as number);
    this.#fds[slot] = -1;
  }

  /** Reads the line of a slot; `moved` for one without a line. */
  read(slot: number): Activity {
    const fd = this.#fds[slot] as number;
    if (fd === undefined || fd < 0) return activity.moved;
    let length: number;
    try {
      length = readSync(fd, scratch, 0, stride, 0);
    } catch {
      return activity.gone; // ESRCH
    }
    const start = slot * stride;
    const lines = this.#lines;
    if (length !== this.#lengths[slot]) {
      this.#keep(slot, start, length);
      return activity.moved;
    }
    for (let at = 0; at < length; at += 1) {
      if (lines[start + at] === scratch[at]) continue;
      this.#keep(slot, start, length);
      return activity.moved;
    }
    // "0 0 0": this kernel does not count, so the line tells nothing.
    return length <= 6 && scratch[0] === zero && scratch[1] === blank && scratch[2] === zero && scratch[4] === zero
      ? activity.moved
      : activity.same;
  }

  #keep(slot: number, start: number, length: number): void {
    this.#lines.set(length === stride ? scratch : scratch.subarray(0, length), start);
    this.#lengths[slot] = length;
  }

  #makeRoom(slot: number): void {
    if (slot < this.#fds.length) return;
    const size = Math.max(slot + 1, this.#fds.length * 2);
    const fds = new Int32Array(size).fill(-1);
    fds.set(this.#fds);
    const lines = new Uint8Array(size * stride);
    lines.set(this.#lines);
    const lengths = new Uint8Array(size);
    lengths.set(this.#lengths);
    [this.#fds, this.#lines, this.#lengths] = [fds, lines, lengths];
  }
}
