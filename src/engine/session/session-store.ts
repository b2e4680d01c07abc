import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Emitter } from '#shared/disposable.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import type { Language, ScenarioTexts } from '#shared/model/scenario.ts';
import type { SessionStore } from '../ports.ts';
import { closeToOthers } from '../private-files.ts';
import { discardTemporary, temporaryOf } from './export/temporary.ts';
import { keepChunks } from './keep-chunks.ts';
import type { SessionRef } from './protocol.ts';
import { createRecorder } from './recorder.ts';
import { createReplay } from './replay.ts';
import { createSessionLibrary } from './session-library.ts';
import { idOfPath, idsAmong, looksLikePath, newSessionId, pathOfId } from './session-paths.ts';
import { unreadableSession } from './session-info.ts';
import { createReader, type ReadLimits } from './session-reader.ts';

/** Opens the session log. Reading sessions creates no file; the first recorded run creates one. */
export async function createSessionStore(options: {
  /** Entry file of the thread that writes. */
  readonly entry: string;
  /** Entry file of the processes that read. */
  readonly reader: string;
  readonly dataDir: string;
  readonly sessionFile?: string | undefined;
  readonly record: boolean;
  /** Max events on their way to disk. */
  readonly maxWaiting?: number;
  readonly readLimits?: ReadLimits;
  readonly trash?: ((path: string) => Promise<void>) | undefined;
  readonly reveal?: ((path: string) => Promise<void>) | undefined;
  readonly onProblem: (error: AppError) => void;
  /** Scenario texts by id, for exports that people read; without them exports show ids. */
  readonly scenarioTexts?: (language: Language) => Readonly<Record<string, ScenarioTexts>>;
}): Promise<SessionStore> {
  const { entry, record, onProblem } = options;
  const folder = resolve(options.dataDir, 'sessions');
  closeToOthers(folder);
  const newId = newSessionId(new Date());
  // Both change when the file is lost and recording continues in another one.
  let path = options.sessionFile === undefined ? join(folder, `${newId}.sqlite`) : resolve(options.sessionFile);
  let id = options.sessionFile === undefined ? newId : idOfPath(path);
  const live = new Set<string>();
  /** By run: events dropped because they came too fast. */
  const lost = new Map<string, number>();
  let disposed = false;
  const reading = createReader(options.reader, options.readLimits);

  const mustExist = options.sessionFile !== undefined && existsSync(path);
  const onNoMachine = new Emitter<AppError>();
  const recorder = createRecorder({
    entry,
    path,
    maxWaiting: options.maxWaiting,
    onProblem,
    onMoved: (saved) => {
      path = saved;
      id = idOfPath(saved);
    },
    onNoMachine: (error) => onNoMachine.emit(error),
  });
  if (mustExist && record) {
    try {
      await reading.call('check', { path }); // here, since the thread that writes cannot be ended inside SQLite
    } catch (error) {
      await reading.close();
      throw error;
    }
    await recorder.open().catch(() => recorder.flush()); // reports the problem, once; the file can still be read
  }

  const refer = (session: string): SessionRef => {
    if (session === id || resolve(session) === path) return { id, path, live: [...live] };
    const isPath = looksLikePath(session);
    const found = isPath ? resolve(session) : pathOfId(folder, session);
    if (!existsSync(found)) throw new AppError('session-not-found', { name: session });
    return { id: isPath ? idOfPath(found) : session, path: found, live: [] };
  };
  /** A session after everything recorded so far is in its file. */
  const settled = async (session: string): Promise<SessionRef> => {
    const reference = refer(session);
    if (reference.path !== path) return reference;
    await recorder.flush();
    return refer(id); // it may have moved
  };
  const library = createSessionLibrary({
    folder,
    currentId: () => id,
    reading,
    settled,
    trash: options.trash,
    reveal: options.reveal,
    beginCurrent: async () => {
      if (record && !existsSync(path)) await recorder.open();
    },
  });
  const hasCurrentFile = (): boolean => existsSync(path);

  return {
    get current() {
      return record && recorder.recording() ? { id, path } : null;
    },
    startRun: (run) => {
      live.add(run.id);
      if (record) recorder.write({ op: 'start-run', run });
    },
    appendEvents: (runId, events) => {
      if (record && events.length > 0 && !recorder.write({ op: 'events', runId, events }))
        lost.set(runId, (lost.get(runId) ?? 0) + events.length);
    },
    appendSamples: (runId, samples) => {
      if (record && samples.length > 0) recorder.write({ op: 'samples', runId, samples });
    },
    appendFindings: (runId, findings) => {
      if (record) recorder.write({ op: 'findings', runId, findings });
    },
    finishRun: (report) => {
      live.delete(report.run.id);
      if (record) recorder.write({ op: 'finish-run', report, lost: lost.get(report.run.id) ?? 0 });
      lost.delete(report.run.id);
    },
    droppedEvents: () => recorder.dropped(),
    recordMachine: (chunk) => {
      if (record) recorder.write({ op: 'machine', chunk });
    },
    problem: () => recorder.problem(),
    onNoMachine,
    machineInfo: async (session) => {
      const reference = await settled(session);
      if (reference.path === path && !hasCurrentFile())
        return { from: null, to: null, frames: 0, bytes: 0, limits: null, machine: null };
      return await reading.call('machineInfo', reference);
    },
    machineChunk: async (session, ask, ms) => {
      const reference = await settled(session);
      return reference.path === path && !hasCurrentFile()
        ? null
        : await reading.call('machineChunk', { ...reference, ask, ms });
    },
    machinePoints: async (session, afterMs) => {
      const reference = await settled(session);
      return reference.path === path && !hasCurrentFile()
        ? []
        : await reading.call('machinePoints', { ...reference, afterMs });
    },
    keep: (title, next) => keepChunks({ entry, folder, title, next }),
    flush: () => recorder.flush(),
    list: async () => {
      await recorder.flush();
      const ids = idsAmong(existsSync(folder) ? readdirSync(folder) : []);
      const stored = ids.map((one) => ({
        id: one,
        path: pathOfId(folder, one),
        live: [],
        current: pathOfId(folder, one) === path && record,
      }));
      const elsewhere =
        stored.some((one) => one.path === path) || !hasCurrentFile() ? [] : [{ id, path, live: [], current: record }];
      const sessions = await Promise.all(
        [...stored, ...elsewhere].map(async (session) => {
          try {
            return await reading.call('describe', session);
          } catch (error) {
            return unreadableSession(session, toAppError(error).code);
          }
        }),
      );
      return sessions.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    },
    runs: async (session = id) => {
      const reference = await settled(session);
      if (reference.path === path && !hasCurrentFile()) return [];
      return await reading.call('runs', reference);
    },
    results: async (scenario, session = id) => {
      const reference = await settled(session);
      if (reference.path === path && !hasCurrentFile()) return [];
      return await reading.call('results', { ...reference, scenario });
    },
    replay: (session, runId) =>
      createReplay(async (cursor) => {
        const reference = cursor.stage === 'report' ? await settled(session) : refer(session);
        return await reading.call('page', { ...reference, runId, cursor });
      }),
    library,
    preview: async (session, runId) => reading.call('preview', { ...(await settled(session)), runId }),
    exportTo: async ({
      session,
      runId,
      format,
      path: to,
      overwrite,
      include = [],
      language = 'en',
      onProgress,
      signal,
    }) => {
      const reference = await settled(session);
      signal?.throwIfAborted();
      const target = resolve(to);
      const temporary = temporaryOf(target);
      const texts = format === 'html' || format === 'perfetto' ? (options.scenarioTexts?.(language) ?? {}) : {};
      try {
        return await reading.call(
          'export',
          { ...reference, runId, format, target, temporary, overwrite, include, language, texts },
          { onProgress: onProgress && (({ rows, totalRows }) => onProgress(rows, totalRows)), signal },
        );
      } finally {
        discardTemporary(temporary, target);
      }
    },
    dispose: async () => {
      if (disposed) return;
      disposed = true;
      await Promise.all([recorder.close(), reading.close()]);
      library.dispose();
    },
  };
}
