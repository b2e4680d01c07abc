import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { LabEvent } from '#shared/model/lab.ts';
import type { ExportFormat } from '#shared/model/session.ts';
import { schemaSql, stampSql } from '#engine/session/schema.ts';
import { prepareWrites } from '#engine/session/statements.ts';
import { startReader } from '#engine/session/reader-client.ts';
import { temporaryOf } from '#engine/session/export/temporary.ts';

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

/**
 * Exports a session file in a process of its own, as the app does. Returns the milliseconds of the export, and the most
 * memory of the process (VmHWM of proc(5), so NaN anywhere but on Linux). `flags` are for Node.
 */
export async function exportTrial({
  entry,
  path,
  target,
  format,
  flags = [],
}: {
  readonly entry: string;
  readonly path: string;
  readonly target: string;
  readonly format: ExportFormat;
  readonly flags?: readonly string[];
}): Promise<{ readonly ms: number; readonly peakMib: number }> {
  let pid = 0;
  const reader = startReader(entry, { flags, onPid: (started) => (pid = started) });
  try {
    await reader.call('ready', null);
    const began = performance.now();
    await reader.call('export', {
      path,
      id: 'bench',
      live: [],
      runId: undefined,
      format,
      target,
      temporary: temporaryOf(target),
      overwrite: true,
      include: [],
      language: 'en',
      texts: {},
    });
    return { ms: performance.now() - began, peakMib: peakMib(pid) };
  } finally {
    await reader.dispose();
  }
}

function peakMib(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) / 1024;
}
