import { inflateSync } from 'node:zlib';
import { AppError } from '#shared/errors.ts';
import type { ProcessTick, RowTable } from '#shared/model/delta.ts';
import { maxChunkText, type RecordedPoint } from '#shared/model/history.ts';
import type { Identity } from '#shared/model/process.ts';

/** One recorded instant: a tick without its number. */
export type Snapshot = Omit<ProcessTick, 'seq'>;

const lineEnd = 0x0a;

const damaged = (cause?: unknown): AppError => new AppError('history-damaged', {}, { cause });

/** The lines of a chunk, one per instant. Throws `history-damaged`. */
export function linesOf(data: Uint8Array): Buffer[] {
  let text: Buffer;
  try {
    text = inflateSync(data, { maxOutputLength: maxChunkText });
  } catch (error) {
    throw damaged(error);
  }
  // Views, since a chunk can have megabytes of which only some lines are read.
  const lines: Buffer[] = [];
  for (let from = 0; from < text.byteLength;) {
    const end = text.indexOf(lineEnd, from);
    const to = end < 0 ? text.byteLength : end;
    if (to > from) lines.push(text.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

function areIdentities(list: unknown): boolean {
  const isIdentity = (one: Partial<Identity> | null): boolean =>
    typeof one?.pid === 'number' && typeof one.startTime === 'string';
  return Array.isArray(list) && (list as (Partial<Identity> | null)[]).every(isIdentity);
}

/** Parses a line. A session file may come from anywhere: throws `history-damaged` if it is no snapshot. */
export function parseSnapshot(line: string | Buffer): Snapshot {
  let value: Partial<Snapshot> | null;
  try {
    value = JSON.parse(line.toString()) as Partial<Snapshot> | null;
  } catch (error) {
    throw damaged(error);
  }
  const isFrame =
    value?.type === 'tick' &&
    areIdentities(value.added) &&
    areIdentities(value.changed) &&
    areIdentities(value.removed) &&
    typeof value.summary === 'object' &&
    value.summary !== null &&
    typeof value.time === 'string' &&
    !Number.isNaN(Date.parse(value.time));
  if (!isFrame) throw damaged();
  return value as Snapshot;
}

/** A snapshot that stands alone: adds every row. */
export function wholeSnapshot(snapshot: Snapshot, rows: RowTable): Snapshot {
  return { ...snapshot, added: [...rows.values()], changed: [], removed: [] };
}

export const msOf = (snapshot: Pick<Snapshot, 'time'>): number => Date.parse(snapshot.time);

export function pointOf({ time, summary }: Snapshot): RecordedPoint {
  const { processes, cpuPercent, memoryUsedBytes } = summary;
  return { time, processes, cpuPercent, memoryUsedBytes };
}
