import { isMainThread, workerData } from 'node:worker_threads';
import { runArgument } from '#shared/lab/actor-config.ts';
import { endWithHost } from '../end-with-host.ts';

// Entry of a process that runs programs of the workbench, for calls or as the `main` of a run, and of the threads of a
// program in it; it ends with the process that started it, even inside an endless loop.

if (!isMainThread && workerData === 'thread') (await import('./run-thread.ts')).runThreads();
else
  await endWithHost(import.meta.filename, async (interrupted) => {
    if (process.argv[2] === runArgument) await (await import('./run-actor.ts')).runAsActor(import.meta.filename);
    else (await import('./answer-workbench.ts')).answerWorkbench(import.meta.filename, interrupted);
  });
