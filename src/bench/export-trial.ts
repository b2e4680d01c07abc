import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/errors.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import type { ExportFormat } from '#shared/model/session.ts';
import { schemaSql, stampSql } from '#engine/session/schema.ts';
import { prepareWrites } from '#engine/session/statements.ts';
import { temporaryOf } from '#engine/session/export/temporary.ts';
import type { ReadCalls } from '#engine/session/protocol.ts';
import type { ReplyMessage } from '#engine/worker-link.ts';

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
  const reader = fork(entry, [], {
    execArgv: [...flags],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(reader, 'exit');
  const ask = async (name: keyof ReadCalls, input: unknown): Promise<void> => {
    reader.send({ t: 'call', id: 1, name, input });
    for await (const [message] of on(reader, 'message', { close: ['exit'] })) {
      const reply = message as ReplyMessage;
      if (reply.t === 'ok') return;
      if (reply.t === 'err') throw new AppError(reply.code, reply.params);
    }
    throw new Error('the export ended before it was complete');
  };
  try {
    await ask('ready', null);
    const began = performance.now();
    const input: ReadCalls['export']['input'] = {
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
    };
    await ask('export', input);
    return { ms: performance.now() - began, peakMib: peakMib(reader.pid) };
  } finally {
    reader.kill('SIGKILL');
    await ended;
  }
}

function peakMib(pid: number | undefined): number {
  if (process.platform !== 'linux') return Number.NaN;
  const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) / 1024;
}
