import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'thread-consumers',
  group: 'prodcon',
  covers: ['prodcons-task-done', 'prodcons-polling'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    items: int({ default: 10, min: 1, max: 60 }),
    produceMs: ms({ default: 60, min: 0, max: 1000 }),
    consumeMs: ms({ default: 90, min: 0, max: 1000 }),
    seed: int({ default: 3, min: 0, max: 1_000_000 }),
    limitMs: ms({ default: 4000, min: 1000, max: 60_000 }),
  },
  variants: [
    { id: 'task-done', defaults: { produceMs: 0, consumeMs: 20 } },
    { id: 'looked-too-early', defaults: { produceMs: 0, consumeMs: 0 }, endsBy: 'limit' },
    { id: 'polling', defaults: { items: 20, produceMs: 100, consumeMs: 50 } },
    { id: 'blocking', defaults: { items: 20, produceMs: 100, consumeMs: 50 } },
  ],
  roles: ['main', 'producer', 'consumer'],
  limits: { actors: 5, durationMs: 120_000, events: 10_000 },
};
