import { fileURLToPath } from 'node:url';
import { createEngine } from '#engine/engine.ts';
import type { Engine, EngineOptions } from '#engine/ports.ts';
import { dispatch } from '#shared/rpc/dispatch.ts';
import { createClient, type Client } from '#shared/rpc/client.ts';
import { createMemoryPair } from '#shared/rpc/memory-transport.ts';
import type { AppError } from '#shared/errors.ts';
import type { LabEvent, RunReport, RunSample } from '#shared/model/lab.ts';
import { temporaryFolder } from './temporary-folder.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** The files that run in their own process or thread, from the sources. */
const sourceEntries: EngineOptions['entries'] = {
  actor: source('lab/runtime/actor-entry.ts'),
  guardian: source('engine/guardian-entry.ts'),
  sampler: source('engine/monitor/sampler-worker.ts'),
  store: source('engine/session/store-worker.ts'),
  reader: source('engine/session/reader-entry.ts'),
  history: source('engine/history/history-worker.ts'),
  workbench: source('engine/workbench/workbench-entry.ts'),
};

/** An engine with its client and a folder of its own; disposing it removes everything. */
export interface OpenEngine extends AsyncDisposable {
  readonly engine: Engine;
  readonly client: Client;
  readonly dataDir: string;
  readonly problems: readonly AppError[];
}

/** Actors of the build, which start in two thirds of the time; the test runner names them once it has built. */
const builtActor = process.env['PROCESSION_TEST_ACTOR'];

/** Starts an engine from the sources; `actor` replaces the file that its actors run. */
export async function openEngine({
  actor = builtActor,
  ...options
}: Partial<EngineOptions> & { readonly actor?: string } = {}): Promise<OpenEngine> {
  const folder = options.dataDir === undefined ? temporaryFolder() : null;
  const dataDir = options.dataDir ?? folder?.path ?? '';
  const problems: AppError[] = [];
  const engine = await createEngine({
    entries: { ...sourceEntries, ...(actor === undefined ? {} : { actor }) },
    dataDir,
    record: true,
    sampler: 'auto',
    host: 'terminal',
    exportTarget: async () => null,
    onProblem: (error) => problems.push(error),
    ...options,
  });
  const [near, far] = createMemoryPair();
  dispatch(engine, far);
  const client = createClient(near);
  return {
    engine,
    client,
    problems,
    dataDir,
    [Symbol.asyncDispose]: async () => {
      client.close();
      await engine.dispose();
      folder?.[Symbol.dispose]();
    },
  };
}

/** Everything a run sent until its end. */
export interface WatchedRun {
  readonly report: RunReport;
  readonly events: readonly LabEvent[];
  readonly samples: readonly RunSample[];
}

/** Watches a run to its end. `onUpdate` sees the report and events as they come. */
export function watchRun(
  client: Client,
  runId: string,
  onUpdate: (run: WatchedRun) => void = () => {},
): Promise<WatchedRun> {
  const { promise, resolve, reject } = Promise.withResolvers<WatchedRun>();
  const events: LabEvent[] = [];
  const samples: RunSample[] = [];
  let report: RunReport | null = null;
  client.subscribe(
    'run.watch',
    { runId },
    {
      onMessage: (update) => {
        if (update.type === 'report') report = update.report;
        if (update.type === 'events') events.push(...update.events);
        if (update.type === 'samples') samples.push(...update.samples);
        if (report) onUpdate({ report, events, samples });
      },
      onEnd: (error) => {
        if (error || !report) reject(error ?? new Error('the run ended without a report'));
        else resolve({ report, events, samples });
      },
    },
  );
  return promise;
}

/** Starts a run and watches it to its end. */
export async function runToEnd(
  client: Client,
  request: Parameters<typeof client.call<'run.start'>>[1],
): Promise<WatchedRun> {
  const { runId } = await client.call('run.start', request);
  return watchRun(client, runId);
}
