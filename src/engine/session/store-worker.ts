import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, toAppError } from '#shared/errors.ts';
import { exportSession } from './export/export-session.ts';
import { previewExport } from './export/preview.ts';
import { importFile } from './import/import-file.ts';
import { machineInfo, machinePiece, machinePoints } from './machine.ts';
import { assertSessionFile } from './open-database.ts';
import type { FromWorker, PlainError, StoreCallName, StoreCalls, ToWorker, WorkerRole } from './protocol.ts';
import { addNote, listNotes, removeNote, updateSession } from './edits.ts';
import { describeSession, listFindings, listRuns, readPage } from './queries.ts';
import { isBusy } from './sqlite-errors.ts';
import { createWriter, type Writer } from './writer.ts';

// Entry of the store's worker threads: SQLite is synchronous and must never hold up a host.

const role = workerData as WorkerRole;
const say = (message: FromWorker): void => parentPort?.postMessage(message);

function plain(thrown: unknown): PlainError {
  const { code, params } = toAppError(thrown);
  return { code, params };
}

/** Gathers a session and its log into one file, unless another program is writing it. */
function release({ path, id }: StoreCalls['release']['input']): null {
  try {
    assertSessionFile(path);
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      // Leaving the log mode needs the file for itself: this fails while anyone else has it open.
      database.exec('PRAGMA journal_mode = DELETE');
    } finally {
      database.close();
    }
  } catch (error) {
    if (isBusy(error)) throw new AppError('session-in-use', { name: id }, { cause: error });
    if (error instanceof AppError && error.code === 'session-not-found') throw error;
    // A damaged or strange file in the sessions folder may be deleted as well.
  }
  return null;
}

/** Deletes a session with its log for good. */
function remove(session: StoreCalls['remove']['input']): null {
  release(session);
  for (const suffix of ['', '-wal', '-shm']) rmSync(session.path + suffix, { force: true });
  return null;
}

type Handlers = {
  readonly [N in StoreCallName]?: (
    input: StoreCalls[N]['input'],
    id: number,
  ) => StoreCalls[N]['output'] | Promise<StoreCalls[N]['output']>;
};

const readerHandlers: Handlers = {
  describe: ({ sessions }) => sessions.map(describeSession),
  runs: listRuns,
  page: readPage,
  findings: listFindings,
  update: updateSession,
  notes: listNotes,
  addNote,
  removeNote,
  import: importFile,
  release,
  machineInfo,
  machinePiece,
  machinePoints,
  remove,
  export: (input, id) => exportSession(input, (rows, totalRows) => say({ t: 'progress', id, rows, totalRows })),
  preview: previewExport,
  close: () => {
    parentPort?.close();
    return null;
  },
};

function writerHandlers(writer: Writer): Handlers {
  return {
    flush: () => {
      writer.commit();
      return null;
    },
    close: () => {
      writer.close();
      parentPort?.close();
      return null;
    },
  };
}

async function answer(handlers: Handlers, message: Extract<ToWorker, { t: 'call' }>): Promise<void> {
  const { id, name, input } = message;
  try {
    const handler = handlers[name] as ((input: unknown, id: number) => unknown) | undefined;
    if (!handler) throw new AppError('unknown-call', { name });
    say({ t: 'ok', id, output: await handler(input, id) });
  } catch (error) {
    say({ t: 'err', id, error: plain(error) });
  }
}

function start(): void {
  let writer: Writer | null = null;
  try {
    if (role.role === 'writer')
      writer = createWriter({
        ...role,
        onKept: (events) => role.kept && Atomics.add(role.kept, 0, BigInt(events)),
        onFailure: (error) => say({ t: 'problem', error: plain(error) }),
        onNoMachine: (error) => say({ t: 'no-machine', error: plain(error) }),
      });
  } catch (error) {
    say({ t: 'problem', error: plain(error) });
    parentPort?.close();
    return;
  }
  const handlers = writer ? writerHandlers(writer) : readerHandlers;
  parentPort?.on('message', (message: ToWorker) => {
    if (message.t === 'write') writer?.add(message.op);
    else void answer(handlers, message);
  });
  say({ t: 'ready' });
}

start();
