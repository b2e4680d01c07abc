import type { MachineTick, Pressure } from '#shared/model/machine.ts';

/** The machine at a time, busier and quieter in turns; `bare` is one whose platform reports little. */
export function fakeMachine(timeMs: number, { cores = 4, bare = false } = {}): MachineTick {
  const phase = timeMs / 8000;
  const wave = (shift: number): number => 50 + 45 * Math.sin(phase + shift);
  const pressure: Pressure = {
    some10: wave(1) / 10,
    some60: 3.2,
    some300: 1.1,
    full10: wave(1) / 40,
    full60: 0.8,
    full300: 0.2,
  };
  return {
    time: new Date(timeMs).toISOString(),
    elapsedMs: 1000,
    cores: Array.from({ length: cores }, (_, number) => {
      const percent = wave(number);
      return bare
        ? { number, percent, userPercent: null, systemPercent: null, iowaitPercent: null }
        : { number, percent, userPercent: percent * 0.7, systemPercent: percent * 0.2, iowaitPercent: percent * 0.1 };
    }),
    memory: {
      totalBytes: 16e9,
      availableBytes: 9e9 - wave(0) * 2e7,
      freeBytes: 4e9,
      buffersBytes: bare ? null : 2e8,
      cachedBytes: bare ? null : 4e9,
      swapTotalBytes: bare ? null : 4e9,
      swapUsedBytes: bare ? null : 2e8,
    },
    load: bare ? null : [wave(0) / 20, 2.1, 1.4],
    pressure: bare
      ? null
      : { cpu: { ...pressure, full10: null, full60: null, full300: null }, memory: pressure, io: pressure },
    disks: bare
      ? null
      : [
          {
            name: 'nvme0n1',
            readBytesPerSecond: wave(0) * 4e5,
            writtenBytesPerSecond: wave(2) * 1e5,
            busyPercent: wave(0) / 3,
          },
        ],
    networks: bare
      ? null
      : [
          { name: 'eth0', receivedBytesPerSecond: wave(0) * 2e4, sentBytesPerSecond: wave(3) * 1e4 },
          { name: 'docker0', receivedBytesPerSecond: 0, sentBytesPerSecond: 0 },
        ],
    contextSwitchesPerSecond: bare ? null : wave(0) * 300,
    forksPerSecond: bare ? null : wave(1) / 5,
  };
}

/** `count` seconds up to now. */
export function fakeMachineHistory(
  count: number,
  options: { readonly cores?: number; readonly bare?: boolean } = {},
): readonly MachineTick[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) => fakeMachine(now - (count - 1 - index) * 1000, options));
}
