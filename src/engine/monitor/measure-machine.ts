import type { CoreUse, MachineTick } from '#shared/model/machine.ts';
import type { CoreCounters, MachineCounters } from './machine-counters.ts';

const roundTenth = (value: number): number => Math.round(value * 10) / 10;

function coreUse(before: CoreCounters | undefined, now: CoreCounters): CoreUse {
  const total = before ? now.total - before.total : 0;
  const share = (from: number | null | undefined, to: number | null): number | null => {
    if (from === undefined || from === null || to === null || total <= 0) return null;
    return roundTenth(Math.min(100, Math.max(0, ((to - from) / total) * 100)));
  };
  return {
    number: now.number,
    percent: share(before?.busy, now.busy),
    userPercent: share(before?.user, now.user),
    systemPercent: share(before?.system, now.system),
    iowaitPercent: share(before?.iowait, now.iowait),
  };
}

/** Pairs of entries that exist at both instants; a new entry has no rate yet. */
function pairs<T extends { readonly name: string }>(
  before: readonly T[] | null,
  now: readonly T[] | null,
): (readonly [T, T])[] | null {
  if (!before || !now) return null;
  const old = new Map(before.map((one) => [one.name, one]));
  return now.flatMap((one) => {
    const from = old.get(one.name);
    return from ? [[from, one] as const] : [];
  });
}

/** The machine between two instants. A counter that went back (a device was replaced) counts as unchanged. */
export function machineTick(before: MachineCounters, now: MachineCounters, time: string): MachineTick {
  const elapsedMs = now.atMs - before.atMs;
  const perSecond = (from: number, to: number): number =>
    elapsedMs > 0 ? Math.round((Math.max(0, to - from) / elapsedMs) * 1000) : 0;
  const rate = (from: number | null, to: number | null): number | null =>
    from === null || to === null ? null : perSecond(from, to);
  const oldCores = new Map(before.cores.map((core) => [core.number, core]));
  return {
    time,
    elapsedMs: roundTenth(elapsedMs),
    memory: now.memory,
    load: now.load,
    pressure: now.pressure,
    cores: now.cores.map((core) => coreUse(oldCores.get(core.number), core)),
    disks:
      pairs(before.disks, now.disks)?.map(([from, to]) => ({
        name: to.name,
        readBytesPerSecond: perSecond(from.readBytes, to.readBytes),
        writtenBytesPerSecond: perSecond(from.writtenBytes, to.writtenBytes),
        busyPercent:
          elapsedMs > 0 ? roundTenth(Math.min(100, (Math.max(0, to.busyMs - from.busyMs) / elapsedMs) * 100)) : 0,
      })) ?? null,
    networks:
      pairs(before.networks, now.networks)?.map(([from, to]) => ({
        name: to.name,
        receivedBytesPerSecond: perSecond(from.receivedBytes, to.receivedBytes),
        sentBytesPerSecond: perSecond(from.sentBytes, to.sentBytes),
      })) ?? null,
    contextSwitchesPerSecond: rate(before.contextSwitches, now.contextSwitches),
    forksPerSecond: rate(before.forks, now.forks),
  };
}
