import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'process-queue',
  group: 'ipc',
  covers: [
    'queue-fifo-bounded',
    'queue-timeout-nowait',
    'queue-full-empty',
    'queue-any-object',
    'queue-internals',
    'queue-parent-child',
    'queue-two-children',
  ],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    capacity: int({ default: 5, min: 1, max: 50 }),
    timeoutMs: ms({ default: 300, min: 50, max: 2000 }),
    items: int({ default: 1000, min: 2, max: 5000 }),
  },
  variants: [
    { id: 'bounded' },
    { id: 'timeouts' },
    { id: 'check-then-act' },
    { id: 'objects' },
    { id: 'two-consumers', defaults: { capacity: 50 } },
    { id: 'child-to-parent' },
    { id: 'siblings' },
  ],
  roles: ['main', 'putter', 'getter'],
  limits: { actors: 10, durationMs: 60_000, events: 40_000 },
};
