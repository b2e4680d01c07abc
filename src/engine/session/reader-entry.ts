import { endWithHost } from '../end-with-host.ts';

// Entry of a process that reads sessions; it ends with its host, even inside SQLite.

await endWithHost(import.meta.filename, async () => (await import('./answer-reads.ts')).answerReads());
