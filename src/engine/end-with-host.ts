import { Socket } from 'node:net';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/**
 * Runs `answer` in a process that ends when its host is gone, whatever it does then: a second thread of `entry`
 * watches its standard input, which closes with the host. What the host writes there sets the first word of
 * `interrupted`: the work that is going on should end early.
 */
export async function endWithHost(entry: string, answer: (interrupted: Int32Array) => Promise<void>): Promise<void> {
  if (isMainThread) {
    const interrupted = new Int32Array(new SharedArrayBuffer(4));
    new Worker(entry, { workerData: interrupted }).unref();
    await answer(interrupted);
  } else {
    const interrupted = workerData as Int32Array;
    new Socket({ fd: 0 })
      .on('data', () => Atomics.store(interrupted, 0, 1))
      .on('close', () => process.kill(process.pid, 'SIGKILL'));
  }
}
