import { endWithHost } from '../end-with-host.ts';

// Entry of a process that runs programs of the workbench; it ends with its host, even inside an endless loop.

await endWithHost(import.meta.filename, async () => (await import('./answer-workbench.ts')).answerWorkbench());
