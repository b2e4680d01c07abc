import { Socket } from 'node:net';
import { isMainThread, Worker } from 'node:worker_threads';

// Entry of a process that reads sessions. A second thread ends it when its host is gone, even inside SQLite.

if (isMainThread) {
  new Worker(import.meta.filename).unref();
  const { answerReads } = await import('./answer-reads.ts');
  answerReads();
} else new Socket({ fd: 0 }).on('close', () => process.kill(process.pid, 'SIGKILL')).resume();
