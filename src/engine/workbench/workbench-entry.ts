import { isMainThread, workerData } from 'node:worker_threads';
import { endWithHost } from '../end-with-host.ts';

// Entry of a process that runs programs of the workbench, and of the threads of a program in it; it ends with its host,
// even inside an endless loop.

if (!isMainThread && workerData === 'thread') (await import('./run-thread.ts')).runThreads();
else
  await endWithHost(import.meta.filename, async () =>
    (await import('./answer-workbench.ts')).answerWorkbench(import.meta.filename),
  );
