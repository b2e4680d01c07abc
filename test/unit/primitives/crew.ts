import { Worker } from 'node:worker_threads';
import type { CrewResult, CrewTask } from './crew-worker.ts';

/** Real threads that stay for a whole test file and carry out one task after another together. */
export class Crew {
  readonly #workers: Worker[];

  constructor(size: number) {
    this.#workers = Array.from({ length: size }, () => new Worker(new URL('crew-worker.ts', import.meta.url)));
  }

  /** Gives each thread its part of a task and resolves with what they recorded, by thread. */
  run(parts: readonly CrewTask[]): Promise<CrewResult[]> {
    return Promise.all(parts.map((part, index) => this.#ask(index, part)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #ask(index: number, part: CrewTask): Promise<CrewResult> {
    const worker = this.#workers[index];
    if (!worker) throw new Error('more parts than threads');
    const { promise, resolve, reject } = Promise.withResolvers<CrewResult>();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(part);
    return promise.finally(() => {
      worker.off('message', resolve);
      worker.off('error', reject);
    });
  }
}
