import { libcFunction } from '../../libc.ts';
import { activity, type Activity, type ActivityProbe } from './activity-probe.ts';

type Gettime = (clock: number, time: Int32Array) => number;

// linux/posix-timers_types.h: the complement of the pid, and the scheduler clock of the whole process.
const processClock = (pid: number): number => (~pid << 3) | 2;

/**
 * Activity from the CPU clock of each process: the time all its threads have used, in ns, by one system
 * call without a file. It costs half of reading `/proc/PID/schedstat`, needs no descriptor and covers
 * all threads. A clock that did not advance means that the process has not run; the clock of a reaped
 * process cannot be read. A process that reuses a pid has another clock value and so counts as `ran`.
 *
 * One exception was measured: on a virtual machine whose host takes the processor away (steal time), a
 * run of microseconds may be charged with nothing. Of 340,000 stops of a sleeping process, four were
 * missed; idle processes are read in full in turn, so that the change shows a few passes later.
 */
export class CpuClocks implements ActivityProbe {
  readonly coversThreads = true;
  readonly descriptors = 0;
  readonly #gettime: Gettime;
  readonly #now = new Int32Array(4);
  #clocks = new Int32Array(1024);
  /** Seconds and nanoseconds of the last reading, four 32-bit words each, as in a struct timespec. */
  #times = new Int32Array(4096);

  private constructor(gettime: Gettime) {
    this.#gettime = gettime;
  }

  /** Null if the clocks of other processes cannot be read. */
  static open(): CpuClocks | null {
    const gettime = libcFunction('int clock_gettime(int clock, void *time)') as Gettime | null;
    // Probes the parent, which is another process, or process 1 if the parent is gone.
    return gettime && [process.ppid, 1].some((pid) => pid > 0 && gettime(processClock(pid), new Int32Array(4)) === 0)
      ? new CpuClocks(gettime)
      : null;
  }

  has(slot: number): boolean {
    return (this.#clocks[slot] ?? 0) !== 0;
  }

  open(slot: number, pid: number): boolean {
    this.#makeRoom(slot);
    this.#clocks[slot] = processClock(pid);
    this.#times.fill(-1, slot * 4, slot * 4 + 4);
    return true;
  }

  close(slot: number): void {
    if (slot < this.#clocks.length) this.#clocks[slot] = 0;
  }

  read(slot: number): Activity {
    const clock = this.#clocks[slot] ?? 0;
    if (clock === 0) return activity.ran;
    const now = this.#now;
    if (this.#gettime(clock, now) !== 0) return activity.exited;
    const times = this.#times;
    const at = slot * 4;
    if (times[at] === now[0] && times[at + 1] === now[1] && times[at + 2] === now[2] && times[at + 3] === now[3])
      return activity.idle;
    times.set(now, at);
    return activity.ran;
  }

  #makeRoom(slot: number): void {
    if (slot < this.#clocks.length) return;
    const size = Math.max(slot + 1, this.#clocks.length * 2);
    const clocks = new Int32Array(size);
    clocks.set(this.#clocks);
    const times = new Int32Array(size * 4);
    times.set(this.#times);
    [this.#clocks, this.#times] = [clocks, times];
  }
}
