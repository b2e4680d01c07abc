import type { DatabaseSync } from 'node:sqlite';
import { rowFields } from '#shared/model/fields.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import type { PrivatePart } from '#shared/model/session.ts';
import { csvLines } from '../../csv-lines.ts';
import { chunksOf, ticksOf } from './chunks.ts';
import { createRedactor } from './redact.ts';

/** A row of the table with its line, which most instants leave unchanged. */
interface Kept {
  readonly row: ProcessRow;
  readonly line: string;
}

const kept = (row: ProcessRow): Kept => ({ row, line: csvLines([rowFields.map((field) => row[field] ?? null)]) });

/** First line of machine.csv. */
export const machineHeading = csvLines([['time', 'elapsed_ms', ...rowFields]]);

/** The machine's past as CSV lines: for each recorded instant one line per process. */
export function* machineLines(database: DatabaseSync, leftOut: readonly PrivatePart[]): Iterable<string> {
  const redact = createRedactor(leftOut);
  const table = new Map<string, Kept>();
  for (const chunk of chunksOf(database)) {
    let isFirst = true;
    for (const stored of ticksOf(chunk)) {
      if (isFirst) table.clear();
      const tick = redact(stored, isFirst);
      isFirst = false;
      for (const identity of tick.removed) table.delete(identityKey(identity));
      for (const row of tick.added) table.set(identityKey(row), kept(row));
      for (const change of tick.changed) {
        const key = identityKey(change);
        const before = table.get(key);
        if (before) table.set(key, kept({ ...before.row, ...change }));
      }
      const lead = `${tick.time},${tick.elapsedMs},`;
      let text = '';
      for (const { line } of table.values()) text += lead + line;
      yield text;
    }
  }
}
