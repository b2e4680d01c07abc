import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'producer-consumer',
  group: 'prodcon',
  covers: ['prodcons-model'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    producers: int({ default: 2, min: 1, max: 8 }),
    consumers: int({ default: 2, min: 1, max: 8 }),
    items: int({ default: 10, min: 1, max: 200 }),
    capacity: int({ default: 3, min: 1, max: 100 }),
    produceMs: ms({ default: 10, min: 0, max: 1000 }),
    consumeMs: ms({ default: 60, min: 0, max: 1000 }),
    timeoutMs: ms({ default: 500, min: 50, max: 5000 }),
  },
  variants: [{ id: 'poison-pill' }, { id: 'timeout' }, { id: 'join' }],
  roles: ['main', 'producer', 'consumer'],
  limits: { actors: 20, durationMs: 120_000, events: 30_000 },
};
