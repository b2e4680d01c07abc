import { closeSync, openSync, readSync } from 'node:fs';
import { activity, type Activity, type ActivityProbe } from './activity-probe.ts';

// Three numbers of up to 20 digits, two spaces and a line break; also the size of a CPU cache line.
const stride = 64;
const scratch = new Uint8Array(stride);
const [zero, space] = [0x30, 0x20];

/**
 * Activity from `/proc/PID/schedstat`: CPU time in ns (advances even for a thread that is never switched
 * out), time spent ready, and time slices (they advance when a sleeper is stopped). Reading it costs a
 * quarter of reading `stat`. It covers the main thread only, and kernels without scheduler statistics
 * show 0 0 0.
 */
export class SchedstatLines implements ActivityProbe {
  readonly coversThreads = false;
  readonly descriptors = 1;
  #fds = new Int32Array(1024).fill(-1);
  #lines = new Uint8Array(1024 * stride);
  #lengths = new Uint8Array(1024);

  has(slot: number): boolean {
    return (this.#fds[slot] ?? -1) >= 0;
  }

  /** Opens the file of a process; false if the kernel has no such file or the process is gone. */
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

  /** Compares the file of a slot with the last reading; `ran` for an unused slot. */
  read(slot: number): Activity {
    const fd = this.#fds[slot] as number;
    if (fd === undefined || fd < 0) return activity.ran;
    let length: number;
    try {
      length = readSync(fd, scratch, 0, stride, 0);
    } catch {
      return activity.exited; // ESRCH
    }
    const start = slot * stride;
    const lines = this.#lines;
    if (length !== this.#lengths[slot]) {
      this.#keep(slot, start, length);
      return activity.ran;
    }
    for (let at = 0; at < length; at += 1) {
      if (lines[start + at] === scratch[at]) continue;
      this.#keep(slot, start, length);
      return activity.ran;
    }
    // "0 0 0": this kernel keeps no statistics, so the line says nothing.
    return length <= 6 && scratch[0] === zero && scratch[1] === space && scratch[2] === zero && scratch[4] === zero
      ? activity.ran
      : activity.idle;
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
