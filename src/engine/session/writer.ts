import { accessSync, constants, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { arch, hostname, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/errors.ts';
import type { Reason } from '#shared/i18n/en/reasons.ts';
import { coreCount } from '../core-count.ts';
import { createPrivateFile, makePrivateFolder } from '../private-files.ts';
import { watchFile } from './file-watch.ts';
import { fullCheckBytes, isSound, openForReading, openSession } from './open-database.ts';
import { migrate } from './migrate.ts';
import type { WriteOp } from './protocol.ts';
import { schemaSql, stampSql } from './schema.ts';
import { isBusy, writeError } from './sqlite-errors.ts';
import { prepareWrites } from './statements.ts';

/** Longest time that a record stays uncommitted. */
const batchMs = 25;

/** How long SQLite itself waits for another program's lock, in ms. */
const busyTimeoutMs = 2000;
/** How long another program may hold the lock, in ms. */
const maxBusyMs = 6000;

/** Writes one session file in batches. */
export interface Writer {
  readonly add: (op: WriteOp) => void;
  readonly commit: () => void;
  readonly close: () => void;
}

function describeMachine(database: DatabaseSync): void {
  const insert = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  const facts = {
    created_at: new Date().toISOString(),
    hostname: hostname(),
    platform: process.platform,
    arch: arch(),
    cores: coreCount(),
    memory_bytes: totalmem(),
    node: process.version,
  };
  for (const [key, value] of Object.entries(facts)) insert.run(key, String(value));
}

/**
 * Makes a folder and its parents; on failure it throws the true reason, which a recursive mkdir hides
 * behind ENOENT.
 */
function makeFolder(folder: string): void {
  try {
    makePrivateFolder(folder);
  } catch (error) {
    let existing = folder;
    while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
    accessSync(existing, constants.W_OK);
    throw error;
  }
}

const unfinished = '.partial';
/** An unfinished file this old was left by a killed program, in ms. */
const abandonedMs = 60_000;

/**
 * Creates an empty session under a temporary name and renames it when complete, so that being killed
 * leaves no broken file under the final name.
 */
function begin(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const old = join(folder, name);
    if (
      name.endsWith(`.sqlite${unfinished}`) &&
      Date.now() - (statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > abandonedMs
    )
      rmSync(old, { force: true });
  }
  const temporary = `${path}${unfinished}`;
  rmSync(temporary, { force: true });
  createPrivateFile(temporary);
  const database = new DatabaseSync(temporary);
  try {
    database.exec(`BEGIN; ${stampSql}; ${schemaSql}`);
    describeMachine(database);
    database.exec('COMMIT; PRAGMA journal_mode = WAL');
  } finally {
    database.close();
  }
  renameSync(temporary, path);
}

function open(path: string): DatabaseSync {
  if (!existsSync(path)) {
    makeFolder(dirname(path));
    begin(path);
  }
  const database = openSession(path, { timeout: busyTimeoutMs });
  migrate(database);
  // NORMAL: when a commit returns the kernel has it, so that it survives our crash; only a power cut may
  // lose the last ones.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return database;
}

/** Throws unless the closed file can be read again: what spoiled it may have been in the middle of it. */
function assertKept(path: string): void {
  if (statSync(path).size > fullCheckBytes) return;
  try {
    const database = openForReading(path);
    const sound = isSound(database);
    database.close();
    if (sound) return;
  } catch (error) {
    if (isBusy(error)) return; // another program has it by now
  }
  throw new AppError('file-not-writable', { path, detail: 'file-overwritten' satisfies Reason });
}

/**
 * Opens or creates the file; throws an AppError. One that exists must have been checked before, where reading it can be
 * ended (`ReadCalls.check`). `onFailure` is called once, after which nothing is written.
 */
export function createWriter(options: {
  readonly path: string;
  /** Called after a commit with the number of events in it. */
  readonly onKept?: (events: number) => unknown;
  readonly onFailure: (error: AppError) => void;
  /** Called when there is no room left for the machine's past, which is large; runs are still written. */
  readonly onNoMachine: (error: AppError) => void;
}): Writer {
  const { path, onFailure, onNoMachine } = options;
  let database: DatabaseSync;
  try {
    database = open(path);
  } catch (error) {
    throw writeError(error, path);
  }
  const apply = prepareWrites(database);
  const watch = watchFile(path);
  let queue: WriteOp[] = [];
  let timer: NodeJS.Timeout | null = null;
  let failed = false;
  let busySinceMs: number | null = null;

  const fail = (error: unknown): void => {
    failed = true;
    queue = [];
    onFailure(writeError(error, path));
  };
  const commit = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (failed || queue.length === 0) return;
    try {
      watch.check();
      database.exec('BEGIN IMMEDIATE');
      for (const op of queue) apply(op);
      database.exec('COMMIT');
      watch.check(); // as long as this commit made it
      options.onKept?.(queue.reduce((sum, op) => sum + (op.op === 'events' ? op.events.length : 0), 0));
      queue = [];
      busySinceMs = null;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      const reason = writeError(error, path);
      busySinceMs ??= performance.now() - busyTimeoutMs;
      if (isBusy(error) && performance.now() - busySinceMs < maxBusyMs) timer = setTimeout(commit, batchMs);
      else if (reason.code === 'disk-full' && queue.some((op) => op.op === 'machine')) {
        queue = queue.filter((op) => op.op !== 'machine');
        onNoMachine(reason);
        commit();
      } else fail(error);
    }
  };

  return {
    add: (op) => {
      if (failed) return;
      queue.push(op);
      timer ??= setTimeout(commit, batchMs);
    },
    commit,
    close: () => {
      do commit();
      while (queue.length > 0); // until another program's lock is gone, or was held for too long
      try {
        if (!failed) watch.check();
        database.close();
        if (!failed) assertKept(path);
      } catch (error) {
        if (!failed) fail(error);
      }
    },
  };
}
