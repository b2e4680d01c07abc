import { setImmediate } from 'node:timers/promises';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { privateParts, type ExportPreview, type PrivatePart } from '#shared/model/session.ts';
import { cutText } from '#shared/text/sanitize.ts';
import { openForReading } from '../open-database.ts';
import type { ReadCalls } from '../protocol.ts';
import { readError } from '../sqlite-errors.ts';
import { countRows } from './export-session.ts';
import { chunksOf, ticksOf, type HistoryChunk } from './chunks.ts';
import { withoutCommand } from './redact.ts';
import { readMeta } from './select.ts';

const mostExamples = 3;
/** Longest example. */
const maxChars = 100;

/** What an export would show of each part; null if a process has none of it. */
const examples: Readonly<Record<PrivatePart, (row: ProcessRow) => string | null>> = {
  commands: ({ command, name }) => (command === withoutCommand(name) ? null : command),
  users: ({ user, uid }) =>
    user === null && uid === null ? null : `${user ?? ''}${uid === null ? '' : ` (${uid})`}`.trim(),
  paths: ({ executable, tty, cgroup, container }) => executable ?? cgroup ?? container ?? tty,
};

/** The processes that a piece of the past adds. */
function* addedIn(chunk: HistoryChunk): Iterable<ProcessRow> {
  for (const { added } of ticksOf(chunk)) yield* added;
}

/** Counts what an export would contain, and what could be included of processes that Procession did not start. */
export async function previewExport(
  { path, runId }: ReadCalls['preview']['input'],
  onProgress = (): void => {},
): Promise<ExportPreview> {
  try {
    const database = openForReading(path);
    try {
      database.exec('BEGIN'); // one consistent state, however long it takes
      const rows = countRows(database, runId);
      const seen = new Set<string>();
      const parts = { commands: new Set<string>(), users: new Set<string>(), paths: new Set<string>() };
      const counts = { commands: 0, users: 0, paths: 0 };
      for (const chunk of runId === undefined ? chunksOf(database) : []) {
        // A process first seen as a change was added by an earlier instant.
        for (const row of addedIn(chunk)) {
          const key = identityKey(row);
          if (row.runId !== null || seen.has(key)) continue;
          seen.add(key);
          for (const part of privateParts) {
            const example = examples[part](row);
            if (example === null) continue;
            counts[part] += 1;
            if (parts[part].size < mostExamples) parts[part].add(cutText(example, maxChars));
          }
        }
        onProgress();
        await setImmediate(); // lets the report out
      }
      const partOf = (part: PrivatePart): ExportPreview['parts'][PrivatePart] => ({
        count: counts[part],
        examples: [...parts[part]],
      });
      return {
        rows,
        foreignProcesses: seen.size,
        parts: { commands: partOf('commands'), users: partOf('users'), paths: partOf('paths') },
        hostname: readMeta(database)['hostname'] ?? '',
      };
    } finally {
      database.close();
    }
  } catch (error) {
    throw readError(error, path);
  }
}
