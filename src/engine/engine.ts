import { allScenarios } from '#scenarios/course.ts';
import type { CallHandlers, RunListItem, StreamHandlers } from '#shared/contract/contract.ts';
import { ruleProblem } from '#shared/alerts/rule-problem.ts';
import { AppError } from '#shared/errors.ts';
import { interpreters } from '#shared/model/scenario.ts';
import { parseChallenge, shownChallenge } from '#shared/workbench/challenge.ts';
import { actOn } from './actions/act-on.ts';
import { renice } from './actions/renice.ts';
import { affinitySetter } from './actions/set-affinity.ts';
import { createTerminator } from './actions/terminator.ts';
import { AlertKeeper } from './alerts/alert-keeper.ts';
import { shippedChallenge, shippedChallenges } from './challenges.ts';
import { createCatalogue } from './catalogue.ts';
import { runDoctor } from './doctor.ts';
import { createSharedList } from './shared-list.ts';
import { exportSource, reportTexts } from './export-source.ts';
import { notFound } from './hidden-process.ts';
import { createHistory } from './history/history.ts';
import { exitStatusOfZombie } from './lifecycle/exit-status.ts';
import { LifecycleLog } from './lifecycle/lifecycle-log.ts';
import { lifecycleSource } from './lifecycle/lifecycle-source.ts';
import { createMonitor } from './monitor/monitor.ts';
import type { SamplerData } from './monitor/protocol.ts';
import { requireProc, samplerHere, samplerInWorker } from './monitor/open-sampler.ts';
import type { Engine, EngineOptions } from './ports.ts';
import { isProcOurs } from './own-proc.ts';
import { findPythons } from './python.ts';
import { scenarioCode } from './scenario-code.ts';
import { createSessionStore } from './session/session-store.ts';
import { SettingsKeeper } from './settings-keeper.ts';
import { createSupervisor } from './supervisor/supervisor.ts';
import { valueSource } from './value-source.ts';
import { workbenchFlags } from './workbench/workbench-client.ts';
import { WorkbenchHost } from './workbench/workbench-host.ts';

/** Wires monitor, supervisor and session log into one service. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const samplerData: SamplerData = { mode: options.sampler };
  requireProc(options.sampler);
  const monitor = await createMonitor({
    open:
      options.samplerPlace === 'here'
        ? samplerHere(samplerData)
        : samplerInWorker(options.entries.sampler, samplerData),
    otherCost: options.otherCost,
    onProblem: options.onProblem,
  });
  // A sampler that is started again keeps every identity, even if the clock was set in the meantime.
  if (monitor.bootMs !== null) samplerData.bootMs = monitor.bootMs;
  if (!isProcOurs) options.onProblem(new AppError('proc-foreign'));
  const terminator = createTerminator(monitor);
  const store = await createSessionStore({
    entry: options.entries.store,
    reader: options.entries.reader,
    dataDir: options.dataDir,
    sessionFile: options.sessionFile,
    record: options.record,
    trash: options.trash,
    reveal: options.reveal,
    onProblem: options.onProblem,
    scenarioTexts: reportTexts,
  });
  const supervisor = await createSupervisor({
    entry: options.entries.actor,
    guardian: options.entries.guardian,
    workbench: { entry: options.entries.workbench, flags: workbenchFlags(options.entries.workbench) },
    dataDir: options.dataDir,
    scenarios: allScenarios,
    monitor,
    terminator,
    store,
  });
  const lifecycle = new LifecycleLog((row) => supervisor.exitStatusOf(row) ?? exitStatusOfZombie(row));
  const stopLog = monitor.onTick.on((observed) => lifecycle.receive(observed));
  const alerts = new AlertKeeper(monitor);
  const settings = new SettingsKeeper(options);
  let appliedRules = '[]';
  /** Checks the stored rules; one that cannot be parsed, such as of a newer version, is kept for later. */
  const applyRules = (): void => {
    const { rules = [] } = settings.get();
    // Another setting changed: rules that were set without being stored stay.
    if (JSON.stringify(rules) === appliedRules) return;
    appliedRules = JSON.stringify(rules);
    alerts.setRules(rules.filter(({ text }) => ruleProblem(text) === null));
  };
  const stopRules = settings.onChange.on(applyRules);
  // A command that only runs once has rules of its own, or none.
  if (options.history) applyRules();
  const history = createHistory({
    entry: options.entries.history,
    dataDir: options.dataDir,
    keeps: options.history ?? false,
    monitor,
    store,
    floorBytes: options.floorBytes,
    droppedEvents: () => supervisor.droppedEvents() + store.droppedEvents(),
    onProblem: options.onProblem,
  });
  const workbench = new WorkbenchHost(options.entries.workbench);
  const catalogue = createCatalogue(allScenarios, process.platform);
  const currentRuns = (): RunListItem[] =>
    supervisor.runs().map((run) => ({ run, sessionId: store.current?.id ?? '' }));

  const calls: CallHandlers = {
    'host.info': () => monitor.host(),
    'process.list': createSharedList(monitor.list),
    'process.detail': ({ pid, startTime }) =>
      monitor.detail(pid, startTime, supervisor.labWaits()).catch((error: unknown) => {
        throw notFound(error, pid);
      }),
    'process.signal': (input) => terminator.signal(input),
    'process.renice': ({ targets, nice }) => actOn(targets, monitor.identify, (pid) => renice(pid, nice)),
    'process.setAffinity': async ({ targets, processors }) =>
      actOn(targets, monitor.identify, await affinitySetter(processors)),
    'process.waits': (identity) => monitor.waits(identity, supervisor.labWaits()),
    'process.problems': () => monitor.problems(),
    'alerts.set': ({ rules }) => {
      alerts.setRules(rules);
      return { count: rules.length };
    },
    'settings.get': () => settings.get(),
    'settings.set': (change) => settings.set(change),
    'scenario.list': catalogue.list,
    'scenario.version': () => ({ version: catalogue.version() }),
    'interpreter.missing': async () => {
      const pythons = await findPythons(process.platform);
      return interpreters.filter((interpreter) => pythons[interpreter] === null);
    },
    'scenario.code': ({ scenario }) => scenarioCode(scenario, options.entries.actor),
    'run.start': async (input) => ({ runId: (await supervisor.start(input)).id }),
    'run.stop': ({ runId }) => ({ stopped: supervisor.stop(runId) }),
    'run.list': ({ sessionId }) => (sessionId === undefined ? currentRuns() : store.runs(sessionId)),
    'run.results': ({ scenario, sessionId }) => store.results(scenario, sessionId),
    'session.list': () => store.list(),
    'session.delete': async ({ sessionId }) => {
      return { deleted: true, ...(await store.library.remove(sessionId)) };
    },
    'session.update': ({ sessionId, ...edit }) => store.library.update(sessionId, edit),
    'session.reveal': async ({ sessionId }) => {
      await store.library.reveal(sessionId);
      return { revealed: true };
    },
    'session.import': async (chunk) => ({ sessionId: await store.library.importChunk(chunk) }),
    'session.findings': ({ sessionId }) => store.library.findings(sessionId),
    'note.list': ({ sessionId }) => store.library.notes(sessionId),
    'note.add': ({ sessionId, ...note }) => store.library.addNote(sessionId, note),
    'note.remove': async ({ sessionId, id }) => ({ removed: await store.library.removeNote(sessionId, id) }),
    'history.info': ({ sessionId }) => history.info(sessionId),
    'history.limit': (limits) => history.limit(limits),
    'history.keep': async (request) => ({ sessionId: await history.keep(request) }),
    'recording.set': ({ full }) => history.setRecording(full),
    'export.preview': ({ sessionId, runId }) => {
      const session = sessionId ?? store.current?.id;
      if (session === undefined) throw new AppError('session-not-found', { name: '' });
      return store.preview(session, runId);
    },
    'challenge.list': () =>
      shippedChallenges(options.entries.workbench).map(({ id, challenge: { title } }) => ({ id, title })),
    'challenge.read': ({ id }) => shownChallenge(shippedChallenge(options.entries.workbench, id)),
    'challenge.judge': ({ id, file, answer }) =>
      workbench.judge(
        file === undefined ? shippedChallenge(options.entries.workbench, id) : parseChallenge(file),
        answer,
      ),
    'workbench.drive': (request) => workbench.drive(request),
    'workbench.stop': ({ searchId }) => ({ stopped: workbench.stop(searchId) }),
    'doctor.run': () =>
      runDoctor({
        monitor,
        dataDir: options.dataDir,
        ...(options.hostChecks ? { hostChecks: options.hostChecks } : {}),
      }),
  };
  const streams: StreamHandlers = {
    'processes.watch': ({ intervalMs, extras }) => monitor.watch(intervalMs, extras),
    'machine.watch': ({ intervalMs }) => monitor.watchMachine(intervalMs),
    'lifecycle.watch': () => lifecycleSource(lifecycle, monitor),
    'alerts.watch': () => alerts.source(),
    'settings.watch': () => settings.source(),
    'run.watch': ({ runId, sessionId }) => {
      const live = sessionId === undefined || sessionId === store.current?.id ? supervisor.watch(runId) : null;
      if (live) return live;
      const session = sessionId ?? store.current?.id;
      if (session === undefined) throw new AppError('run-not-found', { id: runId });
      return store.replay(session, runId);
    },
    'runs.watch': () => valueSource(supervisor.onRunsChanged, currentRuns),
    'history.watch': ({ sessionId }) => history.watch(sessionId),
    'history.play': (request) => history.play(request),
    'workbench.watch': ({ driveId }) => workbench.watchDrive(driveId),
    'workbench.search': (request) => workbench.search(request),
    'recording.watch': () => history.watchRecording(),
    'session.export': (request) => exportSource({ request, store, exportTarget: options.exportTarget }),
  };

  let disposing: Promise<void> | null = null;
  const disposeAll = async (): Promise<void> => {
    stopLog();
    stopRules();
    settings.dispose();
    alerts.dispose();
    await workbench.dispose();
    await supervisor.dispose();
    await terminator.settled();
    await history.dispose();
    await store.dispose();
    await monitor.dispose();
  };
  return {
    calls,
    streams,
    capabilities: {
      host: options.host,
      platform: process.platform,
      signals: true,
      threads: process.platform === 'linux',
      reveal: options.reveal !== undefined,
      trash: options.trash !== undefined,
    },
    monitor,
    store,
    dispose: () => (disposing ??= disposeAll()),
  };
}
