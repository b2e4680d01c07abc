import { int, ms, runtime, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'thread-cost',
  group: 'thread',
  covers: ['thread-vs-process-cost', 'thread-20-vs-process-20'],
  kinds: ['thread', 'process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    count: int({ default: 20, min: 2, max: 30 }),
    rounds: int({ default: 3, min: 1, max: 5 }),
    unitMs: ms({ default: 300, min: 100, max: 3000 }),
  },
  variants: [{ id: 'start' }, { id: 'sleep' }],
  roles: ['main', 'member', 'interpreter'],
  pythonRoles: ['interpreter'],
  limits: { actors: 310, durationMs: 120_000, events: 20_000 },
  references: [
    { id: 'threads', metric: 'threadsMakespan', value: 1107.3, unit: 'ms' },
    { id: 'processes', metric: 'processesMakespan', value: 1978.7, unit: 'ms' },
  ],
};
