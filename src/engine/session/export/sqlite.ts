import { DatabaseSync } from 'node:sqlite';
import { deflateSync } from 'node:zlib';
import type { PrivatePart } from '#shared/model/session.ts';
import { isSound } from '../open-database.ts';
import { runTables } from '../schema.ts';
import type { ExportJob } from './export-job.ts';
import { countInstants, chunksOf, ticksOf, type HistoryChunk } from './chunks.ts';
import { createRedactor, leftOutMeta } from './redact.ts';
import { hasTable, readMeta } from './select.ts';

/** Removes everything from a copy that does not belong to this run. */
function keepRun(copy: DatabaseSync, runId: string): void {
  for (const table of runTables)
    copy.prepare(`DELETE FROM ${table} WHERE ${table === 'runs' ? 'id' : 'run_id'} <> ?`).run(runId);
  if (hasTable(copy, 'notes')) copy.prepare('DELETE FROM notes WHERE run_id IS NULL OR run_id <> ?').run(runId);
  if (hasTable(copy, 'machine')) copy.exec('DELETE FROM machine');
}

/** A chunk's data without the parts to leave out. */
function redacted(chunk: HistoryChunk, leftOut: readonly PrivatePart[]): Uint8Array {
  const redact = createRedactor(leftOut);
  const lines = [...ticksOf(chunk)].map((tick, index) => `${JSON.stringify(redact(tick, index === 0))}\n`);
  return deflateSync(lines.join(''));
}

/**
 * A compact copy in one file; with a run id, without the rows of other runs. Parts to leave out are
 * removed chunk by chunk.
 */
export async function writeSqlite({ database, temporary, runId, leftOut, step }: ExportJob): Promise<void> {
  const hasPrivate = runId === undefined && leftOut.length > 0 && countInstants(database) > 0;
  // A damaged tree that leads in circles would be copied until the disk is full.
  if (!isSound(database)) throw new Error('PRAGMA quick_check');
  database.exec('COMMIT'); // VACUUM takes its own snapshot and refuses to run inside a transaction
  database.prepare('VACUUM INTO ?').run(temporary);
  if (runId === undefined && !hasPrivate) return;
  const copy = new DatabaseSync(temporary);
  try {
    // A copy that is deleted on any failure needs no journal.
    copy.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    if (runId !== undefined) keepRun(copy, runId);
    if (hasPrivate) {
      const replace = copy.prepare('UPDATE machine SET data = ? WHERE from_ms = ?');
      const keys = copy
        .prepare('SELECT from_ms FROM machine ORDER BY from_ms')
        .all()
        .map((row) => Number(row['from_ms']));
      for (const fromMs of keys) {
        for (const chunk of chunksOf(copy, fromMs)) {
          replace.run(redacted(chunk, leftOut), fromMs);
          for (let frame = 0; frame < chunk.frames; frame += 1) {
            const pause = step();
            if (pause) await pause;
          }
        }
      }
      const meta = leftOutMeta(readMeta(copy), leftOut);
      copy.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run('left_out', meta['left_out'] ?? '');
    }
    // Also drops the pages that held removed data.
    copy.exec('VACUUM; PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
