import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, toAppError } from '#shared/errors.ts';
import { answerCall, type CallHandlers, type CallMessage, type ReplyMessage } from '../worker-link.ts';
import { exportSession } from './export/export-session.ts';
import { previewExport } from './export/preview.ts';
import { importFile } from './import/import-file.ts';
import { machineInfo, machineChunk, machinePoints } from './machine.ts';
import { assertSessionFile } from './open-database.ts';
import type { FromStore, PlainError, StoreCalls, ToStore, WorkerRole } from './protocol.ts';
import { addNote, listNotes, removeNote, updateSession } from './edits.ts';
import { describeSession, listFindings, listRuns, readPage } from './queries.ts';
import { isBusy } from './sqlite-errors.ts';
import { createWriter, type Writer } from './writer.ts';

// Entry of the store's worker threads: SQLite is synchronous and must never block a host.

const role = workerData as WorkerRole;
const post = (message: FromStore | ReplyMessage): void => parentPort?.postMessage(message);

function plain(thrown: unknown): PlainError {
  const { code, params } = toAppError(thrown);
  return { code, params };
}

/** Merges a session and its log into one file, unless another program has it open. */
function release({ path, id }: StoreCalls['release']['input']): null {
  try {
    assertSessionFile(path);
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      // Leaving WAL mode needs exclusive access: it fails while another connection is open.
      database.exec('PRAGMA journal_mode = DELETE');
    } finally {
      database.close();
    }
  } catch (error) {
    if (isBusy(error)) throw new AppError('session-in-use', { name: id }, { cause: error });
    if (error instanceof AppError && error.code === 'session-not-found') throw error;
    // A damaged or foreign file in the sessions folder may be deleted too.
  }
  return null;
}

/** Deletes a session with its log for good. */
function remove(session: StoreCalls['remove']['input']): null {
  release(session);
  for (const suffix of ['', '-wal', '-shm']) rmSync(session.path + suffix, { force: true });
  return null;
}

type Handlers = Partial<CallHandlers<StoreCalls>>;

const readerHandlers: Handlers = {
  describe: describeSession,
  runs: listRuns,
  page: readPage,
  findings: listFindings,
  update: updateSession,
  notes: listNotes,
  addNote,
  removeNote,
  import: (input, report) => importFile(input, () => report(null)),
  release,
  machineInfo,
  machineChunk,
  machinePoints,
  remove,
  export: (input, report) => exportSession(input, (rows, totalRows) => report({ rows, totalRows })),
  preview: (input, report) => previewExport(input, () => report(null)),
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

function start(): void {
  let writer: Writer | null = null;
  try {
    if (role.role === 'writer')
      writer = createWriter({
        ...role,
        onKept: (events) => role.kept && Atomics.add(role.kept, 0, BigInt(events)),
        onFailure: (error) => post({ t: 'problem', error: plain(error) }),
        onNoMachine: (error) => post({ t: 'no-machine', error: plain(error) }),
      });
  } catch (error) {
    post({ t: 'problem', error: plain(error) });
    parentPort?.close();
    return;
  }
  const handlers = writer ? writerHandlers(writer) : readerHandlers;
  parentPort?.on('message', (message: ToStore | CallMessage<StoreCalls>) => {
    if (message.t === 'write') writer?.add(message.op);
    else answerCall(handlers, message, post);
  });
  post({ t: 'ready' });
}

start();
