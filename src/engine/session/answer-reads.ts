import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/errors.ts';
import { answerCall, type CallHandlers, type CallMessage } from '../worker-link.ts';
import { addNote, listNotes, removeNote, updateSession } from './edits.ts';
import { exportSession } from './export/export-session.ts';
import { previewExport } from './export/preview.ts';
import { importFile } from './import/import-file.ts';
import { machineChunk, machineInfo, machinePoints } from './machine.ts';
import { assertSessionFile, assertSound, fullCheckBytes } from './open-database.ts';
import type { ReadCalls } from './protocol.ts';
import { describeSession, listFindings, listResults, listRuns, readPage } from './queries.ts';
import { isBusy } from './sqlite-errors.ts';

/** Merges a session and its log into one file, unless another program has it open. */
function release({ path, id }: ReadCalls['release']['input']): null {
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

const handlers: CallHandlers<ReadCalls> = {
  ready: () => null,
  check: ({ path }) => {
    assertSound(path, fullCheckBytes);
    return null;
  },
  describe: describeSession,
  runs: listRuns,
  results: listResults,
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
  export: (input, report) => exportSession(input, (rows, totalRows) => report({ rows, totalRows })),
  preview: (input, report) => previewExport(input, () => report(null)),
};

/** Answers the calls that come over this process's channel. */
export function answerReads(): void {
  process.on('message', (message: CallMessage<ReadCalls>) =>
    answerCall(handlers, message, (reply) => void process.send?.(reply)),
  );
}
