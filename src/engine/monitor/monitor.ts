import { readFileSync } from 'node:fs';
import { hostname, totalmem, uptime } from 'node:os';
import { Emitter } from '#shared/disposable.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import type { HostInfo } from '#shared/model/process.ts';
import { parseProcessors } from '#shared/text/processor-list.ts';
import { coreCount } from '../core-count.ts';
import type { Monitor, ObservedTick, ProcessCost, RunSampling } from '../ports.ts';
import { WorkerLink } from '../worker-link.ts';
import { MachineWatches } from './machine-watches.ts';
import { OtherCost } from './other-cost.ts';
import type { OpenSampler } from './open-sampler.ts';
import { RecordPorts } from './record-ports.ts';
import type { FromSampler, SamplerCalls, ToSampler } from './protocol.ts';
import { WatchHub } from './watch-hub.ts';

const backOff = { firstMs: 200, maxMs: 10_000 };

interface Subscription {
  readonly intervalMs: number;
  pids: readonly number[];
  readonly onSample: Parameters<Monitor['track']>[0]['onSample'];
}

/** Those that Linux lists as online; elsewhere all are. */
function onlineProcessors(count: number): readonly number[] {
  try {
    const listed = parseProcessors(readFileSync('/sys/devices/system/cpu/online', 'utf8'));
    if (listed) return listed;
  } catch {
    // another system, or no sysfs
  }
  return Array.from({ length: count }, (_, number) => number);
}

function hostInfo(): HostInfo {
  const cores = coreCount();
  return {
    hostname: hostname(),
    platform: process.platform,
    cores,
    processors: onlineProcessors(cores),
    totalMemoryBytes: totalmem(),
    uptimeSeconds: Math.round(uptime()),
  };
}

function failure(thrown: unknown): AppError {
  const { params, message } = toAppError(thrown ?? 'the sampler thread ended');
  return new AppError('sampler-failed', { detail: params['detail'] ?? message });
}

/** The monitor: one sampler for all subscribers. Throws `sampler-failed` if it cannot start. */
export async function createMonitor(options: {
  readonly open: OpenSampler;
  /** What the host's other processes have cost so far. */
  readonly otherCost?: (() => ProcessCost) | undefined;
  readonly onProblem: (error: AppError) => void;
}): Promise<Monitor> {
  const tracks = new Map<number, Subscription>();
  const onTick = new Emitter<ObservedTick>();
  const others = options.otherCost ? new OtherCost(options.otherCost, () => performance.now()) : null;
  const withOthers = (tick: ObservedTick['tick']): ObservedTick['tick'] =>
    others ? { ...tick, summary: others.add(tick.summary) } : tick;
  let nextTrack = 1;
  let reported: string | null = null;
  const ready = Promise.withResolvers<Pick<Monitor, 'backend' | 'bootMs'>>();

  const reportOnce = (detail: string): void => {
    if (reported === detail) return;
    reported = detail;
    options.onProblem(new AppError('sampler-failed', { detail }));
  };
  /** A new sampler knows no subscriptions: sends all of them. */
  const subscribeAll = (): void => {
    if (hub.intervalMs !== null) link.post({ t: 'watch', intervalMs: hub.intervalMs, extras: hub.extras });
    machines.subscribeAll();
    records.openAll();
    for (const [track, { intervalMs, pids }] of tracks) link.post({ t: 'track', track, intervalMs, pids });
  };
  const link: WorkerLink<SamplerCalls, ToSampler, FromSampler> = new WorkerLink({
    open: options.open,
    backOff,
    failure,
    onEnd: (error) => {
      ready.reject(error);
      options.onProblem(error);
    },
    onMessage: (message) => {
      if (message.t === 'ready') {
        ready.resolve(message);
        subscribeAll();
      } else if (message.t === 'problem') reportOnce(message.detail);
      else if (message.t === 'tick') hub.receive(withOthers(message.tick), message.fresh);
      else if (message.t === 'machine') machines.receive(message.id, message.tick);
      else tracks.get(message.track)?.onSample(message.atHrNs, message.processes, message.lost);
    },
  });
  const records = new RecordPorts((message, transfer) => link.post(message, transfer));
  const machines = new MachineWatches((message) => link.post(message));
  const hub = new WatchHub({
    setWatchInterval: (intervalMs, extras) => link.post({ t: 'watch', intervalMs, extras }),
    now: () => performance.now(),
    onTick: (observed) => onTick.emit(observed),
  });

  let facts: Pick<Monitor, 'backend' | 'bootMs'>;
  try {
    facts = await ready.promise;
  } catch (error) {
    await link.dispose(); // it never worked, so restarting is pointless
    throw error;
  }

  const track: Monitor['track'] = ({ intervalMs, onSample }): RunSampling => {
    const id = nextTrack++;
    const subscription: Subscription = { intervalMs, pids: [], onSample };
    tracks.set(id, subscription);
    link.post({ t: 'track', track: id, intervalMs, pids: [] });
    return {
      setPids: (pids) => {
        subscription.pids = [...pids];
        link.post({ t: 'track', track: id, intervalMs, pids: subscription.pids });
      },
      sampleNow: async () => void (await link.call('trackNow', { track: id })),
      dispose: () => {
        if (tracks.delete(id)) link.post({ t: 'untrack', track: id });
      },
    };
  };

  return {
    backend: facts.backend,
    bootMs: facts.bootMs,
    onTick,
    host: hostInfo,
    list: async (intervalMs, extras = []) => ({
      ...(await link.call('list', { intervalMs, extras })),
      host: hostInfo(),
    }),
    watch: (intervalMs, extras) => hub.watch(intervalMs, extras),
    record: (intervalMs, onPort) => records.add(intervalMs, onPort),
    watchMachine: (intervalMs) => machines.watch(intervalMs),
    detail: (pid, startTime, lab = []) => link.call('detail', { pid, startTime, lab }),
    waits: (identity, lab) => link.call('waits', { identity, lab }),
    problems: () => link.call('problems', null),
    identify: (pid) => link.call('identify', { pid }),
    census: () => link.call('census', null),
    findTagged: (runId) => link.call('findTagged', { runId }),
    track,
    dispose: () => link.dispose(),
  };
}
