import { Worker } from 'node:worker_threads';
import { startError } from '../task-limit.ts';

/** Memory of the variables of one thread, in MiB. */
const memoryMib = 256;
/** Threads that are kept when nothing runs in them. */
const maxIdle = 16;

/** Threads that run programs one after another: to start one takes longer than most programs run. */
export class ThreadPool {
  readonly #entry: string;
  readonly #idle: { readonly name: string; readonly worker: Worker }[] = [];

  /** `entry`: the file that they run. */
  constructor(entry: string) {
    this.#entry = entry;
  }

  /** A thread of this name in the operating system that runs nothing. */
  take(name: string): Worker {
    const index = this.#idle.findIndex((one) => one.name === name);
    const [idle] = index < 0 ? [] : this.#idle.splice(index, 1);
    idle?.worker.ref();
    return idle?.worker ?? this.#start(name);
  }

  /** Takes back a thread that runs nothing any more. */
  async give(name: string, worker: Worker): Promise<void> {
    worker.removeAllListeners('message');
    worker.removeAllListeners('exit');
    worker.removeAllListeners('error');
    if (this.#idle.length >= maxIdle) return void (await worker.terminate());
    this.#idle.push({ name, worker });
    worker.unref();
    worker.on('error', () => {});
    worker.on('exit', () => {
      const index = this.#idle.findIndex((one) => one.worker === worker);
      if (index >= 0) this.#idle.splice(index, 1);
    });
  }

  /** Ends the threads that run nothing. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(({ worker }) => worker.terminate()));
  }

  #start(name: string): Worker {
    try {
      return new Worker(this.#entry, {
        name,
        workerData: 'thread',
        resourceLimits: { maxOldGenerationSizeMb: memoryMib },
      });
    } catch (error) {
      throw startError(error);
    }
  }
}
