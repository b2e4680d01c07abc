import { DatabaseSync } from 'node:sqlite';
import type { LabEvent } from '#shared/model/lab.ts';
import type { ExportFormat } from '#shared/model/session.ts';
import { schemaSql, stampSql } from '#engine/session/schema.ts';
import { prepareWrites } from '#engine/session/statements.ts';
import { startWorker } from '#engine/session/worker-client.ts';

/** Writes a session file of one run with these events. */
export function writeTrialSession(path: string, runId: string, events: Iterable<LabEvent>): void {
  const database = new DatabaseSync(path);
  try {
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${stampSql}; BEGIN; ${schemaSql}`);
    const startedAt = new Date(0).toISOString();
    database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run('created_at', startedAt);
    const write = prepareWrites(database);
    write({
      op: 'start-run',
      run: {
        id: runId,
        scenario: 'bench',
        variant: 'bench',
        params: {},
        startedAt,
        endedAt: null,
        durationMs: null,
        outcome: null,
        error: null,
      },
    });
    for (const event of events) write({ op: 'events', runId, events: [event] });
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** Exports a session file in a store thread, as the app does; returns the milliseconds it took. */
export async function exportTrial({
  entry,
  path,
  target,
  format,
}: {
  readonly entry: string;
  readonly path: string;
  readonly target: string;
  readonly format: ExportFormat;
}): Promise<number> {
  const problem = Promise.withResolvers<never>();
  const worker = startWorker(entry, { role: 'reader' }, problem.reject);
  try {
    await worker.ready;
    const abort = new Int32Array(new SharedArrayBuffer(4));
    const began = performance.now();
    await Promise.race([
      worker.call('export', {
        path,
        id: 'bench',
        live: [],
        runId: undefined,
        format,
        target,
        overwrite: true,
        include: [],
        language: 'en',
        texts: {},
        abort,
      }),
      problem.promise,
    ]);
    return performance.now() - began;
  } finally {
    await worker.close();
  }
}
