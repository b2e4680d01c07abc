import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'consumer-endings',
  group: 'prodcon',
  covers: ['prodcons-timeout-stop', 'prodcons-daemon-consumers', 'prodcons-sentinel'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    producers: int({ default: 2, min: 1, max: 6 }),
    consumers: int({ default: 2, min: 1, max: 6 }),
    items: int({ default: 10, min: 1, max: 100 }),
    produceMs: ms({ default: 40, min: 0, max: 1000 }),
    pauseMs: ms({ default: 0, min: 0, max: 5000 }),
    timeoutMs: ms({ default: 500, min: 100, max: 5000 }),
    markers: int({ default: 2, min: 0, max: 12 }),
    limitMs: ms({ default: 5000, min: 1500, max: 60_000 }),
  },
  variants: [
    { id: 'markers' },
    { id: 'too-few-markers', defaults: { markers: 1, consumers: 3 }, endsBy: 'limit' },
    { id: 'timeout', defaults: { producers: 1, consumers: 1, items: 5, produceMs: 0 } },
    {
      id: 'timeout-too-short',
      defaults: { producers: 1, consumers: 1, items: 5, produceMs: 0, pauseMs: 1500, timeoutMs: 300 },
    },
    { id: 'daemons-not-joined' },
    { id: 'daemons-joined' },
  ],
  roles: ['main', 'parent', 'producer', 'consumer'],
  limits: { actors: 20, durationMs: 60_000, events: 10_000 },
};
