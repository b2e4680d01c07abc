import type { Service } from '#shared/contract/contract.ts';

/** A service that answers `host.info` and nothing else. */
export function stubService(): Service {
  const hostInfo = {
    hostname: 'stub',
    platform: 'linux',
    cores: 2,
    processors: [0, 1],
    totalMemoryBytes: 1,
    uptimeSeconds: 1,
  };
  return {
    capabilities: { host: 'browser', platform: 'linux', signals: true, threads: true, reveal: false, trash: false },
    calls: { 'host.info': () => hostInfo } as unknown as Service['calls'],
    streams: {} as Service['streams'],
  };
}
