import { Socket } from 'node:net';
import { isMainThread, Worker } from 'node:worker_threads';

/**
 * Runs `answer` in a process that ends when its host is gone, whatever it does then: a second thread of `entry`
 * watches its standard input, which closes with the host.
 */
export async function endWithHost(entry: string, answer: () => Promise<void>): Promise<void> {
  if (isMainThread) {
    new Worker(entry).unref();
    await answer();
  } else new Socket({ fd: 0 }).on('close', () => process.kill(process.pid, 'SIGKILL')).resume();
}
