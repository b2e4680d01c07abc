import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { Scenario } from '#scenarios/scenario.ts';
import { disturbedNs, runSampleMs } from '#shared/analysis/disturbance.ts';
import type { RunConfig, SupervisorAddress } from '#shared/lab/actor-config.ts';
import type {
  ActorSample,
  CheckResult,
  Finding,
  LostTime,
  Observation,
  RunInfo,
  RunReport,
} from '#shared/model/lab.ts';
import { roundTo } from '#shared/analysis/round.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { Prediction } from '#shared/model/prediction.ts';
import type { Identity } from '#shared/model/process.ts';
import type { Message, VariantSpec } from '#shared/model/scenario.ts';
import type { RunSampling } from '../ports.ts';
import { Deadline } from './deadline.ts';
import { DeadlockWatch } from './deadlock-watch.ts';
import { findingsOf } from './findings.ts';
import type { RunSink } from './gateway.ts';
import { coreCount } from '../core-count.ts';
import { lackOfTasks, startError, watchTaskLimit } from '../task-limit.ts';
import { evaluateChecks, judge, predicted } from './judge.ts';
import { labWaitsOf } from './lab-waits.ts';
import { removeQuietly, startTicks } from './ledger.ts';
import type { RunDependencies } from './run-dependencies.ts';
import type { RunLimits, TimeLimit } from './run-limits.ts';
import { RunLog } from './run-log.ts';
import { RunWatch } from './run-watch.ts';
import { ProgramTree } from './program-tree.ts';
import { launchStage } from './stage-process.ts';
import type { StampedEvent } from './wire.ts';

/** Time for actors to end by themselves after SIGTERM, in ms. */
const graceMs = 500;

/** What the processes of a run execute. */
type WhatRuns = Pick<RunConfig, 'python' | 'program' | 'workbench' | 'forced'>;

/** One run of a scenario, from its first process to its verdict. */
export class Run {
  #info: RunInfo;
  readonly #scenario: Scenario;
  readonly #variant: VariantSpec;
  readonly #limits: RunLimits;
  readonly #what: WhatRuns;
  readonly #tree: ProgramTree;
  readonly #deps: RunDependencies;
  readonly #originNs = process.hrtime.bigint();
  readonly #log: RunLog;
  readonly #deadlocks = new DeadlockWatch();
  readonly #watches = new Set<RunWatch>();
  readonly #open = new Set<string>();
  readonly #startTicks = new Map<string, string | null>();
  readonly #ending = Promise.withResolvers<Observation['endedBy']>();
  #findings: readonly Finding[] = [];
  #checks: readonly CheckResult[] = [];
  #leftovers: readonly Identity[] = [];
  #error: Message | null = null;
  /** Why its limit was reached before it could show everything; null if it was not. */
  #cutShort: Message | null = null;
  #isEnding = false;
  /** When it began to be ended, in ns. */
  #untilNs = 0;
  #stuck: Deadline | null = null;
  #notifyTimer: NodeJS.Timeout | undefined;

  constructor(options: {
    readonly info: RunInfo;
    readonly scenario: Scenario;
    readonly variant: VariantSpec;
    readonly limits: RunLimits;
    readonly what: WhatRuns;
    readonly deps: RunDependencies;
  }) {
    this.#info = options.info;
    this.#scenario = options.scenario;
    this.#variant = options.variant;
    this.#limits = options.limits;
    this.#what = options.what;
    this.#tree = new ProgramTree(options.deps.monitor.census, (actor, event) => {
      if (!this.#isEnding) this.#onEvents(actor, [event]);
    });
    this.#deps = options.deps;
    this.#log = new RunLog(options.scenario.manifest.limits.events, (place) =>
      options.deps.lineOf(options.scenario.manifest.id, place),
    );
  }

  get info(): RunInfo {
    return this.#info;
  }

  /** Ends the run at the user's request; the verdict follows as always. */
  stop(): void {
    this.#ending.resolve('user');
  }

  /** A live view of the run; works after its end too. */
  watch(): RunWatch {
    const watch = new RunWatch(
      {
        report: () => this.report(),
        events: this.#log.events,
        samples: this.#log.samples,
        isOver: () => this.#info.outcome !== null,
      },
      (disposed) => this.#watches.delete(disposed),
    );
    this.#watches.add(watch);
    return watch;
  }

  /** Current waits of its processes. */
  labWaits(): LabWait[] {
    return labWaitsOf(this.#deadlocks.edges(), this.#deadlocks.confirmed, this.#log.actors);
  }

  report(): RunReport {
    return {
      run: this.#info,
      actors: [...this.#log.actors.values()],
      checks: this.#checks,
      findings: this.#findings,
      metrics: this.#log.metrics,
      events: { written: this.#log.events.length, dropped: this.#log.dropped },
      leftovers: this.#leftovers,
    };
  }

  /** Runs to the end and resolves with the verdict. Never rejects: failures become the outcome `error`. */
  async execute(): Promise<RunReport> {
    const { gateway, monitor } = this.#deps;
    let tempDir: string | null = null;
    const unregister = gateway.register(this.#info.id, this.#sink());
    const track = monitor.track({
      intervalMs: runSampleMs,
      onSample: (atHrNs, processes, lost) => this.#onSample(atHrNs, processes, lost),
    });
    const timer = setInterval(() => this.#sample(track), runSampleMs);
    const limit = this.#deadline(this.#limits.total);
    const stopWatching = watchTaskLimit(({ params }) => this.#fail({ key: 'run-process-limit', params }));
    let stage: Identity | null = null;
    let endedBy: Observation['endedBy'] = 'itself';
    try {
      const lack = lackOfTasks();
      if (lack) throw lack;
      tempDir = mkdtempSync(join(this.#deps.workspace, 'r-'));
      const started = await launchStage(this.#config(tempDir, gateway.address));
      stage = await this.#record(started.pid, started.startTicks);
      void started.exited.then(() => this.#fail(this.#limitReached() ?? { key: 'run-stage-ended' }));
      endedBy = await this.#ending.promise;
      this.#isEnding = true;
      this.#untilNs = Number(process.hrtime.bigint() - this.#originNs);
      await this.#sampleLast(track);
      await track.sampleNow();
    } catch (error) {
      this.#isEnding = true;
      this.#error ??= this.#limitReached(error) ?? { key: 'run-not-started', params: { detail: String(error) } };
    } finally {
      stopWatching();
      limit[Symbol.dispose]();
      this.#stuck?.[Symbol.dispose]();
      clearInterval(timer);
    }
    await this.#endEverything(stage, track);
    unregister();
    track.dispose();
    if (tempDir !== null) removeQuietly(tempDir); // on Windows a terminal may be in it
    this.#conclude(endedBy);
    return this.report();
  }

  #config(tempDir: string, supervisor: SupervisorAddress): RunConfig {
    const { id, scenario, variant, params } = this.#info;
    return {
      runId: id,
      scenario,
      variant,
      params,
      supervisor,
      originNs: String(this.#originNs),
      tempDir,
      entry: this.#deps.entry,
      ...this.#what,
    };
  }

  #sink(): RunSink {
    return {
      onConnect: (hello) => {
        this.#open.add(`${hello.actor}/${hello.kind}`);
        if (hello.kind === 'process') this.#startTicks.set(hello.actor, hello.startTicks ?? null);
      },
      onDisconnect: (hello) => this.#open.delete(`${hello.actor}/${hello.kind}`),
      onEvents: (actor, events) => this.#onEvents(actor, events),
    };
  }

  #onEvents(actor: string, bodies: readonly StampedEvent[]): void {
    const taken = this.#log.append(actor, bodies);
    this.#deadlocks.receive(taken);
    this.#deps.onEvents(this.#info.id, taken);
    for (const event of taken) {
      if (event.kind === 'actor-started') this.#restartStuck();
      if (event.kind === 'actor-started' && event.actorKind === 'process')
        void this.#record(event.pid, this.#startTicks.get(actor) ?? null);
      if (event.kind === 'failure')
        this.#error ??= this.#limitReached(new Error(event.detail)) ?? {
          key: 'run-role-failed',
          params: { actor: event.actor, detail: event.detail },
        };
      if (event.kind === 'actor-exited' && !this.#log.actors.has(event.subject)) {
        const reason = this.#limitReached();
        if (reason) this.#fail(reason);
      }
      if (event.kind === 'actor-exited' && event.subject === 'main') this.#ending.resolve('itself');
    }
    const { actors } = this.#scenario.manifest.limits;
    if (this.#log.actors.size > actors) this.#fail({ key: 'run-actor-limit', params: { limit: actors } });
    this.#changed();
  }

  /**
   * Records the identity of a started process, for the sweep after a crash and for the end of the run. If it has
   * ended, its pid may belong to another program by now: then `ticks`, its own start, is not that of the pid.
   */
  async #record(pid: number, ticks: string | null): Promise<Identity | null> {
    const identity = await this.#deps.monitor.identify(pid);
    if (!identity || (ticks !== null && startTicks(pid) !== ticks)) return null;
    this.#log.identify(pid, identity.startTime);
    this.#deps.record({ pid: identity.pid, startTime: identity.startTime });
    return identity;
  }

  #deadline(limit: TimeLimit): Deadline {
    return new Deadline({
      limit,
      lostMs: (sinceMs) => this.#lostMs(sinceMs),
      onReached: ({ elapsedMs, lostMs }) => {
        if (lostMs > elapsedMs / 2)
          this.#cutShort ??= { key: 'common.busy', params: { seconds: roundTo(lostMs / 1000, 1) } };
        this.#ending.resolve('limit');
      },
    });
  }

  /** A run that cannot end by itself is stuck once nothing has started for so long since its first actor. */
  #restartStuck(): void {
    const { stuck } = this.#limits;
    if (stuck === null || this.#isEnding) return;
    if (this.#stuck) this.#stuck.restart();
    else this.#stuck = this.#deadline(stuck);
  }

  /** How long the run's processes could not work since an instant of `performance.now()`, in ms. */
  #lostMs(sinceMs: number): number {
    if (this.#deadlocks.confirmed.length > 0) return 0; // it has come to what it is about
    const nowNs = Number(process.hrtime.bigint() - this.#originNs);
    const fromNs = nowNs - (performance.now() - sinceMs) * 1e6;
    return disturbedNs({ samples: this.#log.samples }, fromNs, nowNs, true) / 1e6;
  }

  #onSample(atHrNs: bigint, processes: readonly ActorSample[], lost: LostTime): void {
    if (this.#info.outcome !== null) return;
    const sample = this.#log.appendSample(Number(atHrNs - this.#originNs), processes, lost);
    if (this.#what.program !== null) this.#tree.compare(sample.processes, sample.atNs);
    this.#deps.onSample(this.#info.id, sample);
    this.#changed();
  }

  #sample(track: RunSampling): void {
    const now = (): number => Number(process.hrtime.bigint() - this.#originNs);
    if (this.#what.program !== null && !this.#isEnding)
      void this.#tree.findProcesses(this.#log.actors, now).then(() => track.setPids(this.#log.pids()));
    track.setPids(this.#log.pids());
    const found = this.#deadlocks.sample(now());
    if (found.length === 0) return;
    this.#findings = [...this.#findings, ...found];
    this.#deps.onFindings(this.#info.id, found);
    this.#changed();
  }

  /** On a busy or suspended machine the limit may pass before earlier events were read. */
  async #sampleLast(track: RunSampling): Promise<void> {
    await nextTurn();
    this.#sample(track);
    if (!this.#deadlocks.isUndecided) return;
    await delay(runSampleMs);
    this.#sample(track);
  }

  /** The reason if `thrown`, or else the end of a process before it did anything, is due to the limit of processes. */
  #limitReached(thrown?: unknown): Message | null {
    const error = thrown === undefined ? lackOfTasks() : startError(thrown);
    return error?.code === 'process-limit' ? { key: 'run-process-limit', params: error.params } : null;
  }

  #fail(reason: Message): void {
    if (this.#isEnding) return; // from now on processes end on purpose
    this.#error ??= reason;
    this.#ending.resolve('itself');
  }

  async #endEverything(stage: Identity | null, track: RunSampling): Promise<void> {
    const { terminator, monitor } = this.#deps;
    const now = await Promise.all(this.#log.pids().map((pid) => monitor.identify(pid)));
    const known = now.flatMap((identity) => (identity && this.#log.isActor(identity) ? [identity] : []));
    await terminator.endTree({ targets: known, graceMs });
    const tagged = await monitor.findTagged(this.#info.id);
    // The stage comes last, after it has reported the exit of main; not every system finds it by its tag.
    await terminator.endTree({ targets: stage ? [...tagged, stage] : tagged, graceMs: 0 });
    this.#leftovers = await monitor.findTagged(this.#info.id);
    await this.#drained();
    track.setPids(this.#log.pids());
    await track.sampleNow();
    const atNs = Number(process.hrtime.bigint() - this.#originNs);
    // Those included that were still starting when the run was ended.
    const ended = [...this.#log.actors.values()].filter(
      (actor) => actor.endedAtNs === null && !this.#leftovers.some(({ pid }) => pid === actor.pid),
    );
    this.#onEvents(
      'supervisor',
      ended.map(({ id }) => ({ kind: 'actor-exited', subject: id, exitCode: null, signal: null, atNs })),
    );
  }

  /** Waits until every connection of the run is closed, so that its last events have arrived; at most a second. */
  async #drained(): Promise<void> {
    for (let turn = 0; this.#open.size > 0 && turn < 100; turn += 1) await delay(10);
  }

  #conclude(endedBy: Observation['endedBy']): void {
    const endedAt = new Date();
    const events = this.#log.events.toSorted((a, b) => a.atNs - b.atNs);
    const actors = [...this.#log.actors.values()];
    const { samples } = this.#log;
    const untilNs = this.#untilNs;
    const deadlocks = this.#findings;
    const about = { events, samples, actors, leftovers: this.#leftovers, untilNs, deadlocks };
    const [isProgram, isPaced] = [
      this.#what.program !== null,
      this.#what.workbench !== null || this.#what.forced !== null,
    ];
    this.#findings = [...deadlocks, ...findingsOf({ ...about, isProgram, isPaced })];
    const observation: Observation = {
      run: this.#info,
      params: this.#info.params,
      variant: this.#info.variant,
      platform: process.platform,
      cores: coreCount(),
      actors,
      events,
      samples,
      findings: this.#findings,
      metrics: this.#log.metrics,
      endedBy,
      untilNs,
    };
    let prediction: Prediction | null = null;
    try {
      const cutShort: Message | null = endedBy === 'user' ? { key: 'common.stopped' } : this.#cutShort;
      const limits = { dropped: this.#log.dropped, cutShort };
      this.#checks = evaluateChecks(this.#scenario, observation, limits);
      if (this.#error === null)
        prediction = predicted(this.#scenario, observation, { ...limits, checks: this.#checks });
    } catch (error) {
      this.#error ??= { key: 'run-check-broke', params: { detail: String(error) } };
    }
    const outcome = judge({ variant: this.#variant, endedBy, error: this.#error, checks: this.#checks });
    const durationMs = Math.round(Number(process.hrtime.bigint() - this.#originNs) / 1e6);
    // Node waits for ever where a thread that it needs is refused, even if there is room again afterwards.
    const hasNone = endedBy !== 'user' && actors.length === 0;
    const noActor = hasNone ? (this.#limitReached() ?? { key: 'run-no-actor' }) : null;
    const error = this.#error ?? noActor;
    const ended = { endedAt: endedAt.toISOString(), durationMs, outcome, error };
    this.#info = { ...this.#info, ...ended, ...(prediction && { prediction }) };
    clearTimeout(this.#notifyTimer);
    this.#notifyTimer = undefined;
    for (const watch of [...this.#watches]) watch.notify();
  }

  /** Notifies the watchers, at most twenty times a second. */
  #changed(): void {
    this.#notifyTimer ??= setTimeout(() => {
      this.#notifyTimer = undefined;
      for (const watch of [...this.#watches]) watch.notify();
    }, 50);
  }
}
