import { closeSync, openSync, readSync } from 'node:fs';
import { libcFunction } from '../../libc.ts';

const lineBytes = 128; // seven numbers of at most 16 digits
const priorityOfProcess = 0; // PRIO_PROCESS of sys/resource.h
const none = -1;

/**
 * Checks whether the memory or the nice value of an idle process were changed from outside:
 * `/proc/PID/statm` and getpriority(2) together cost less than half of `/proc/PID/stat`. State is kept
 * by slot, as in an activity probe, with one descriptor each.
 */
export class IdleChecks {
  readonly #getpriority: (which: number, who: number) => number;
  #fds = new Int32Array(1024).fill(none);
  /** Length of the last line read; 0 if unknown. */
  #lengths = new Uint8Array(1024);
  #lines = Buffer.alloc(1024 * lineBytes);
  #size = 0;
  readonly #now = Buffer.alloc(lineBytes);

  private constructor(getpriority: (which: number, who: number) => number) {
    this.#getpriority = getpriority;
  }

  /** Null if nice values cannot be read without a file. */
  static open(): IdleChecks | null {
    const getpriority = libcFunction('int getpriority(int which, unsigned int id)') as
      | ((which: number, who: number) => number)
      | null;
    return getpriority && new IdleChecks(getpriority);
  }

  /** Descriptors it keeps open. */
  get size(): number {
    return this.#size;
  }

  has(slot: number): boolean {
    return (this.#fds[slot] ?? none) !== none;
  }

  /** Starts to check a process. Throws the system's error. */
  open(slot: number, pid: number): void {
    this.#makeRoom(slot);
    this.#fds[slot] = openSync(`/proc/${pid}/statm`, 'r');
    this.#size += 1;
    this.#lengths[slot] = 0;
  }

  close(slot: number): void {
    if (!this.has(slot)) return;
    closeSync(this.#fds[slot] as number);
    this.#fds[slot] = none;
    this.#size -= 1;
  }

  /** Drops the reference of a slot, since the process was read in full in between. */
  forget(slot: number): void {
    if (slot < this.#lengths.length) this.#lengths[slot] = 0;
  }

  /** Whether nothing changed since the last call; false if unknown, and then the process must be read in full. */
  isSame(slot: number, pid: number, nice: number): boolean {
    const fd = this.#fds[slot] ?? none;
    if (fd === none) return false;
    const now = this.#now;
    let length = 0;
    try {
      length = readSync(fd, now, 0, lineBytes, 0);
    } catch {
      return false; // ESRCH: it was reaped
    }
    const at = slot * lineBytes;
    let isSameLine = length === this.#lengths[slot];
    for (let byte = 0; isSameLine && byte < length; byte += 1) isSameLine = now[byte] === this.#lines[at + byte];
    if (!isSameLine) {
      now.copy(this.#lines, at, 0, length);
      this.#lengths[slot] = length;
    }
    return isSameLine && this.#getpriority(priorityOfProcess, pid) === nice;
  }

  #makeRoom(slot: number): void {
    if (slot < this.#fds.length) return;
    const size = Math.max(slot + 1, this.#fds.length * 2);
    const fds = new Int32Array(size).fill(none);
    fds.set(this.#fds);
    const lengths = new Uint8Array(size);
    lengths.set(this.#lengths);
    const lines = Buffer.alloc(size * lineBytes);
    this.#lines.copy(lines);
    [this.#fds, this.#lengths, this.#lines] = [fds, lengths, lines];
  }
}
