import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'editor',
  group: 'thread',
  covers: ['thread-app-editor'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    chars: int({ default: 60, min: 10, max: 400 }),
    keyMs: ms({ default: 25, min: 5, max: 200 }),
    saveMs: ms({ default: 500, min: 200, max: 3000 }),
  },
  variants: [{ id: 'three-threads' }, { id: 'one-thread' }],
  roles: ['main', 'typist', 'display', 'saver'],
  limits: { actors: 5, durationMs: 120_000, events: 10_000 },
};
