import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scenario } from '#scenarios/scenario.ts';
import type { RunUpdate, StreamSource } from '#shared/contract/contract.ts';
import { Emitter } from '#shared/disposable.ts';
import { AppError } from '#shared/errors.ts';
import type { ForcedStep, PythonConfig, WorkbenchConfig } from '#shared/lab/actor-config.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { RunInfo } from '#shared/model/lab.ts';
import type { Prediction, WorksheetRun } from '#shared/model/prediction.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import type { ParamValue, ScenarioManifest } from '#shared/model/scenario.ts';
import { pythonVariant } from '#shared/programs/in-python.ts';
import type { Monitor, SessionStore, Terminator } from '../ports.ts';
import { isProcOurs, requireOwnProc } from '../own-proc.ts';
import { findPythons, pythonScripts } from '../python.ts';
import { openGateway, type Gateway } from './gateway.ts';
import { Guardian } from './guardian.ts';
import { engineLine, Ledger, workspacePrefix, type StartedLine } from './ledger.ts';
import { checkPrediction, findManifest, findVariant, interpreterOf, resolveParams } from './params.ts';
import { createRoleLines } from './role-lines.ts';
import { inPython } from './python-scenario.ts';
import { limitsOf } from './run-limits.ts';
import { Run } from './run.ts';
import { sweep } from './sweep.ts';

/** Max runs at the same time; more would only measure each other. */
const maxConcurrentRuns = 4;
/** Ended runs kept in memory for watching; older ones come from the session file. */
const maxKeptRuns = 20;

/** Starts, watches and ends runs. */
export interface Supervisor {
  readonly start: (request: {
    readonly scenario: string;
    readonly variant?: string | undefined;
    readonly params: Readonly<Record<string, ParamValue>>;
    readonly timeoutMs?: number | undefined;
    readonly prediction?: Pick<Prediction, 'question' | 'answer'> | undefined;
    readonly worksheet?: WorksheetRun | undefined;
    readonly forced?: readonly ForcedStep[] | undefined;
  }) => Promise<RunInfo>;
  /** False if the run is already over. Throws for an unknown one. */
  readonly stop: (runId: string) => boolean;
  /** Runs in memory, newest first. */
  readonly runs: () => readonly RunInfo[];
  readonly onRunsChanged: Emitter<void>;
  /** Null for a run that is not in memory. */
  readonly watch: (runId: string) => StreamSource<RunUpdate> | null;
  /**
   * The exit status of a process of a run in memory, as its parent got it; null if it belongs to no run
   * or the status is unknown.
   */
  readonly exitStatusOf: (
    row: Pick<ProcessRow, 'pid' | 'runId'>,
  ) => { readonly exitCode: number | null; readonly signal: string | null } | null;
  /** Waits between processes of live runs that only the lab knows. */
  readonly labWaits: () => LabWait[];
  /** Dropped events of all runs so far. */
  readonly droppedEvents: () => number;
  readonly dispose: () => Promise<void>;
}

/** Created by the first run and shared by later ones; an engine without runs never creates it. */
interface Backstage {
  readonly workspace: string;
  readonly gateway: Gateway;
  /** Records a run or process for whatever ends it after a crash. */
  readonly record: (line: StartedLine) => void;
  /** No run is going any more. */
  readonly idle: () => void;
  /** Nothing is left to end. */
  readonly close: () => Promise<void>;
}

/** Longest folder whose sockets still fit into an address, in bytes: sun_path of unix(7) has 104 on macOS. */
const maxFolderBytes = 50;

/** Temporary folders that are short enough for the path of a socket below them, the preferred one first. */
function socketFolders(): readonly string[] {
  if (process.platform === 'win32') return [tmpdir()];
  const folders = [tmpdir(), process.env['XDG_RUNTIME_DIR'] ?? ''];
  return [...folders.filter((folder) => folder !== '' && Buffer.byteLength(folder) <= maxFolderBytes), '/tmp'];
}

function makeWorkspace(): string {
  const refused: AppError[] = [];
  for (const path of socketFolders())
    try {
      return mkdtempSync(join(path, workspacePrefix));
    } catch (error) {
      refused.push(new AppError('file-not-writable', { path, detail: (error as Error).message }, { cause: error }));
    }
  throw refused[0];
}

async function openBackstage(options: {
  readonly dataDir: string;
  readonly entry: string;
  readonly monitor: Monitor;
}): Promise<Backstage> {
  const workspace = makeWorkspace();
  try {
    const gateway = await openGateway(workspace);
    const identity = await options.monitor.identify(process.pid);
    const engine = identity && engineLine(identity, workspace);
    const ledger = engine && Ledger.open(options.dataDir, engine);
    const guardian =
      engine && new Guardian(options.entry, { workspace: engine.workspace, ledger: ledger?.path ?? null });
    return {
      workspace,
      gateway,
      record: (line) => {
        ledger?.record(line);
        guardian?.report(line);
      },
      idle: () => {
        ledger?.empty();
        guardian?.report('idle');
      },
      close: async () => {
        await gateway.close();
        rmSync(workspace, { recursive: true, force: true, maxRetries: 3 });
        ledger?.close();
        await guardian?.dispose();
      },
    };
  } catch (error) {
    rmSync(workspace, { recursive: true, force: true });
    throw error;
  }
}

/** The CPython that the parameters request; null if none. Throws `interpreter-missing` or `interpreter-silent`. */
async function pythonFor(
  manifest: ScenarioManifest,
  params: Readonly<Record<string, ParamValue>>,
  entry: string,
): Promise<PythonConfig | null> {
  const wanted =
    manifest.variants[0]?.id === pythonVariant
      ? ({ name: 'variant', interpreter: 'python' } as const)
      : interpreterOf(manifest, params);
  if (!wanted) return null;
  const { hasSilent, [wanted.interpreter]: python } = await findPythons(process.platform);
  if (python) return { executable: python.executable, scripts: pythonScripts(entry) };
  const what =
    wanted.interpreter === 'python' ? 'CPython 3 (python3)' : 'free-threaded CPython (python3.14t, python3.13t)';
  const code = hasSilent ? 'interpreter-silent' : 'interpreter-missing';
  throw new AppError(code, { name: wanted.name, value: String(params[wanted.name] ?? pythonVariant), what });
}

/** Sweeps what an earlier crash left, and is then ready to start runs. */
export async function createSupervisor(options: {
  /** The file that actors run. */
  readonly entry: string;
  /** The file that the guardian runs. */
  readonly guardian: string;
  /** What runs the programs of users. */
  readonly workbench: WorkbenchConfig;
  readonly dataDir: string;
  readonly scenarios: readonly Scenario[];
  readonly monitor: Monitor;
  readonly terminator: Terminator;
  readonly store: SessionStore;
}): Promise<Supervisor> {
  const { monitor, terminator, store, scenarios, dataDir } = options;
  if (isProcOurs)
    await sweep({
      dataDir,
      identify: monitor.identify,
      findTagged: monitor.findTagged,
      endTree: (targets) => terminator.endTree({ targets, graceMs: 0 }),
    }).catch(() => {}); // what it could not end, the next start finds again
  let backstage: Promise<Backstage> | null = null;
  const runs = new Map<string, Run>();
  const going = new Map<string, Promise<unknown>>();
  const onRunsChanged = new Emitter<void>();
  let forgottenDrops = 0;
  const shared = {
    entry: options.entry,
    lineOf: createRoleLines(options.entry),
    monitor,
    terminator,
    onEvents: store.appendEvents,
    onFindings: store.appendFindings,
    onSample: (runId: string, sample: Parameters<SessionStore['appendSamples']>[1][number]) =>
      store.appendSamples(runId, [sample]),
  };

  const forgetOld = (): void => {
    for (const id of runs.keys()) {
      if (runs.size <= maxKeptRuns) return;
      if (going.has(id)) continue;
      forgottenDrops += runs.get(id)?.report().events.dropped ?? 0;
      runs.delete(id);
    }
  };

  return {
    onRunsChanged,
    runs: () => [...runs.values()].map((run) => run.info).toReversed(),
    watch: (runId) => runs.get(runId)?.watch() ?? null,
    start: async (request) => {
      requireOwnProc(); // it could not end what it starts
      const known = findManifest(
        scenarios.map((scenario) => scenario.manifest),
        request.scenario,
      );
      const listed = scenarios.find((candidate) => candidate.manifest === known);
      const program = request.variant === pythonVariant && listed ? inPython(listed) : null;
      const scenario = program?.scenario ?? listed;
      const manifest = scenario?.manifest ?? known;
      const variant = findVariant(manifest, request.variant);
      const params = resolveParams(manifest, variant, request.params);
      if (!scenario || !(manifest.platforms as readonly string[]).includes(process.platform)) {
        throw new AppError('platform-missing', {
          what: manifest.id,
          platform: process.platform,
          needs: manifest.platforms.join(', '),
        });
      }
      scenario.checkParams?.(params);
      const { worksheet } = request;
      const prediction = request.prediction && checkPrediction(scenario, variant.id, request.prediction);
      const python = await pythonFor(manifest, params, options.entry);
      backstage ??= openBackstage({ dataDir, entry: options.guardian, monitor }).catch((error: unknown) => {
        backstage = null; // the next run may find space again
        throw error;
      });
      const deps = { ...shared, ...(await backstage) };
      if (going.size >= maxConcurrentRuns) throw new AppError('run-limit', { count: going.size });
      const startedAt = new Date();
      const id = `${manifest.id}-${startedAt.toISOString().replaceAll(/\D/g, '').slice(0, 14)}-${randomBytes(3).toString('hex')}`;
      const info: RunInfo = {
        id,
        scenario: manifest.id,
        variant: variant.id,
        params,
        startedAt: startedAt.toISOString(),
        endedAt: null,
        durationMs: null,
        outcome: null,
        error: null,
        ...(prediction && { prediction }),
        ...(worksheet && { worksheet }),
      };
      const run = new Run({
        info,
        scenario,
        variant,
        limits: limitsOf(manifest, variant, params, request.timeoutMs),
        what: {
          python,
          program: python && program ? join(python.scripts, 'course', program.file) : null,
          workbench: manifest.startedIn === 'workbench' ? options.workbench : null,
          forced: request.forced ?? null,
        },
        deps,
      });
      runs.set(id, run);
      forgetOld();
      deps.record({ run: id });
      store.startRun(info);
      const finished = run.execute().then((report) => {
        store.finishRun(report);
        going.delete(id);
        if (going.size === 0) deps.idle();
        onRunsChanged.emit();
      });
      going.set(id, finished);
      onRunsChanged.emit();
      return info;
    },
    stop: (runId) => {
      const run = runs.get(runId);
      if (!run) throw new AppError('run-not-found', { id: runId });
      if (run.info.outcome !== null) return false;
      run.stop();
      return true;
    },
    exitStatusOf: ({ pid, runId }) => {
      const run = runId === null ? undefined : runs.get(runId);
      const actor = run?.report().actors.findLast((candidate) => candidate.kind === 'process' && candidate.pid === pid);
      return actor && (actor.exitCode !== null || actor.signal !== null)
        ? { exitCode: actor.exitCode, signal: actor.signal }
        : null;
    },
    labWaits: () => [...going.keys()].flatMap((id) => runs.get(id)?.labWaits() ?? []),
    droppedEvents: () => [...runs.values()].reduce((sum, run) => sum + run.report().events.dropped, forgottenDrops),
    dispose: async () => {
      for (const id of going.keys()) runs.get(id)?.stop();
      await Promise.all(going.values());
      if (backstage) await (await backstage).close();
    },
  };
}
