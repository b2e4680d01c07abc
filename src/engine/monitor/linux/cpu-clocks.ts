import { libcFunction } from './libc.ts';
import { activity, type Activity, type ActivityProbe } from './activity-probe.ts';

type Gettime = (clock: number, time: Int32Array) => number;

// Of linux/posix-timers_types.h: the complement of the pid, and the scheduler's clock of a process.
const processClock = (pid: number): number => (~pid << 3) | 2;

/**
 * The CPU clock of each process: the time that all its threads have used, in ns, from one system
 * call without a file. Half of what reading `/proc/PID/schedstat` costs, no descriptor, and it
 * speaks for all threads. A clock that stands still has not run; that of a process that was
 * reaped cannot be read. Whoever gets the number next has another time, and so has `moved`.
 *
 * One exception was seen: on a virtual machine whose host takes the processor away (steal time), a
 * run of microseconds may be charged with nothing. Of 340,000 stops of a sleeping process four
 * were not told; who rests is read in full in turn, so that such a one is seen a few passes later.
 */
export class CpuClocks implements ActivityProbe {
  readonly tellsThreads = true;
  readonly descriptors = 0;
  readonly #gettime: Gettime;
  readonly #now = new Int32Array(4);
  #clocks = new Int32Array(1024);
  /** Seconds and nanoseconds as the last reading left them, four words each as in a struct timespec. */
  #times = new Int32Array(4096);

  private constructor(gettime: Gettime) {
    this.#gettime = gettime;
  }

  /** Null where the clocks of other processes cannot be read. */
  static open(): CpuClocks | null {
    const gettime = libcFunction('int clock_gettime(int clock, void *time)') as Gettime | null;
    // Our parent is somebody else, and if it is gone the first process of the machine is.
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
    if (clock === 0) return activity.moved;
    const now = this.#now;
    if (this.#gettime(clock, now) !== 0) return activity.gone;
    const times = this.#times;
    const at = slot * 4;
    if (times[at] === now[0] && times[at + 1] === now[1] && times[at + 2] === now[2] && times[at + 3] === now[3])
      return activity.same;
    times.set(now, at);
    return activity.moved;
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
