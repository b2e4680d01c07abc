import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AppError } from '#shared/errors.ts';
import type { FloodOrder } from './flood-order.ts';
import type { EntryPaths } from '#engine/ports.ts';
import { createSessionStore } from '#engine/session/session-store.ts';
import { openGateway } from '#engine/supervisor/gateway.ts';
import { RunLog } from '#engine/supervisor/run-log.ts';

/** What the log recorded of a flood of events. */
export interface Ingested {
  /** From the first event of an actor to the last one on disk. */
  readonly ms: number;
  readonly sent: number;
  /** Rows in the file afterwards, and whether their numbers have no gap. */
  readonly written: number;
  readonly isWhole: boolean;
  readonly problems: readonly AppError[];
}

/**
 * Sends events from actors, at a rate or as fast as possible, through the gateway and the log of a run
 * into a session file in `folder`: the path of a real run except for its analyses.
 */
export async function measureIngest(options: {
  readonly floodEntry: string;
  readonly entries: EntryPaths;
  readonly folder: string;
  readonly actors: number;
  readonly eventsEach: number;
  readonly perSecondEach: number | null;
  readonly signal: AbortSignal;
}): Promise<Ingested> {
  const { actors, eventsEach, perSecondEach, folder, signal } = options;
  mkdirSync(folder, { recursive: true });
  const problems: AppError[] = [];
  await using stack = new AsyncDisposableStack();
  const sessionFile = join(folder, 'flood.sqlite');
  const store = await createSessionStore({
    entry: options.entries.store,
    reader: options.entries.reader,
    dataDir: folder,
    sessionFile,
    record: true,
    onProblem: (error) => problems.push(error),
  });
  stack.defer(() => store.dispose());
  const gateway = await openGateway(folder);
  stack.defer(() => gateway.close());
  const log = new RunLog(Infinity);
  let startedAtMs = 0;
  let open = actors;
  const drained = Promise.withResolvers<void>();
  store.startRun({
    id: 'flood',
    scenario: 'flood',
    variant: 'flood',
    params: {},
    startedAt: new Date().toISOString(),
    endedAt: null,
    durationMs: null,
    outcome: null,
    error: null,
  });
  await store.flush();
  gateway.register('flood', {
    onConnect: () => {},
    onEvents: (actor, events) => {
      startedAtMs ||= performance.now();
      store.appendEvents('flood', log.append(actor, events));
    },
    onDisconnect: () => {
      open -= 1;
      if (open === 0) drained.resolve();
    },
  });
  const originNs = String(process.hrtime.bigint());
  const { socketPath, token } = gateway.address;
  const children = Array.from({ length: actors }, (_, index) =>
    spawn(
      process.execPath,
      [
        options.floodEntry,
        JSON.stringify({
          socketPath,
          token,
          runId: 'flood',
          actor: `actor-${index + 1}`,
          originNs,
          events: eventsEach,
          perSecond: perSecondEach,
        } satisfies FloodOrder),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], signal },
    ),
  );
  stack.defer(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  const ended = children.map(async (child) => {
    const [code, deadly] = (await once(child, 'exit')) as [number | null, string | null];
    if (code !== 0) throw new Error(`${options.floodEntry} ended early (${code ?? deadly})`);
  });
  await Promise.all([...ended, drained.promise]);
  await store.flush();
  const ms = performance.now() - startedAtMs;
  const database = new DatabaseSync(sessionFile, { readOnly: true });
  stack.defer(() => database.close());
  const row = database.prepare('SELECT count(*) AS written, max(seq) AS last FROM events').get();
  const written = Number(row?.['written']);
  return { ms, sent: actors * eventsEach, written, isWhole: written === Number(row?.['last']), problems };
}
