import { DatabaseSync } from 'node:sqlite';
import { deflateSync } from 'node:zlib';
import { exportSession } from '#engine/session/export/export-session.ts';
import { temporaryOf } from '#engine/session/export/temporary.ts';
import type { WriteOp } from '#engine/session/protocol.ts';
import { createWriter } from '#engine/session/writer.ts';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { Note } from '#shared/model/note.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import type { Language } from '#shared/model/scenario.ts';
import type { ExportFormat, ExportResult, PrivatePart } from '#shared/model/session.ts';

/** A recorded instant as it stands in a chunk. */
type Tick = Omit<ProcessTick, 'seq'>;

/** What a session file is to hold. */
export interface Content {
  readonly ops?: readonly WriteOp[];
  readonly chunks?: readonly (readonly Tick[])[];
  readonly notes?: readonly Note[];
}

/** Writes a session file as the recorder would, with chunks of the machine's past and notes laid beside. */
export function storeSession(path: string, { ops = [], chunks = [], notes = [] }: Content): void {
  const fail = (error: Error): never => {
    throw error;
  };
  const writer = createWriter({ path, onFailure: fail, onNoMachine: fail });
  for (const op of ops) writer.add(op);
  writer.close();
  const database = new DatabaseSync(path);
  try {
    for (const { id, kind, time, runId, text, writtenAt } of notes)
      database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)').run(id, kind, time, runId, text, writtenAt);
    for (const ticks of chunks) {
      const points = ticks.map(({ time, summary: { processes, cpuPercent, memoryUsedBytes } }) => ({
        time,
        processes,
        cpuPercent,
        memoryUsedBytes,
      }));
      const data = deflateSync(ticks.map((tick) => `${JSON.stringify(tick)}\n`).join(''));
      database
        .prepare('INSERT INTO machine VALUES (?, ?, ?, ?, ?)')
        .run(
          Date.parse(ticks[0]?.time ?? ''),
          Date.parse(ticks.at(-1)?.time ?? ''),
          ticks.length,
          JSON.stringify(points),
          data,
        );
    }
  } finally {
    database.close();
  }
}

/** A tick `second` seconds after a fixed time. */
export function tickAt(second: number, delta: Partial<Pick<Tick, 'added' | 'changed' | 'removed'>>): Tick {
  return {
    type: 'tick',
    time: new Date(Date.UTC(2026, 0, 2, 3, 4, 5) + second * 1000).toISOString(),
    elapsedMs: 1000,
    added: [],
    changed: [],
    removed: [],
    ...delta,
    summary: {
      processes: 3,
      threads: 9,
      states: { S: 3 },
      cpuPercent: 10 + second,
      forks: null,
      memoryUsedBytes: 4e9,
      samplerCpuMs: 1,
      hostCpuPercent: 0.1,
      hostRssBytes: 8e7,
    },
  };
}

/** The keyframe of these rows. */
export const keyframeAt = (second: number, rows: readonly ProcessRow[]): Tick => tickAt(second, { added: rows });

/** Exports a session file in this thread. */
export function exportHere(
  path: string,
  target: string,
  options: {
    readonly format: ExportFormat;
    readonly include?: readonly PrivatePart[];
    readonly language?: Language;
    readonly runId?: string;
    readonly texts?: Parameters<typeof exportSession>[0]['texts'];
  },
): Promise<ExportResult> {
  const { format, include = [], language = 'en', runId, texts = {} } = options;
  return exportSession(
    {
      path,
      id: 'stored',
      live: [],
      runId,
      format,
      target,
      temporary: temporaryOf(target),
      overwrite: true,
      include,
      language,
      texts,
    },
    () => {},
  );
}
