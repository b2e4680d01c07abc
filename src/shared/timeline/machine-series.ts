import type { MachineTick } from '../model/machine.ts';
import type { MachineSummary, ProcessState } from '../model/process.ts';
import { historyMs } from './chart-points.ts';

/** How many processes were in which state at one sample. */
export interface StatesPoint {
  readonly time: number;
  readonly states: MachineSummary['states'];
}

/** Those of the last two minutes before the newest, with the newest. */
export function keepRecent<T>(points: readonly T[], next: T, timeOf: (point: T) => number): readonly T[] {
  const oldest = timeOf(next) - historyMs;
  return [...points.filter((point) => timeOf(point) >= oldest), next];
}

/** The time of a tick in ms. */
export function tickMs(tick: MachineTick): number {
  return Date.parse(tick.time);
}

/** Bytes per second of all devices together; null where the platform does not tell. */
function sum<T>(devices: readonly T[] | null, rate: (device: T) => number): number | null {
  return devices === null ? null : devices.reduce((total, device) => total + rate(device), 0);
}

/** One point per tick with every charted value. Unknown values are null and leave a gap. */
export function machinePoints(ticks: readonly MachineTick[]) {
  return ticks.map((tick) => {
    const { memory, load, pressure, disks, networks } = tick;
    return {
      time: tickMs(tick),
      used: memory.totalBytes - memory.availableBytes,
      cache: Math.max(0, memory.availableBytes - memory.freeBytes),
      swap: memory.swapUsedBytes,
      load1: load?.[0] ?? null,
      load5: load?.[1] ?? null,
      load15: load?.[2] ?? null,
      cpuSome: pressure?.cpu.some10 ?? null,
      cpuFull: pressure?.cpu.full10 ?? null,
      memorySome: pressure?.memory.some10 ?? null,
      memoryFull: pressure?.memory.full10 ?? null,
      ioSome: pressure?.io.some10 ?? null,
      ioFull: pressure?.io.full10 ?? null,
      read: sum(disks, (disk) => disk.readBytesPerSecond),
      written: sum(disks, (disk) => disk.writtenBytesPerSecond),
      received: sum(networks, (network) => network.receivedBytesPerSecond),
      sent: sum(networks, (network) => network.sentBytesPerSecond),
      switches: tick.contextSwitchesPerSecond,
      forks: tick.forksPerSecond,
    };
  });
}
export type MachinePoint = ReturnType<typeof machinePoints>[number];

/** States worth charting; sleeping processes and idle kernel threads would dwarf them. */
export const telling = ['R', 'D', 'Z', 'T', 't'] as const satisfies readonly ProcessState[];
export type TellingState = (typeof telling)[number];

/** One point per sample with the number of processes in each telling state. */
export function statePoints(
  points: readonly StatesPoint[],
): readonly (Readonly<Record<TellingState, number>> & { readonly time: number })[] {
  return points.map(({ time, states }) => ({
    time,
    R: states.R ?? 0,
    D: states.D ?? 0,
    Z: states.Z ?? 0,
    T: states.T ?? 0,
    t: states.t ?? 0,
  }));
}
