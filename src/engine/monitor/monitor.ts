import { cpus, hostname, totalmem, uptime } from 'node:os';
import { Emitter } from '#shared/disposable.ts';
import { AppError } from '#shared/errors.ts';
import type { HostInfo } from '#shared/model/process.ts';
import type { Monitor, RunSampling } from '../ports.ts';
import { MachineWatches } from './machine-watches.ts';
import type { OpenSampler } from './open-sampler.ts';
import { RecordPorts } from './record-ports.ts';
import { SamplerLink } from './sampler-link.ts';
import { WatchHub, type ObservedTick } from './watch-hub.ts';

interface Subscription {
  readonly intervalMs: number;
  pids: readonly number[];
  readonly onSample: Parameters<Monitor['track']>[0]['onSample'];
}

function hostInfo(): HostInfo {
  return {
    hostname: hostname(),
    platform: process.platform,
    cores: cpus().length,
    totalMemoryBytes: totalmem(),
    uptimeSeconds: Math.round(uptime()),
  };
}

/** The monitor: a sampler, one loop for all who watch. */
export async function createMonitor(options: {
  readonly open: OpenSampler;
  readonly onProblem: (error: AppError) => void;
}): Promise<Monitor> {
  const lanes = new Map<number, Subscription>();
  const onTick = new Emitter<ObservedTick>();
  let nextLane = 1;
  let reported: string | null = null;
  const ready = Promise.withResolvers<'native' | 'portable'>();

  const reportOnce = (detail: string): void => {
    if (reported === detail) return;
    reported = detail;
    options.onProblem(new AppError('sampler-failed', { detail }));
  };
  const link: SamplerLink = new SamplerLink({
    open: options.open,
    onReady: (backend) => {
      ready.resolve(backend);
      if (hub.intervalMs !== null) link.post({ t: 'watch', intervalMs: hub.intervalMs, extras: hub.extras });
      machines.tellAll();
      records.tellAll();
      for (const [track, lane] of lanes) link.post({ t: 'track', track, intervalMs: lane.intervalMs, pids: lane.pids });
    },
    onCrash: (error) => {
      ready.reject(error);
      options.onProblem(error);
    },
    onMessage: (message) => {
      if (message.t === 'problem') reportOnce(message.detail);
      else if (message.t === 'tick') hub.receive(message.tick, message.fresh);
      else if (message.t === 'machine') machines.receive(message.id, message.tick);
      else lanes.get(message.track)?.onSample(message.atHrNs, message.processes);
    },
  });
  const records = new RecordPorts((message) => link.post(message));
  const machines = new MachineWatches((message) => link.post(message));
  const hub = new WatchHub({
    setPace: (intervalMs, extras) => link.post({ t: 'watch', intervalMs, extras }),
    now: () => performance.now(),
    onTick: (seen) => onTick.emit(seen),
  });

  let backend: 'native' | 'portable';
  try {
    backend = await ready.promise;
  } catch (error) {
    await link.dispose(); // it never worked: no point in trying again and again
    throw error;
  }

  const track: Monitor['track'] = ({ intervalMs, onSample }): RunSampling => {
    const id = nextLane++;
    const lane: Subscription = { intervalMs, pids: [], onSample };
    lanes.set(id, lane);
    link.post({ t: 'track', track: id, intervalMs, pids: [] });
    return {
      setPids: (pids) => {
        lane.pids = [...pids];
        link.post({ t: 'track', track: id, intervalMs, pids: lane.pids });
      },
      sampleNow: async () => void (await link.call('trackNow', { track: id })),
      dispose: () => {
        if (lanes.delete(id)) link.post({ t: 'untrack', track: id });
      },
    };
  };

  return {
    backend,
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
    findTagged: (runId) => link.call('findTagged', { runId }),
    track,
    dispose: () => link.dispose(),
  };
}
