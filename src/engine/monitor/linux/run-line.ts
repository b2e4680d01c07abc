import { openSync, readSync } from 'node:fs';

const scratch = Buffer.allocUnsafe(128);
const blank = Buffer.from('0 0 0\n');

/**
 * The line of `/proc/PID/schedstat` of one process, kept to see whether it has run since: CPU
 * time in ns (it moves even for one that is never switched out), time ready, and time slices
 * (they move when a sleeper is stopped). Reading it costs a quarter of reading `stat`. It is
 * the main thread's line only, and kernels that do not count show 0 0 0.
 */
export class RunLine {
  readonly fd: number;
  readonly #last = Buffer.alloc(128);
  #length = 0;

  private constructor(fd: number) {
    this.fd = fd;
  }

  /** Null where the kernel has no such file, or the process is gone. */
  static open(pid: number): RunLine | null {
    try {
      return new RunLine(openSync(`/proc/${pid}/schedstat`, 'r'));
    } catch {
      return null;
    }
  }

  /**
   * Reads the line. `same`: it has not run since the last reading; `moved`: it has, or nobody
   * can tell; `gone`: its process was reaped.
   */
  read(): 'same' | 'moved' | 'gone' {
    let length: number;
    try {
      length = readSync(this.fd, scratch, 0, scratch.length, 0);
    } catch {
      return 'gone'; // ESRCH
    }
    const same = length === this.#length && scratch.compare(this.#last, 0, length, 0, length) === 0;
    if (same) return scratch.compare(blank, 0, blank.length, 0, length) === 0 ? 'moved' : 'same';
    scratch.copy(this.#last, 0, 0, length);
    this.#length = length;
    return 'moved';
  }
}
